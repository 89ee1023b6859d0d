import type { RequestContext } from '../context.ts';
import type { AutoscalerRecord } from '../datasources/autoscaling/autoscalers/autoscaler.ts';
import type { FunctionRecord } from '../datasources/functions/function.ts';
import { map } from './maybe-promise.ts';
import { toId } from './object-id.ts';

type Args = object;
type Context = Pick<RequestContext, 'functions' | 'asking'>;

export function toFunctionId({ cluster, key, uid }: FunctionRecord): string {
  return toId({ type: 'function', cluster, key, uid });
}

/** One of the fields that several resources tell: as far as the viewer may list them. */
export function told<K extends keyof FunctionRecord>(
  field: K,
): (row: FunctionRecord, args: Args, context: Context) => FunctionRecord[K] {
  return (row, _args, { functions, asking }) => functions.seen(row, asking)[field];
}

/** The autoscalers of what the row scales, that of what most requests go to first. */
export function readAutoscalers(
  row: FunctionRecord,
  { functions, autoscalers, asking }: RequestContext,
): readonly AutoscalerRecord[] | Promise<readonly AutoscalerRecord[]> {
  const { cluster, scaleTargets } = functions.seen(row, asking);
  if (scaleTargets.length === 0) return [];
  const targets = new Map(scaleTargets.map((target, index) => [target, index]));
  const rank = ({ target, namespace = '' }: AutoscalerRecord): number =>
    targets.get(`${target?.kind ?? ''} ${namespace}/${target?.name ?? ''}`) ?? 0;
  const page = autoscalers.related(cluster, {}, asking, (store) =>
    scaleTargets.flatMap((target) => store.by('target', target)),
  );
  return map(page, ({ rows }) => rows.toSorted((a, b) => rank(a) - rank(b)));
}
