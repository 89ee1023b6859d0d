import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CloudFleet } from '../../../src/datasources/federation/cloud/cloud-fleet.ts';
import { createAksFleet } from '../../../src/datasources/federation/cloud/aks-fleet.ts';
import { createGkeFleet } from '../../../src/datasources/federation/cloud/gke-fleet.ts';
import { loadCloudFleets } from '../../../src/datasources/federation/cloud/cloud-fleets-file.ts';
import { createTransport } from '../../../src/datasources/kube/transport.ts';
import type { CloudAnswer, CloudServer } from '../../support/cloud-server.ts';
import { readCloudAnswer, refuse, startCloudServer } from '../../support/cloud-server.ts';
import { createTemporaryFolder } from '../../support/temporary-folder.ts';
import { createVirtualClock } from '../../support/virtual-clock.ts';

const SUBSCRIPTION = '00000000-0000-0000-0000-000000000001';
const CLUSTERS = `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.ContainerService/managedClusters`;
const MEMBERS = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-fleet/providers/Microsoft.ContainerService/fleets/shop/members`;

describe('the memberships of GKE Hub', () => {
  it('are listed page by page, with UID and facts', async () => {
    const { members, asked } = await list(toGke, (path) =>
      readCloudAnswer(path.includes('pageToken') ? 'gke-memberships-2' : 'gke-memberships-1'),
    );

    expect(asked).toEqual([
      '/v1/projects/shop-prod/locations/-/memberships?pageSize=500',
      '/v1/projects/shop-prod/locations/-/memberships?pageSize=500&pageToken=page+two',
    ]);
    expect(members).toMatchObject([
      {
        name: 'eu-1',
        reference: 'projects/shop-prod/locations/europe-west1/memberships/eu-1',
        place: 'europe-west1',
        evidence: ['uid:8f6e0e0b-4c41-4d0b-9f0a-0c3a9d5b1c11'],
        description: {
          health: 'HEALTHY',
          kubernetesVersion: 'v1.34.1-gke.2000',
          provider: 'GCP',
          distribution: 'GKE',
          kind: 'MANAGED',
          region: 'europe-west1',
          nodeCount: { total: 3, ready: undefined },
          capacity: { cpuMillis: 12_000, memoryBytes: 48_000_000_000 },
          labels: [
            { key: 'env', value: 'prod' },
            { key: 'team', value: 'shop' },
          ],
        },
      },
      {
        name: 'attic',
        evidence: [],
        description: { health: 'PROVISIONING', provider: 'VSPHERE', region: undefined },
      },
      {
        name: 'us-1',
        description: { health: 'UNREACHABLE', reason: 'Its cluster is gone, as GKE Hub says.' },
      },
    ]);
  });

  it('tell which locations did not answer', async () => {
    const unreachable = ['projects/shop-prod/locations/us-east1', 'asia-east1'];
    const { silent } = await list(toGke, () => ({ unreachable }));

    expect(silent).toEqual(['us-east1', 'asia-east1']);
  });

  it('may be none', async () => {
    expect((await list(toGke, () => ({}))).members).toEqual([]);
  });

  it.each<[string, CloudAnswer, string]>([
    ['rubbish', () => '<html>', 'GKE Hub answered with something that is not JSON.'],
    ['no page', () => '[]', 'no list of clusters'],
    ['another object', () => ({ kind: 'Status' }), 'no list of clusters'],
    ['pages without an end', createEndless(), 'Its list does not end.'],
    ['a refusal', () => refuse(403, 'Permission denied.'), 'Permission denied.'],
  ])('are not taken from %s', async (_title, answer, reason) => {
    await expect(list(toGke, answer)).rejects.toThrow(reason);
  });
});

describe('a list that goes round', () => {
  it.each<[string, ToFleet, CloudAnswer]>([
    ['GKE Hub', toGke, () => ({ nextPageToken: 'again' })],
    [
      'AKS',
      toAks,
      (_path, { headers: { host } }) => ({ value: [], nextLink: `http://${host}/again?page=2` }),
    ],
  ])('is left at once, of %s', async (_title, toFleet, answer) => {
    let calls = 0;
    const found = list(toFleet, (path, request) => {
      calls += 1;
      return answer(path, request);
    });

    await expect(found).rejects.toThrow('Its list does not end.');
    expect(calls).toBe(2);
  });
});

