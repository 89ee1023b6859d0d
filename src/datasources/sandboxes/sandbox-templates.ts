import type { Asking } from '../core/asking.ts';
import type { FleetList, FleetReading, ListArguments } from '../core/fleet-list.ts';
import { createFleetList, map } from '../core/fleet-list.ts';
import type { DomainProvider } from '../core/provider-view.ts';
import { openProviderView } from '../core/provider-view.ts';
import type { FleetKind } from '../fleet/fleet-kind.ts';
import type { MaybePromise, Page } from '../fleet/read.ts';
import type { Classify, IsolationFacts } from '../core/isolation.ts';
import { NO_ISOLATION } from '../core/isolation.ts';
import { toResourceProvider } from './resource-provider.ts';
import type { RuntimeClasses } from '../core/runtime-classes.ts';
import type { SandboxFilter, SandboxRecord } from './sandbox.ts';
import type { SandboxTemplateFilter, SandboxTemplateRecord } from './sandbox-template.ts';
import { TEMPLATE_ORDER, toTemplateFilter } from './sandbox-template.ts';
import type { SandboxOrder, Sandboxes } from './sandboxes.ts';
import { AGENT_TEMPLATES, KRUISE_TEMPLATES } from './template-resources.ts';
import type { WarmPoolFilter, WarmPoolOrder, WarmPoolRecord } from './warm-pool.ts';
import type { WarmPools } from './warm-pools.ts';

/** What the sandboxes of the fleet are made by, of every provider. */
export interface SandboxTemplates extends FleetList<
  SandboxTemplateRecord,
  SandboxTemplateFilter,
  never
> {
  /** What its pods are isolated by, as far as the caller may see that. */
  isolation(template: SandboxTemplateRecord, asking: Asking): MaybePromise<IsolationFacts>;
  /** What was made by it, and says so. @throws as `FleetList.ofCluster` */
  sandboxesOf(
    template: SandboxTemplateRecord,
    args: ListArguments<SandboxFilter, SandboxOrder>,
    asking: Asking,
  ): MaybePromise<Page<SandboxRecord>>;
  /** The pools whose sandboxes are made by it. @throws as `FleetList.ofCluster` */
  warmPoolsOf(
    template: SandboxTemplateRecord,
    args: ListArguments<WarmPoolFilter, WarmPoolOrder>,
    asking: Asking,
  ): MaybePromise<Page<WarmPoolRecord>>;
}

const PROVIDERS: readonly DomainProvider<SandboxTemplateRecord>[] = [
  toResourceProvider('AGENT_SANDBOX', AGENT_TEMPLATES),
  toResourceProvider('KRUISE_SANDBOX', KRUISE_TEMPLATES),
];

const SANDBOX_TEMPLATES: FleetKind<SandboxTemplateRecord> = {
  name: 'SandboxTemplate',
  resource: AGENT_TEMPLATES,
  reads: [AGENT_TEMPLATES, KRUISE_TEMPLATES],
  originsOf: ({ sandboxKind, namespace }) => [
    { resource: sandboxKind === 'AGENT_SANDBOX' ? AGENT_TEMPLATES : KRUISE_TEMPLATES, namespace },
  ],
  open: (cluster) =>
    openProviderView(cluster, {
      name: 'sandboxTemplates',
      providers: PROVIDERS,
      isEqual: (a, b) => a.resourceVersion === b.resourceVersion,
    }),
};

interface SandboxTemplatesOptions extends FleetReading {
  readonly runtimeClasses: RuntimeClasses;
  readonly sandboxes: Sandboxes;
  readonly warmPools: WarmPools;
  readonly classify: Classify;
}

export function createSandboxTemplates({
  runtimeClasses,
  sandboxes,
  warmPools,
  classify,
  ...options
}: SandboxTemplatesOptions): SandboxTemplates {
  return {
    ...createFleetList<SandboxTemplateRecord, SandboxTemplateFilter, never>({
      ...options,
      kind: SANDBOX_TEMPLATES,
      toFilter: toTemplateFilter,
      toOrder: () => TEMPLATE_ORDER,
    }),
    isolation({ cluster, runtimeClassName: name }, asking) {
      if (name === undefined) return NO_ISOLATION;
      return map(runtimeClasses.get(cluster, name, asking), (found) =>
        classify({ name, handler: found?.handler }),
      );
    },
    sandboxesOf: ({ cluster, key }, args, asking) =>
      sandboxes.related(cluster, args, asking, (store) => store.by('template', key)),
    warmPoolsOf: ({ cluster, key }, args, asking) =>
      warmPools.related(cluster, args, asking, (store) => store.by('template', key)),
  };
}
