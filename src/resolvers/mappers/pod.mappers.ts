export type { PodRecord as PodMapper } from '../../datasources/core/pod.ts';
