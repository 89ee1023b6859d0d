export type { NamespaceRecord as NamespaceMapper } from '../../datasources/core/namespace.ts';
