export type { RuntimeClassRecord as RuntimeClassMapper } from '../../datasources/core/runtime-class.ts';
