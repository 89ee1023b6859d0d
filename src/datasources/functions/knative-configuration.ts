import type { FunctionRecord } from './function.ts';
import type { FunctionParts } from './knative-function.ts';
import { toKnativeFunction } from './knative-function.ts';
import type {
  KnativeRevisionRecord,
  KnativeRouteRecord,
  KnativeServiceRecord,
  KnativeTraffic,
} from './knative-serving.ts';

/**
 * A Configuration that no Service made, with the Routes that somebody has led to it: of what these share
 * out only what comes to it. Its requests are split at a Route, which may lead to others, too.
 */
export function toConfiguredFunction(
  configuration: KnativeServiceRecord,
  { routes, ...parts }: Omit<FunctionParts, 'route'> & { readonly routes: Routes },
): FunctionRecord {
  const isMeant = toIsMeant(configuration, parts.revisions);
  const own = routes.flatMap((route) => route.own ?? []);
  const routed = own.some((one) => one.routed !== undefined)
    ? own.flatMap((one) => one.routed ?? []).filter(isMeant)
    : undefined;
  const wanted = own.flatMap((one) => one.wanted).filter(isMeant);
  const { url, internalUrl } = own[0] ?? {};
  const service = { ...configuration, wanted, routed, url, internalUrl };
  const [route] = routes;
  const row = toKnativeFunction(service, { ...parts, route });
  return {
    ...row,
    // Without a Route nothing comes to it.
    ...(route === undefined && { traffic: [], rollout: undefined }),
    capabilities: ['DEPLOY', 'SET_SCALE_BOUNDS', 'DELETE'],
    podLabel: { key: 'serving.knative.dev/configuration', value: configuration.name },
  };
}

type Routes = readonly KnativeRouteRecord[];

function toIsMeant(
  { name }: KnativeServiceRecord,
  revisions: readonly KnativeRevisionRecord[],
): (target: KnativeTraffic) => boolean {
  const own = new Set(revisions.map((revision) => revision.name));
  return ({ configuration, revision }) =>
    configuration === name || (revision !== undefined && own.has(revision));
}
