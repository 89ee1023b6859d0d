import { createListenerSet } from '../../async/listener-set.ts';
import { createSingleFlight } from '../../async/single-flight.ts';
import { toGroupVersionPath } from '../../kubernetes/paths.ts';
import { FleetError } from '../errors.ts';
import { parseBody } from './body.ts';
import type { ApiGroupVersion, ApiResource } from './discovery-document.ts';
import {
  parseAggregated,
  parseGroupVersions,
  parseResourceList,
  toApiResources,
} from './discovery-document.ts';
import { asRecord, asText } from './json.ts';
import { toResourceName } from './resource.ts';
import type { Transport } from './transport.ts';

export interface ServerVersion {
  /** `v1.34.1-gke.100`. */
  readonly gitVersion: string;
  readonly major: number;
  readonly minor: number;
}

/**
 * What one cluster serves. Asked at first use, once for all who wait, and kept until `refresh`;
 * documents that did not change cost an answer of no content.
 */
export interface Discovery {
  resources(): Promise<readonly ApiResource[]>;
  /** Undefined when the cluster does not have it (no such CRD). */
  find(group: string, resource: string): Promise<ApiResource | undefined>;
  version(): Promise<ServerVersion>;
  /** Asks again, and calls back the listeners when something came, went or changed. */
  refresh(): Promise<void>;
  onChange(listener: () => void): () => void;
}

export interface DiscoveryOptions {
  readonly transport: Transport;
}

export function createDiscovery({ transport }: DiscoveryOptions): Discovery {
  const listeners = createListenerSet();
  const documents = new Map<string, Document>();
  let known: Known | undefined;

  const load = createSingleFlight(async () => {
    const last = [documents.get('/api'), documents.get('/apis')];
    const [core, groups] = await Promise.all([
      readDocument(transport, '/api', documents),
      readDocument(transport, '/apis', documents),
    ]);
    // A server of another version serves other things: no need to ask when they are the same.
    const isSame = known !== undefined && core === last[0] && groups === last[1];
    if (known !== undefined && isSame) return known;
    const version = await readVersion(transport);
    const resources = toApiResources([...core.groupVersions, ...groups.groupVersions]);
    const text = JSON.stringify([version, [...resources]]);
    const hasChanged = known !== undefined && known.text !== text;
    known = known?.text === text ? known : { text, resources, version };
    if (hasChanged) listeners.emit();
    return known;
  });
  const get = (): Promise<Known> => (known === undefined ? load() : Promise.resolve(known));
  return {
    async resources() {
      const { resources } = await get();
      return [...resources.values()];
    },
    async find(group, resource) {
      const { resources } = await get();
      return resources.get(toResourceName(group, resource));
    },
    async version() {
      const { version } = await get();
      return version;
    },
    async refresh() {
      await load();
    },
    onChange: listeners.listen,
  };
}

interface Known {
  readonly text: string;
  readonly resources: ReadonlyMap<string, ApiResource>;
  readonly version: ServerVersion;
}

interface Document {
  readonly etag: string | undefined;
  readonly groupVersions: readonly ApiGroupVersion[];
}

const AGGREGATED = [
  'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList',
  'application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList',
  'application/json',
].join(',');

async function readDocument(
  transport: Transport,
  path: '/api' | '/apis',
  documents: Map<string, Document>,
): Promise<Document> {
  const last = documents.get(path);
  const answer = await transport.request({ path, accept: AGGREGATED, ifNoneMatch: last?.etag });
  if (answer.statusCode === 304 && last !== undefined) return last;
  const body = parseBody(transport.name, answer.body);
  const isAggregated = /as=APIGroupDiscoveryList/i.test(answer.contentType);
  const groupVersions = isAggregated
    ? parseAggregated(body)
    : await readGroupVersions(transport, body);
  // The old form's tag tells of the groups alone, not of what is in them.
  const document = { etag: isAggregated ? answer.etag : undefined, groupVersions };
  documents.set(path, document);
  return document;
}

/** The old form: a call for each version of each group. One that fails is stale, not the end. */
async function readGroupVersions(
  transport: Transport,
  document: unknown,
): Promise<readonly ApiGroupVersion[]> {
  return await Promise.all(
    parseGroupVersions(document).map(async ({ group, version }) => {
      try {
        const list = await transport.getJson({ path: toGroupVersionPath({ group, version }) });
        return { group, version, isStale: false, resources: parseResourceList(list) };
      } catch (error) {
        // A name that cannot be in a path cannot be asked for either.
        if (!(error instanceof FleetError || error instanceof SyntaxError)) throw error;
        return { group, version, isStale: true, resources: [] };
      }
    }),
  );
}

async function readVersion(transport: Transport): Promise<ServerVersion> {
  const version = asRecord(await readOptional(transport, '/version'));
  return {
    gitVersion: asText(version['gitVersion']),
    major: Number.parseInt(asText(version['major']), 10) || 0,
    // Some providers write "28+".
    minor: Number.parseInt(asText(version['minor']), 10) || 0,
  };
}

/** Who may not ask for the version may still read objects. */
async function readOptional(transport: Transport, path: string): Promise<unknown> {
  try {
    return await transport.getJson({ path });
  } catch (error) {
    const isHidden =
      error instanceof FleetError && (error.code === 'FORBIDDEN' || error.code === 'NOT_FOUND');
    if (isHidden) return undefined;
    throw error;
  }
}
