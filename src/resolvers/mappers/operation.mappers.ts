export type { OperationRecord as OperationMapper } from '../../datasources/core/operation.ts';
