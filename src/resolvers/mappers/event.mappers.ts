export type { EventRecord as EventMapper } from '../../datasources/core/event.ts';