describe('the members of a fleet of AKS', () => {
  it('are listed page by page, with what Azure knows of their clusters', async () => {
    const { members, asked } = await list(toAks, (path, { headers }) => {
      if (path.startsWith(CLUSTERS)) return readCloudAnswer('aks-managed-clusters');
      const page = path.includes('skipToken') ? 2 : 1;
      return readCloudAnswer(`aks-members-${page}`, `http://${headers.host}`);
    });

    expect(asked).toEqual([
      `${MEMBERS}?api-version=2025-03-01`,
      `${MEMBERS}?api-version=2025-03-01&%24skipToken=two`,
      `${CLUSTERS}?api-version=2024-09-01`,
    ]);
    expect(members).toMatchObject([
      {
        name: 'west',
        description: {
          health: 'HEALTHY',
          kubernetesVersion: 'v1.33.4',
          provider: 'AZURE',
          distribution: 'AKS',
          kind: 'MANAGED',
          region: 'westeurope',
          apiEndpoint: 'https://west-1234.hcp.westeurope.azmk8s.io:443',
          nodeCount: { total: 7, ready: undefined },
        },
      },
      { name: 'asleep', description: { health: 'HIBERNATED', region: 'westeurope' } },
      {
        name: 'broken',
        description: {
          health: 'UNHEALTHY',
          reason: 'The agent was not installed.',
          kubernetesVersion: undefined,
        },
      },
    ]);
  });

  it('are known without their clusters, where these may not be listed', async () => {
    const { members } = await list(toAks, (path) =>
      path.startsWith(CLUSTERS)
        ? refuse(403, 'AuthorizationFailed')
        : readCloudAnswer('aks-members-2'),
    );

    expect(members).toMatchObject([
      { name: 'asleep', description: { health: 'HEALTHY', distribution: 'AKS' } },
      { name: 'broken', description: { health: 'UNHEALTHY' } },
    ]);
  });

  it.each<[string, CloudAnswer, string]>([
    [
      'another server',
      () => ({ value: [], nextLink: 'https://elsewhere.example/members' }),
      'Its next page would lie at another server.',
    ],
    ...['http:', 'https:'].map((protocol): [string, CloudAnswer, string] => [
      `another port by ${protocol}`,
      () => ({ value: [], nextLink: `${protocol}//127.0.0.1/members` }),
      'Its next page would lie at another server.',
    ]),
    [
      'another server behind a name that begins alike',
      (_path, { headers: { host } }) => ({
        value: [],
        nextLink: `http://${host}@elsewhere.example/members`,
      }),
      'Its next page would lie at another server.',
    ],
    [
      'what is no URL',
      () => ({ value: [], nextLink: '//elsewhere.example/members' }),
      'Its next page would lie at another server.',
    ],
    ['another object', () => ({}), 'no list of clusters'],
  ])('are not taken from %s', async (_title, answer, reason) => {
    await expect(list(toAks, answer)).rejects.toThrow(reason);
  });
});

describe('a next page that is named by a path which looks like a server', () => {
  it('is asked of the cloud itself', async () => {
    const { asked } = await list(toAks, (path, { headers: { host } }) => ({
      value: [],
      ...(!path.startsWith('//') && { nextLink: `http://${host}//elsewhere.example/members` }),
    }));

    expect(asked.at(-1)).toBe('//elsewhere.example/members');
  });
});

