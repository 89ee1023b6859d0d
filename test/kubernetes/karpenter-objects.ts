/** What the kwok provider asks of a class: nothing. */
export const NODE_CLASS = {
  apiVersion: 'karpenter.kwok.sh/v1alpha1',
  kind: 'KWOKNodeClass',
  metadata: { name: 'default' },
  spec: {},
};

/** Makes nodes of four CPUs, room for three pods of one, and takes them away as soon as it may. */
export function toNodePool(name: string, limits?: { readonly cpu: string }): object {
  return {
    apiVersion: 'karpenter.sh/v1',
    kind: 'NodePool',
    metadata: { name },
    spec: {
      ...(limits && { limits }),
      template: {
        spec: {
          nodeClassRef: { group: 'karpenter.kwok.sh', kind: 'KWOKNodeClass', name: 'default' },
          expireAfter: 'Never',
          // Karpenter does not replace spot nodes by others, so they would not be consolidated.
          requirements: Object.entries({
            'kubernetes.io/arch': 'amd64',
            'kubernetes.io/os': 'linux',
            'karpenter.sh/capacity-type': 'on-demand',
            'karpenter.kwok.sh/instance-cpu': '4',
          }).map(([key, value]) => ({ key, operator: 'In', values: [value] })),
        },
      },
      disruption: {
        consolidationPolicy: 'WhenEmptyOrUnderutilized',
        consolidateAfter: '3s',
        budgets: [{ nodes: '100%' }],
      },
    },
  };
}

/** Pods of one CPU on nodes of a pool. */
export function toDeployment(name: string, pool: string, replicas: number): object {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name },
    spec: {
      replicas,
      selector: { matchLabels: { app: name } },
      template: { metadata: { labels: { app: name } }, spec: toPodSpec(pool, '1') },
    },
  };
}

/** A pod for a node of a pool. */
export function toPod(name: string, pool: string, cpu: string): object {
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name }, spec: toPodSpec(pool, cpu) };
}

function toPodSpec(pool: string, cpu: string): object {
  return {
    terminationGracePeriodSeconds: 0,
    nodeSelector: { 'karpenter.sh/nodepool': pool },
    containers: [
      { name: 'main', image: 'registry.example/shop:1', resources: { requests: { cpu } } },
    ],
  };
}
