export type { ContainerLog as ContainerLogMapper } from '../../datasources/core/pod-logs.ts';