describe('the file of fleets', () => {
  const exec = { apiVersion: 'client.authentication.k8s.io/v1', command: './get-token' };
  const gke = { type: 'gke-hub', project: 'shop-prod', credential: { exec } };

  it('says what is listed, by which credential', async () => {
    const { file, folder } = await write(
      JSON.stringify([
        gke,
        {
          type: 'aks-fleet',
          subscription: SUBSCRIPTION,
          resourceGroup: 'rg-fleet',
          fleet: 'shop',
          endpoint: 'https://management.chinacloudapi.cn',
          credential: { tokenFile: 'azure.token' },
        },
      ]),
    );

    expect(await loadCloudFleets(file)).toMatchObject([
      {
        type: 'gke-hub',
        project: 'shop-prod',
        endpoint: 'https://gkehub.googleapis.com',
        user: { exec: { ...exec, workingDirectory: folder } },
      },
      {
        type: 'aks-fleet',
        fleet: 'shop',
        endpoint: 'https://management.chinacloudapi.cn',
        user: { tokenFile: join(folder, 'azure.token') },
      },
    ]);
  });

  it.each<[string, unknown, RegExp]>([
    ['is no YAML', '- {', /clouds\.yaml is not valid YAML\.$/],
    ['is no list', '{}', /is no list of fleets/],
    ['has another type', [{ ...gke, type: 'eks' }], /\(number 1\) whose type is not gke-hub/],
    ['has no project', [gke, { ...gke, project: '' }], /\(number 2\) without project/],
    ['has a project that leads elsewhere', [{ ...gke, project: 'a/../b' }], /whose project cannot/],
    ['has no credential', [{ ...gke, credential: {} }], /either a tokenFile or an exec plugin/],
    [
      'has two credentials',
      [{ ...gke, credential: { exec, tokenFile: 'a' } }],
      /either a tokenFile or an exec plugin/,
    ],
    [
      'would send tokens in the clear',
      [{ ...gke, endpoint: 'http://gkehub.example' }],
      /whose endpoint is no https URL/,
    ],
    [
      'has a credential in its endpoint',
      [{ ...gke, endpoint: 'https://jane:secret@gkehub.example' }],
      /whose endpoint is no https URL/,
    ],
    ['has aliases that grow', GROWING, /has aliases that grow/],
    [
      'has a plugin without a command',
      [{ ...gke, credential: { exec: {} } }],
      /that has an exec plugin without command/,
    ],
  ])('is refused when it %s', async (_title, content, reason) => {
    const { file } = await write(typeof content === 'string' ? content : JSON.stringify(content));

    const failure = loadCloudFleets(file);

    await expect(failure).rejects.toThrow(reason);
    await expect(failure).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

function createEndless(): CloudAnswer {
  let page = 0;
  return () => {
    page += 1;
    return { nextPageToken: String(page) };
  };
}

const GROWING = ['- &a0 [x, x]', ...Array.from({ length: 9 }, (_, n) => toDoubled(n))].join('\n');

function toDoubled(n: number): string {
  return `- &a${n + 1} [${Array.from({ length: 9 }, () => `*a${n}`).join(', ')}]`;
}

type ToFleet = (server: CloudServer, api: Parameters<typeof createGkeFleet>[1]) => CloudFleet;

const toGke: ToFleet = (_server, api) => createGkeFleet({ project: 'shop-prod' }, api);

const toAks: ToFleet = ({ url }, api) =>
  createAksFleet(
    { subscription: SUBSCRIPTION, resourceGroup: 'rg-fleet', fleet: 'shop', endpoint: url },
    api,
  );

async function list(toFleet: ToFleet, answer: CloudAnswer) {
  await using server = await startCloudServer(answer);
  await using api = createTransport({
    name: 'GKE Hub',
    connection: { server: server.url, user: { token: 'of-the-cloud' } },
    clock: createVirtualClock(),
    random: () => 0,
  });
  const found = await toFleet(server, api).list(AbortSignal.timeout(5000));
  return { ...found, asked: server.asked };
}

async function write(text: string): Promise<{ readonly file: string; readonly folder: string }> {
  const folder = await createTemporaryFolder();
  const file = join(folder, 'clouds.yaml');
  await writeFile(file, text);
  return { file, folder };
}
