import { getPath, isSameJson, toJsonArray, toJsonObject } from './json.ts';
import type { JsonObject } from './json.ts';
import type { KubernetesObject } from './object.ts';

/** The quality of service that a pod's requests and limits amount to. */
export function qualityOf(pod: KubernetesObject): 'BestEffort' | 'Burstable' | 'Guaranteed' {
  const resources = toJsonArray(getPath(pod, ['spec', 'containers'])).map((container) =>
    toJsonObject(getPath(container, ['resources'])),
  );
  if (resources.every((one) => isEmpty(one['requests']) && isEmpty(one['limits']))) {
    return 'BestEffort';
  }
  return resources.every(isGuaranteed) ? 'Guaranteed' : 'Burstable';
}

function isEmpty(value: JsonObject[string]): boolean {
  return Object.keys(toJsonObject(value)).length === 0;
}

/** Limits for both, and requests that are the same or not given. */
function isGuaranteed({ requests, limits }: JsonObject): boolean {
  const bounds = toJsonObject(limits);
  return ['cpu', 'memory'].every((name) => {
    const asked = toJsonObject(requests)[name] ?? bounds[name];
    return bounds[name] !== undefined && isSameJson(asked, bounds[name]);
  });
}
