import type { JsonRecord } from '../../kube/json.ts';
import { asString, asText } from '../../kube/json.ts';
import type { ScaleTarget } from '../autoscalers/autoscaler.ts';

/** Of a `scaleTargetRef`, or a `targetRef`. */
export function toScaleTarget({ apiVersion, kind, name }: JsonRecord): ScaleTarget {
  return { apiVersion: asString(apiVersion), kind: asText(kind), name: asText(name) };
}
