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

  it.each(documents.filter((document) => document.startsWith('subscription')))(
    'has a subscription that begins: %s',
    async (document) => {
      const stream = app.follow(document);

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

async function readReadme(): Promise<string> {
  return await readFile(new URL('../../README.md', import.meta.url), 'utf8');
}

async function readDocuments(): Promise<readonly string[]> {
  const matches = (await readReadme()).matchAll(/```graphql\n(?<document>[\s\S]*?)```/g);
  return [...matches].map(({ groups }) => groups?.['document']?.trim() ?? '');
}
