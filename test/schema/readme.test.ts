import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmbeddedFleet } from '../../src/embedded/fleet.ts';
import { startEmbeddedFleet } from '../../src/embedded/fleet.ts';
import type { TestFleet } from '../support/open-fleet.ts';
import { openFleet } from '../support/open-fleet.ts';

const documents = await readDocuments();

describe('the README', () => {
  let embedded: EmbeddedFleet;
  let app: TestFleet;
  beforeAll(async () => {
    embedded = await startEmbeddedFleet({ scenario: 'quiet' });
    app = await openFleet(
      embedded.clusters.map(({ name, url, token }) => ({
        name,
        connection: { server: url, user: { token } },
      })),
    );
  });
  afterAll(async () => {
    await app?.[Symbol.asyncDispose]();
    await embedded?.[Symbol.asyncDispose]();
  });

  it('has documents to paste', () => {
    expect(documents.length).toBeGreaterThanOrEqual(4);
  });

  it.each(documents.filter((document) => document.startsWith('{')))(
    'has a query that answers: %s',
    async (document) => {
      const { errors, data } = await app.query(document);

      expect(errors).toEqual([]);
      expect(data.value).not.toBeNull();
    },
  );

  it.each(documents.filter((document) => document.startsWith('mutation')))(
    'has an action that is done: %s',
    async (document) => {
      const { errors, data } = await app.query(document, await readVariables(app));

      expect(errors).toEqual([]);
      const payloads = Object.values(Object(data.value));
      expect(payloads.length).toBeGreaterThan(0);
      for (const payload of payloads) expect(payload).toMatchObject({ errors: [] });
    },
  );

  it.each(documents.filter((document) => document.startsWith('subscription')))(
    'has a subscription that begins: %s',
    async (document) => {
      const stream = app.follow(document, await readVariables(app));

      const first = await stream.next();
      await stream.return(undefined);

      expect(first.done).toBe(false);
    },
  );

  it('names every option', async () => {
    const [{ OPTIONS }, readme] = await Promise.all([import('../../src/options.ts'), readReadme()]);
    const unnamed = Object.keys(OPTIONS).filter((name) => !readme.includes(`--${name}`));

    expect(unnamed.filter((name) => name !== 'version')).toEqual([]);
  });
});

/** What the documents' variables are called by, in the embedded fleet. */
async function readVariables(app: TestFleet): Promise<Readonly<Record<string, unknown>>> {
  const { data } = await app.query(`{
    clusterNodes(first: 1) { nodes { id } }
    workloads(first: 1, filter: { kinds: [DEPLOYMENT] }) { nodes { id } }
    objects(first: 1, resource: { resource: "configmaps" }) { nodes { id } }
    pods(first: 1, filter: { phases: [RUNNING], isReady: true }) { nodes { id } }
    clusters(first: 1) { nodes { name } }
  }`);
  const node = data.at('clusterNodes.nodes.0.id');
  const drained = await app.query(
    `mutation ($node: ID!) {
      drainClusterNode(input: { id: $node, ignoreDaemonSets: true, deleteEmptyDirData: true, force: true, dryRun: true }) {
        operation { id }
      }
    }`,
    { node },
  );
  return {
    node,
    workload: data.at('workloads.nodes.0.id'),
    object: data.at('objects.nodes.0.id'),
    pod: data.at('pods.nodes.0.id'),
    cluster: data.at('clusters.nodes.0.name'),
    manifest: 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: hello }\ndata: { a: b }\n',
    operation: drained.data.at('drainClusterNode.operation.id'),
  };
}

async function readReadme(): Promise<string> {
  return await readFile(new URL('../../README.md', import.meta.url), 'utf8');
}

async function readDocuments(): Promise<readonly string[]> {
  const matches = (await readReadme()).matchAll(/```graphql\n(?<document>[\s\S]*?)```/g);
  return [...matches].map(({ groups }) => groups?.['document']?.trim() ?? '');
}
