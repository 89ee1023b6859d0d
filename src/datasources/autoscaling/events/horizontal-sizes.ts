import type { EventRecord } from '../../core/event.ts';
import type { Store } from '../../store/store.ts';
import type { AutoscalerRecord } from '../autoscalers/autoscaler.ts';
import { HORIZONTAL_POD_AUTOSCALERS } from '../objects/horizontal-pod-autoscaler.ts';
import type { Finding } from './provider.ts';
import type { LentFacts } from './scaling-event.ts';

/** An autoscaler writes its status right after the Event: later it has the new size. */
const FRESH_MS = 15_000;

/**
 * What a HorizontalPodAutoscaler scales, and from which size: its Events tell the new size alone, and its
 * status has the old one until it is written anew.
 */
export function lendHorizontalSizes(
  autoscalers: Pick<Store<AutoscalerRecord>, 'get'>,
): (finding: Finding, event: EventRecord, now: number) => LentFacts | undefined {
  return ({ autoscaler, toSize }, { involvedObject, lastSeenAtMs }, now) => {
    if (autoscaler !== 'HPA' || toSize === undefined) return undefined;
    const { namespace, name, uid } = involvedObject;
    const object = autoscalers.get(`${namespace ?? ''}/${name}`);
    if (object === undefined || object.uid !== uid) return undefined;
    const { currentSize, target } = object;
    const isOld = now - lastSeenAtMs > FRESH_MS || currentSize === toSize;
    const fromSize = isOld ? undefined : currentSize;
    return {
      origin: { resource: HORIZONTAL_POD_AUTOSCALERS, namespace },
      group: target && { kind: target.kind, name: target.name },
      fromSize,
      delta: fromSize === undefined ? undefined : toSize - fromSize,
    };
  };
}
