import { vi } from 'vitest';
import { asRecord, asText } from '../../../src/datasources/kube/json.ts';
import type { Json } from '../open-fleet.ts';
import { define, toDefinition } from './definition.ts';
import type { GetFleet, WritableFleet } from './writable-fleet.ts';
import { make } from './writable-fleet.ts';

const CORE = 'agents.x-k8s.io';
const EXTENSIONS = 'extensions.agents.x-k8s.io';
export const SANDBOXES = `/apis/${CORE}/v1beta1/namespaces/writes/sandboxes`;
export const CLAIMS = `/apis/${EXTENSIONS}/v1beta1/namespaces/writes/sandboxclaims`;
export const POOLS = `/apis/${EXTENSIONS}/v1beta1/namespaces/writes/sandboxwarmpools`;

export const RETRYING = { timeout: 30_000, interval: 200 };

/** Lets a cluster serve agent-sandbox, whose controllers nobody plays but the test. */
export async function installAgentSandbox(fleet: WritableFleet): Promise<void> {
  const { client } = fleet;
  if ((await client.get('/apis/node.k8s.io/v1/runtimeclasses/writes-gvisor')).code === 200) return;
  const pool = { plural: 'sandboxwarmpools', kind: 'SandboxWarmPool', hasScale: true };
  for (const definition of [
    toDefinition(CORE, 'v1beta1', {
      plural: 'sandboxes',
      kind: 'Sandbox',
      olderVersion: 'v1alpha1',
    }),
    toDefinition(EXTENSIONS, 'v1beta1', { plural: 'sandboxclaims', kind: 'SandboxClaim' }),
    toDefinition(EXTENSIONS, 'v1beta1', pool),
  ]) {
    await define(fleet, definition);
  }
  await make(fleet, '/apis/node.k8s.io/v1/runtimeclasses', {
    apiVersion: 'node.k8s.io/v1',
    kind: 'RuntimeClass',
    metadata: { name: 'writes-gvisor' },
    handler: 'runsc',
  });
}

/** A definition that was just made is not served at once. */
export async function makeSoon(
  fleet: WritableFleet,
  path: string,
  body: Readonly<Record<string, unknown>>,
): Promise<void> {
  await vi.waitFor(() => make(fleet, path, body), RETRYING);
}

/** What a test needs of the sandboxes of a fleet. */
export interface SandboxHands {
  /** The row of a name, once it is what the test waits for. */
  find(name: string, isFound?: (row: Json) => boolean): Promise<Json>;
  findPool(name: string): Promise<Json>;
  /** An object as the API itself has it. */
  read(path: string): Promise<unknown>;
  /** Makes a Sandbox that is ready, and answers its row. */
  make(name: string, more?: { readonly owner?: string; readonly spec?: object }): Promise<Json>;
}

export function toHands(get: GetFleet): SandboxHands {
  const read = async (path: string): Promise<unknown> => (await get().client.get(path)).body;
  const list = async (field: string, selection: string, name: string): Promise<Json> => {
    const { data } = await get().app.query(
      `{ ${field}(filter: { clusters: ["${get().cluster}"], namespaces: ["writes"], text: "${name}" }) {
        nodes { id name resourceVersion ${selection} }
      } }`,
    );
    const row = data.list(`${field}.nodes`).find((one) => one.at('name') === name);
    if (row === undefined) throw new Error(`${name} is not listed.`);
    return row;
  };
  const find: SandboxHands['find'] = (name, isFound = () => true) =>
    vi.waitFor(async () => {
      const selection =
        'phase isPoolMember isDesiredRunning claim { name } shutdownAt capabilities';
      const row = await list('sandboxes', selection, name);
      if (!isFound(row)) throw new Error(`${name} is ${JSON.stringify(row.value)}.`);
      return row;
    }, RETRYING);
  return {
    find,
    read,
    findPool: (name) => vi.waitFor(() => list('sandboxWarmPools', 'desired', name), RETRYING),
    async make(name, { owner, spec } = {}) {
      const ownerReferences = owner === undefined ? [] : [toReference(await read(owner))];
      await makeSoon(get(), SANDBOXES, toSandbox(name, { ownerReferences, spec }));
      await playReady(get(), `${SANDBOXES}/${name}`);
      return await find(name, (row) => String(row.at('capabilities')) !== '' && isReady(row));
    },
  };
}

/** Plays the controller: what it is about is ready. */
export async function playReady(
  { client }: WritableFleet,
  path: string,
  status: object = {},
): Promise<void> {
  const conditions = [{ type: 'Ready', status: 'True', reason: 'DependenciesReady' }];
  await client.patch(`${path}/status`, 'merge', { status: { conditions, ...status } });
}

/** Plays the controller: a Sandbox of a pool is the claim's from now on. */
export async function playAdoption(fleet: WritableFleet, name: string, claim: string) {
  const { body } = await fleet.client.get(`${CLAIMS}/${claim}`);
  await fleet.client.patch(`${SANDBOXES}/${name}`, 'merge', {
    metadata: { ownerReferences: [toReference(body)] },
  });
}

export function toPool(name: string) {
  return {
    apiVersion: `${EXTENSIONS}/v1beta1`,
    kind: 'SandboxWarmPool',
    metadata: { name },
    spec: { replicas: 2, sandboxTemplateRef: { name: 'python' } },
  };
}

export function toClaim(name: string, spec: object = {}) {
  return {
    apiVersion: `${EXTENSIONS}/v1beta1`,
    kind: 'SandboxClaim',
    metadata: { name },
    spec: { warmPoolRef: { name: 'writes-pool' }, ...spec },
  };
}

function isReady(row: Json): boolean {
  return row.at('phase') === 'RUNNING' || row.at('phase') === 'AVAILABLE';
}

function toSandbox(
  name: string,
  {
    ownerReferences,
    spec,
  }: { readonly ownerReferences: readonly object[]; readonly spec?: object | undefined },
) {
  return {
    apiVersion: `${CORE}/v1beta1`,
    kind: 'Sandbox',
    metadata: { name, ownerReferences },
    spec: {
      podTemplate: { spec: { runtimeClassName: 'writes-gvisor' } },
      operatingMode: 'Running',
      ...spec,
    },
  };
}

function toReference(object: unknown) {
  const { apiVersion, kind, metadata } = asRecord(object);
  const { name, uid } = asRecord(metadata);
  return { apiVersion: asText(apiVersion), kind: asText(kind), name, uid, controller: true };
}
