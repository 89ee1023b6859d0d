export type { ApplyResult as ApplyResultMapper } from '../../datasources/core/actions/apply.ts';
