import type { DomainProvider } from '../../core/provider-view.ts';
import type { KubernetesObject } from '../../kube/json.ts';
import { asNumber, asRecord } from '../../kube/json.ts';
import type { ObjectRecord, ProjectionContext } from '../../kube/object-record.ts';
import { toObjectRecord } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import { viewInput } from '../../store/view-input.ts';
import type { AutoscalerRecord } from '../autoscalers/autoscaler.ts';
import type { NodePoolRecord } from '../objects/karpenter-objects.ts';
import { NODE_POOLS } from '../objects/karpenter-objects.ts';

/** What Karpenter is in a cluster. */
interface ControllerRecord extends ObjectRecord {
  /** How many of its pods work; undefined where it runs elsewhere. */
  readonly available: number | undefined;
}

/** As its chart calls it, in whichever namespace. */
const DEPLOYMENTS = defineResource<ControllerRecord>({
  group: 'apps',
  resource: 'deployments',
  kind: 'Deployment',
  isNamespaced: true,
  fieldSelector: 'metadata.name=karpenter',
  versions: { v1: toController },
});

const DEFINITIONS = defineResource<ControllerRecord>({
  group: 'apiextensions.k8s.io',
  resource: 'customresourcedefinitions',
  kind: 'CustomResourceDefinition',
  isNamespaced: false,
  fieldSelector: 'metadata.name=nodepools.karpenter.sh',
  versions: { v1: toController },
  isMetadataOnly: true,
});

/**
 * Karpenter itself, one a cluster: its Deployment, or where it runs elsewhere (as EKS Auto Mode does)
 * the definition of its NodePools. Its pools are node groups.
 */
export const karpenterController: DomainProvider<AutoscalerRecord> = {
  name: 'KARPENTER',
  reads: [NODE_POOLS, DEPLOYMENTS, DEFINITIONS],
  open({ kube }) {
    const pools = kube.informer(NODE_POOLS);
    const deployments = kube.informer(DEPLOYMENTS);
    const definitions = kube.informer(DEFINITIONS);
    return {
      inputs: [
        viewInput(pools, touches),
        viewInput(deployments, touches, { isRequired: false }),
        viewInput(definitions, touches, { isRequired: false }),
      ],
      build() {
        const [controller] = [...deployments.list(), ...definitions.list()];
        const isThere = pools.isWhole && pools.state.phase !== 'absent';
        return controller && isThere ? toRow(controller, pools.list()) : undefined;
      },
    };
  },
};

/** There is one row. */
function touches(): readonly string[] {
  return ['karpenter'];
}

function toController(object: KubernetesObject, context: ProjectionContext): ControllerRecord {
  const base = toObjectRecord(object, context);
  const status = asRecord(object['status']);
  const isDeployment = context.kind === 'Deployment';
  return {
    ...base,
    available: isDeployment ? (asNumber(status['availableReplicas']) ?? 0) : undefined,
  };
}

function toRow(
  { available, ...object }: ControllerRecord,
  pools: readonly NodePoolRecord[],
): AutoscalerRecord {
  return {
    ...object,
    autoscaler: 'KARPENTER',
    ...toStanding(available, pools),
    minSize: undefined,
    maxSize: undefined,
    currentSize: pools.reduce((sum, { used }) => sum + (used.nodes ?? 0), 0),
    desiredSize: undefined,
    target: undefined,
    metrics: [],
    triggers: [],
    conditions: [],
    lastScaledAt: undefined,
    madeOf: [{ resource: NODE_POOLS, namespace: undefined }],
    parts: pools.map(({ resourceVersion }) => resourceVersion),
  };
}

function toStanding(
  available: number | undefined,
  pools: readonly NodePoolRecord[],
): Pick<AutoscalerRecord, 'status' | 'statusReason'> {
  if (available === 0) return { status: 'FAILING', statusReason: 'None of its pods is available.' };
  if (pools.length === 0) return { status: 'IDLE', statusReason: 'There is no NodePool.' };
  const unready = pools.filter((pool) => !isReady(pool)).map(({ name }) => name);
  if (unready.length === 0) return { status: 'ACTIVE', statusReason: undefined };
  return {
    status: unready.length === pools.length ? 'FAILING' : 'ACTIVE',
    statusReason: `${unready.length} of ${pools.length} NodePools are not ready: ${unready.join(', ')}.`,
  };
}

function isReady({ conditions }: NodePoolRecord): boolean {
  return conditions.some(({ type, status }) => type === 'Ready' && status === 'TRUE');
}
