export type { RuntimeClassRecord as RuntimeClassMapper } from '../../datasources/sandboxes/runtime-class.ts';
