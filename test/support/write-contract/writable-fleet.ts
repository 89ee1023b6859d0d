import { expect, vi } from 'vitest';
import type { KubernetesClient } from '../kubernetes-client.ts';
import type { Json, TestFleet } from '../open-fleet.ts';
import { readOperations } from '../open-fleet.ts';

/** A fleet that may be written to; what the contract makes in it is not cleared away. */
export interface WritableFleet extends AsyncDisposable {
  readonly app: TestFleet;
  readonly cluster: string;
  /** The API of that cluster, past Fleetgraph. */
  readonly client: KubernetesClient;
  /** Whether somebody plays the controllers of workloads there. */
  readonly hasControllers: boolean;
  /** Makes a pod ready where no kubelet does. */
  readonly playKubelet: (path: string) => Promise<void>;
}

export type GetFleet = () => WritableFleet;

/** Runs one of the front ends' documents, which must not answer with errors. */
export async function ask(
  { app }: WritableFleet,
  file: string,
  operation: string,
  variables = {},
): Promise<Json> {
  const answer = await app.query(await readOperations(file), variables, operation);
  expect(answer.errors).toEqual([]);
  return answer.data;
}

/** Makes an object by the API itself. */
export async function make(
  { client }: Pick<WritableFleet, 'client'>,
  path: string,
  body: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { code, text } = await client.post(path, body);
  if (code !== 201) throw new Error(text);
}

/** The row of an object, in the lists of its kind. */
export async function findObject(
  { app, cluster }: WritableFleet,
  resource: { readonly group: string; readonly resource: string },
  name: string,
): Promise<Json | undefined> {
  const { data, errors } = await app.query(
    `query ($resource: ResourceInput!, $filter: ObjectFilter) {
      objects(resource: $resource, filter: $filter) { nodes { id name resourceVersion } }
    }`,
    { resource, filter: { clusters: [cluster], text: name } },
  );
  expect(errors).toEqual([]);
  return data.list('objects.nodes').find((one) => one.at('name') === name);
}

/** As `findObject`, for what must come to be there. */
export async function untilListed(
  fleet: WritableFleet,
  resource: { readonly group: string; readonly resource: string },
  name: string,
): Promise<Json> {
  return await vi.waitFor(
    async () => {
      const found = await findObject(fleet, resource, name);
      if (found === undefined) throw new Error(`${name} is not listed.`);
      return found;
    },
    { timeout: 10_000 },
  );
}
