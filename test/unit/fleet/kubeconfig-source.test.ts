import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ClusterSource } from '../../../src/datasources/fleet/cluster-source.ts';
import type { Fleet } from '../../../src/datasources/fleet/fleet.ts';
import { createKubeconfigSource } from '../../../src/datasources/fleet/kubeconfig-source.ts';
import type { Log } from '../../../src/telemetry/log.ts';
import { SILENT_LOG } from '../../../src/telemetry/log.ts';
import { openFleet, startClusters } from '../../support/fleet.ts';
import type { VirtualClock } from '../../support/virtual-clock.ts';

describe('the kubeconfig source', () => {
  it('engages, moves and disengages clusters as contexts are added, changed and removed', async () => {
    await using clusters = await startClusters({ alpha: [], beta: [] });
    const { clock } = clusters;
    const [alpha = '', beta = ''] = clusters.all.map(({ url }) => url);
    await using folder = await createFolder();
    await folder.write('config', toKubeconfig({ one: alpha }));
    const source = await open(folder, ['config'], clock);
    await using test = openFleet([source], clock);
    await engaged(test.fleet, clock, ['one']);

    await folder.write('config', toKubeconfig({ one: alpha, two: beta }));
    await engaged(test.fleet, clock, ['one', 'two']);
    const former = test.fleet.find('one')?.id;
    await folder.write('config', toKubeconfig({ one: beta }));
    await clock.advanceUntil(() => test.fleet.find('one')?.id === clusters.all[1]?.uid);
    const moved = namesOf(test.fleet);
    await folder.write('config', toKubeconfig({ two: beta }));
    await engaged(test.fleet, clock, ['two']);

    expect(former).toBe(clusters.all[0]?.uid);
    expect(moved).toEqual(['one']);
  });

  it('calls the second of two clusters by its source, where both contexts have one name', async () => {
    await using clusters = await startClusters({ alpha: [], beta: [] });
    const { clock } = clusters;
    const [alpha = '', beta = ''] = clusters.all.map(({ url }) => url);
    await using folder = await createFolder();
    await folder.write('first', toKubeconfig({ admin: alpha }));
    await folder.write('second', toKubeconfig({ admin: beta }));
    const source = await open(folder, ['first', 'second'], clock);
    await using test = openFleet([source], clock);

    await engaged(test.fleet, clock, ['admin', 'kubeconfig/admin']);

    expect(test.fleet.find('admin')?.endpoint).toBe(alpha);
    expect(test.fleet.find('kubeconfig/admin')?.endpoint).toBe(beta);
  });

  it('lets the last context go', async () => {
    await using clusters = await startClusters({ alpha: [] });
    const { clock } = clusters;
    const [alpha = ''] = clusters.all.map(({ url }) => url);
    await using folder = await createFolder();
    await folder.write('config', toKubeconfig({ one: alpha }));
    const source = await open(folder, ['config'], clock);
    await using test = openFleet([source], clock);
    await engaged(test.fleet, clock, ['one']);

    await folder.write('config', toKubeconfig({}));
    await clock.advanceUntil(() => test.fleet.clusters.size === 0);

    expect(namesOf(test.fleet)).toEqual([]);
  });

  it('sees a file that is written anew under its name, as editors do it', async () => {
    await using clusters = await startClusters({ alpha: [], beta: [] });
    const { clock } = clusters;
    const [alpha = '', beta = ''] = clusters.all.map(({ url }) => url);
    await using folder = await createFolder();
    await folder.write('config', toKubeconfig({ one: alpha }));
    await using source = await open(folder, ['config'], clock);

    await folder.write('config.swap', toKubeconfig({ one: alpha, two: beta }));
    await folder.move('config.swap', 'config');
    await clock.advanceUntil(() => source.entries.length === 2);

    expect(source.entries.map(({ name }) => name)).toEqual(['one', 'two']);
  });

  it('keeps its contexts while the file is broken, and says so once it is read', async () => {
    await using clusters = await startClusters({ alpha: [], beta: [] });
    const { clock } = clusters;
    const [alpha = '', beta = ''] = clusters.all.map(({ url }) => url);
    await using folder = await createFolder();
    await folder.write('config', toKubeconfig({ one: alpha }));
    const warnings: string[] = [];
    const log = {
      ...SILENT_LOG,
      warn: (_fields: object, message: string) => warnings.push(message),
    };
    await using source = await open(folder, ['config'], clock, log);

    await folder.write('config', 'clusters: [');
    await clock.advanceUntil(() => warnings.length > 0);
    const whileBroken = source.entries.map(({ name }) => name);
    await folder.write('config', toKubeconfig({ two: beta }));
    await clock.advanceUntil(() => source.entries.some(({ name }) => name === 'two'));

    expect(whileBroken).toEqual(['one']);
    expect(source.entries.map(({ name }) => name)).toEqual(['two']);
  });

  it('calls nobody when a file is written and says the same', async () => {
    await using clusters = await startClusters({ alpha: [], beta: [] });
    const { clock } = clusters;
    const [alpha = '', beta = ''] = clusters.all.map(({ url }) => url);
    await using folder = await createFolder();
    await folder.write('config', toKubeconfig({ one: alpha }));
    await using source = await open(folder, ['config'], clock);
    const seen: string[][] = [];
    source.subscribe(() => seen.push(source.entries.map(({ name }) => name)));

    await folder.write('config', `# A comment.\n${toKubeconfig({ one: alpha })}`);
    await clock.advanceUntil(() => clock.pending > 0, 0);
    clock.advance(1000);
    await folder.write('config', toKubeconfig({ one: alpha, two: beta }));
    await clock.advanceUntil(() => seen.length > 0);

    expect(seen).toEqual([['one', 'two']]);
  });

  it('takes several files, and tells contexts of one name apart', async () => {
    await using clusters = await startClusters({ alpha: [], beta: [] });
    const [alpha = '', beta = ''] = clusters.all.map(({ url }) => url);
    await using folder = await createFolder();
    await folder.write('first', toKubeconfig({ prod: alpha }));
    await folder.write('second', toKubeconfig({ prod: beta, test: alpha }));

    await using source = await open(folder, ['first', 'second'], clusters.clock);

    const second = join(folder.path, 'second');
    expect(source.entries.map(({ key }) => key)).toEqual(['prod', `${second}#prod`, 'test']);
    expect(source.entries.map(({ name }) => name)).toEqual(['prod', 'prod', 'test']);
    expect(source.entries.map(({ connection }) => connection.server)).toEqual([alpha, beta, alpha]);
  });

  it('refuses a file that is not there', async () => {
    await using folder = await createFolder();
    await using clusters = await startClusters({});

    await expect(open(folder, ['nothing'], clusters.clock)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });
});

interface Folder extends AsyncDisposable {
  readonly path: string;
  write(name: string, text: string): Promise<void>;
  move(from: string, to: string): Promise<void>;
}

async function createFolder(): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'fleetgraph-'));
  return {
    path,
    write: async (name, text) => writeFile(join(path, name), text),
    move: async (from, to) => rename(join(path, from), join(path, to)),
    [Symbol.asyncDispose]: async () => rm(path, { recursive: true }),
  };
}

async function open(
  { path }: Folder,
  files: readonly string[],
  clock: VirtualClock,
  log: Log = SILENT_LOG,
): Promise<ClusterSource> {
  return createKubeconfigSource({
    files: files.map((file) => join(path, file)),
    clock,
    log,
  });
}

/** A context for each name, to the server given. */
function toKubeconfig(servers: Readonly<Record<string, string>>): string {
  const names = Object.keys(servers);
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: names.map((name) => ({ name, cluster: { server: servers[name] } })),
    users: names.map((name) => ({ name, user: {} })),
    contexts: names.map((name) => ({ name, context: { cluster: name, user: name } })),
    'current-context': names[0],
  });
}

async function engaged(fleet: Fleet, clock: VirtualClock, names: readonly string[]): Promise<void> {
  await clock.advanceUntil(
    () =>
      fleet.clusters.list().every(({ connection }) => connection.phase === 'live') &&
      JSON.stringify(namesOf(fleet)) === JSON.stringify(names),
  );
}

function namesOf({ clusters }: Fleet): readonly string[] {
  return clusters
    .list()
    .map(({ name }) => name)
    .toSorted((a, b) => (a < b ? -1 : 1));
}
