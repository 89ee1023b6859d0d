import type { ObjectTarget } from '../core/actions/target.ts';
import type { DomainProvider } from '../core/provider-view.ts';
import type { JsonRecord, KubernetesObject } from '../kube/json.ts';
import type { ProjectionContext } from '../kube/object-record.ts';
import type { JsonPatchOperation } from '../kube/write.ts';
import type { FunctionCapability, FunctionRecord } from './function.ts';

/** One engine: where its functions come from, and what can be done to them. One file each. */
export interface FunctionEngine extends DomainProvider<FunctionRecord> {
  /** @default nothing can be done to its functions */
  readonly actions?: EngineActions;
}

/** Each answers what is to be written; the machinery of actions writes it, or asks whether it could. */
export interface EngineActions {
  /** The row of its own object alone, for what lists do not show yet. */
  readonly toRow: (object: KubernetesObject, context: ProjectionContext) => FunctionRecord;
  /** What a function of an image is made of; undefined where it takes more than that. */
  readonly create?: (name: string, change: DeployChange & { readonly image: string }) => NewObject;
  readonly deploy?: (
    row: FunctionRecord,
    change: DeployChange,
    read: () => Promise<KubernetesObject>,
  ) => EngineChange | Promise<EngineChange>;
  readonly setScale?: (row: FunctionRecord, change: ScaleChange) => EngineChange;
  readonly splitTraffic?: (row: FunctionRecord, split: readonly Split[]) => EngineChange;
  /** Why not, by what cannot be done. */
  readonly refusals?: Partial<Record<FunctionCapability, string>>;
}

interface NewObject {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly spec: JsonRecord;
}

export interface DeployChange {
  readonly image: string | undefined;
  readonly timeoutSeconds: number | undefined;
  readonly concurrencyLimit: number | undefined;
}

export interface ScaleChange {
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly replicas: number | undefined;
}

export interface Split {
  /** Undefined for the newest that is ready. */
  readonly revision: string | undefined;
  readonly percent: number;
  readonly tag: string | undefined;
}

/** What is to be written to one object. */
export type EngineChange = (MergeChange | PatchChange) & {
  /** @default the function's own object */
  readonly target?: ObjectTarget;
  /** @default the object itself */
  readonly subresource?: string;
  /** Whether the engine makes a new revision of it. @default false */
  readonly makesRevision?: boolean;
};

interface MergeChange {
  readonly type: 'merge';
  readonly body: {
    readonly metadata?: JsonRecord;
    readonly spec?: JsonRecord;
    readonly status?: JsonRecord;
  };
}

/** For what stands in lists: whole lists are never written back, as what was read of them is redacted. */
interface PatchChange {
  readonly type: 'json';
  readonly operations: readonly JsonPatchOperation[];
  /** The version its paths were read at. */
  readonly readAt: string;
}
