import type { ScalingProvider } from '../events/provider.ts';

/** Nodes that register, become ready and go, as their controllers and kubelets report it. */
export const nodeLifecycle: ScalingProvider = {
  autoscaler: 'NODE_LIFECYCLE',
  components: ['node-controller', 'kubelet', 'taint-eviction-controller', 'taint-controller'],
  rules: [
    { reason: 'RegisteredNode', kind: 'Node', type: 'NODE_REGISTERED' },
    { reason: 'RemovingNode', kind: 'Node', type: 'NODE_REMOVED' },
    { reason: 'NodeReady', kind: 'Node', type: 'NODE_READY' },
    { reason: 'NodeNotReady', kind: 'Node', type: 'NODE_NOT_READY' },
    { reason: 'TaintManagerEviction', kind: 'Pod', type: 'INFO' },
  ],
  otherwise: 'LEFT_OUT',
};

/** The cloud's controllers: they remove the nodes whose machine is gone. */
export const cloudController: ScalingProvider = {
  autoscaler: 'CLOUD_CONTROLLER',
  components: ['cloud-node-lifecycle-controller', 'cloud-node-controller'],
  rules: [
    { reason: 'DeletingNode', kind: 'Node', type: 'NODE_REMOVED' },
    { reason: 'DeletingNodeFailed', kind: 'Node', type: 'SCALE_DOWN_FAILED' },
    { reason: 'Synced', kind: 'Node', type: 'INFO' },
  ],
  otherwise: 'LEFT_OUT',
};
