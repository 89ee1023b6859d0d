import type { Label } from '../../kubernetes/label-selector.ts';
import { POOL_LABELS } from './node-labels.ts';

/** How the pool of a node is known. */
export interface NodePoolFacts {
  /** The first label that tells, as `key=value`; undefined for a node in none. */
  readonly key: string | undefined;
  /**
   * Everything by which autoscalers may know it: labels as `key=value`, the scale set of its machine as
   * `vmss=`, its instance group as `mig=zone/`.
   */
  readonly names: readonly string[];
}

/** Of Karpenter's pools, whatever the cloud's labels say beside it. */
export const KARPENTER_POOL = 'karpenter.sh/nodepool';

export function toNodePoolFacts(node: PooledNode): NodePoolFacts {
  return { key: getKey(node.labels), names: toNames(node) };
}

export function toKarpenterKey(name: string): string {
  return `${KARPENTER_POOL}=${name}`;
}

function getKey(labels: readonly Label[]): string | undefined {
  const values = new Map(labels.map(({ key, value }) => [key, value]));
  const found = POOL_LABELS.find((label) => (values.get(label) ?? '') !== '');
  return found && `${found}=${values.get(found)}`;
}

/** Names of pools that people do not see, but by which autoscalers know them. */
const ID_LABELS: readonly string[] = ['doks.digitalocean.com/node-pool-id'];

interface PooledNode {
  readonly name: string;
  readonly labels: readonly Label[];
  readonly providerId: string | undefined;
}

function toNames({ name, labels, providerId = '' }: PooledNode): readonly string[] {
  const own = labels.find(({ key, value }) => key === KARPENTER_POOL && value !== '');
  if (own !== undefined) return [toKarpenterKey(own.value)];
  const names = labels
    .filter(({ key, value }) => ALL_LABELS.has(key) && value !== '')
    .map(({ key, value }) => `${key}=${value}`);
  const scaleSet = SCALE_SET.exec(providerId)?.[1];
  if (scaleSet !== undefined) names.push(`vmss=${scaleSet.toLowerCase()}`);
  const zone = GCE_ZONE.exec(providerId)?.[1];
  // An instance has the name of its group and four letters.
  if (zone !== undefined) names.push(`mig=${zone}/${name.slice(0, name.lastIndexOf('-'))}`);
  return names;
}

/**
 * The same for a group by the id that Cluster Autoscaler has for it: the name of an Auto Scaling group,
 * the URL of an instance group, the name of a scale set, or a pool's own name or id.
 */
export function toPoolNamesOfGroup(id: string): readonly string[] {
  const names = [...ALL_LABELS]
    .filter((label) => label !== KARPENTER_POOL)
    .map((label) => `${label}=${id}`);
  names.push(`vmss=${id.toLowerCase()}`);
  const [, zone, group = ''] = INSTANCE_GROUP.exec(id) ?? [];
  if (zone !== undefined)
    names.push(`mig=${zone}/${group}`, `mig=${zone}/${cutEnd(group, '-grp')}`);
  const managed = EKS_GROUP.exec(id)?.[1];
  if (managed !== undefined) names.push(`eks.amazonaws.com/nodegroup=${managed}`);
  const eksctl = EKSCTL_GROUP.exec(id)?.[1];
  if (eksctl !== undefined) names.push(`alpha.eksctl.io/nodegroup-name=${eksctl}`);
  const dot = id.indexOf('.');
  // kops calls it by the instance group and the cluster.
  if (dot > 0) names.push(`kops.k8s.io/instancegroup=${id.slice(0, dot)}`);
  return names;
}

const ALL_LABELS: ReadonlySet<string> = new Set([...POOL_LABELS, ...ID_LABELS]);
const SCALE_SET = /\/virtualMachineScaleSets\/([^/]{1,128})\//i;
const GCE_ZONE = /^gce:\/\/[^/]*\/([^/]*)\//;
const INSTANCE_GROUP = /\/zones\/([^/]{1,64})\/instanceGroups\/([^/]{1,128})$/;
const EKS_GROUP = /^eks-(.{1,63})-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const EKSCTL_GROUP = /^eksctl-.{1,100}-nodegroup-(.{1,63})-NodeGroup-[A-Za-z0-9]{1,16}$/;

function cutEnd(text: string, end: string): string {
  return text.endsWith(end) ? text.slice(0, -end.length) : text;
}
