import { toMicroTime, toTime } from '../clock.ts';
import type { Clock } from '../clock.ts';
import type { JsonObject } from '../json.ts';
import type { ObjectAccess } from '../object-access.ts';
import type { KubernetesObject } from '../object.ts';
import { toUid } from '../random.ts';
import type { Random } from '../random.ts';

export interface Occurrence {
  readonly component: string;
  readonly reason: string;
  readonly message: string;
  /** @default 'Normal' */
  readonly type?: 'Normal' | 'Warning';
  /** The node a kubelet speaks from. */
  readonly host?: string;
}

/** Writes Events as the controllers of a cluster do, in both styles, and drops them after an hour. */
export class Recorder {
  readonly #objects: Pick<ObjectAccess, 'apply' | 'remove'>;
  readonly #clock: Clock;
  readonly #random: Random;
  /** Least recently written first. */
  readonly #known = new Map<string, KnownEvent>();
  #written = 0;

  constructor(dependencies: {
    readonly objects: Pick<ObjectAccess, 'apply' | 'remove'>;
    readonly clock: Clock;
    readonly random: Random;
  }) {
    this.#objects = dependencies.objects;
    this.#clock = dependencies.clock;
    this.#random = dependencies.random;
  }

  /** As the legacy recorder: what is the same again counts up in the same object. */
  record(about: KubernetesObject, occurrence: Occurrence): void {
    const isKubelet = occurrence.component === 'kubelet' && about.kind === 'Node';
    const reference = toReference(about);
    // A kubelet does not know the UID of its node.
    const subject = isKubelet ? { ...reference, uid: about.metadata.name } : reference;
    this.#recordAs(subject, namespaceOf(about), this.#toName(about), occurrence);
  }

  /** As the recorder of events.k8s.io, which the scheduler uses. */
  recordAction(
    about: KubernetesObject,
    occurrence: Occurrence & { readonly action: string },
  ): void {
    const { component, reason, message, type = 'Normal', action } = occurrence;
    const namespace = namespaceOf(about);
    const name = this.#toName(about);
    this.#repeat(name, name, namespace);
    this.#write(name, namespace, {
      involvedObject: toReference(about),
      reason,
      message,
      source: {},
      type,
      eventTime: toMicroTime(this.#clock.now()),
      action,
      reportingComponent: component,
      reportingInstance: `${component}-0`,
    });
  }

  /** About a kind and no object, as Karpenter does it for what is finalised. */
  recordNameless(
    kind: { readonly apiVersion: string; readonly kind: string },
    occurrence: Occurrence,
  ): void {
    this.#recordAs({ ...kind }, 'default', toUid(this.#random), occurrence);
  }

  #recordAs(
    involvedObject: JsonObject,
    namespace: string,
    fresh: string,
    occurrence: Occurrence,
  ): void {
    const { component, reason, message, type = 'Normal', host } = occurrence;
    const { resourceVersion: _version, ...subject } = involvedObject;
    const key = JSON.stringify([subject, component, host, reason, message, type]);
    const event = this.#repeat(key, fresh, namespace);
    this.#write(event.name, namespace, {
      involvedObject,
      reason,
      message,
      source: { component, ...(host === undefined ? {} : { host }) },
      firstTimestamp: toTime(event.firstMs),
      lastTimestamp: toTime(event.lastMs),
      count: event.count,
      type,
      reportingComponent: component,
      reportingInstance: host ?? '',
    });
  }

  #repeat(key: string, fresh: string, namespace: string): KnownEvent {
    this.#dropOld();
    const previous = this.#known.get(key);
    const now = this.#clock.now();
    const event = {
      name: previous?.name ?? fresh,
      namespace,
      firstMs: previous?.firstMs ?? now,
      lastMs: now,
      count: (previous?.count ?? 0) + 1,
    };
    this.#known.delete(key);
    this.#known.set(key, event);
    return event;
  }

  #dropOld(): void {
    for (const [key, { name, namespace, lastMs }] of this.#known) {
      if (this.#clock.now() - lastMs < LIFETIME_MS) {
        return;
      }
      this.#known.delete(key);
      this.#objects.remove({ apiVersion: 'v1', kind: 'Event', name, namespace });
    }
  }

  #write(name: string, namespace: string, members: JsonObject): void {
    this.#objects.apply({
      apiVersion: 'v1',
      kind: 'Event',
      metadata: { name, namespace },
      ...members,
    });
  }

  #toName({ metadata }: KubernetesObject): string {
    this.#written += 1;
    const nanos = BigInt(Math.round(this.#clock.now())) * 1_000_000n + BigInt(this.#written);
    return `${metadata.name}.${nanos.toString(16)}`;
  }
}

interface KnownEvent {
  readonly name: string;
  readonly namespace: string;
  readonly firstMs: number;
  readonly lastMs: number;
  readonly count: number;
}

/** How long the real server keeps Events. */
const LIFETIME_MS = 3_600_000;

function toReference({ apiVersion, kind, metadata }: KubernetesObject): JsonObject {
  const { namespace, name, uid, resourceVersion } = metadata;
  const isNode = kind === 'Node';
  return {
    kind,
    ...(namespace === undefined ? {} : { namespace }),
    name,
    ...(uid === undefined ? {} : { uid }),
    apiVersion,
    ...(isNode || resourceVersion === undefined ? {} : { resourceVersion }),
  };
}

function namespaceOf({ metadata }: KubernetesObject): string {
  return metadata.namespace ?? 'default';
}
