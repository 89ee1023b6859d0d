#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { argv, exit, stdout } from 'node:process';
import { createSlots } from './async/slots.ts';
import { createSystemClock } from './async/clock.ts';
import type { Config } from './config.ts';
import { readConfig } from './config.ts';
import { createContextFactory } from './context.ts';
import { EVERYTHING } from './datasources/access/viewer.ts';
import { FleetError } from './datasources/errors.ts';
import { createFleet } from './datasources/fleet/cluster-fleet.ts';
import { createInterner } from './datasources/kube/intern.ts';
import { createSequence } from './datasources/store/sequence.ts';
import { createHistory } from './datasources/autoscaling/history.ts';
import { createDomains } from './domains.ts';
import { assertSomeCredential } from './first-contact.ts';
import { toHelp } from './options.ts';
import { resolvers } from './resolvers/resolvers.generated.ts';
import { loadSchema } from './server/schema.ts';
import { startServer } from './server/server.ts';
import { openSource, openTellers } from './sources.ts';
import { createLog } from './telemetry/pino-log.ts';

try {
  await run();
} catch (error) {
  // What a person can mend is one line; anything else is a bug, and wants its stack.
  console.error(error instanceof FleetError ? `fleetgraph: ${error.message}` : error);
  exit(error instanceof FleetError ? 2 : 1);
}

async function run(): Promise<void> {
  const command = readConfig(argv.slice(2));
  if ('help' in command) stdout.write(toHelp());
  else if ('version' in command) stdout.write(`${await readVersion()}\n`);
  else await serve(command);
}

async function serve(config: Config): Promise<void> {
  const stop = untilStopped();
  const log = createLog(config.logLevel);
  const clock = createSystemClock();
  const userAgent = `fleetgraph/${await readVersion()}`;
  const { hubs, clouds } = await openTellers(config, { clock, log, userAgent });
  await using source = await openSource(config.clusters, { ...config, clock, log });
  const history = createHistory(config.history);
  await using fleet = createFleet({
    sources: [source, hubs.source, clouds.source],
    sequence: createSequence(),
    slots: createSlots({ capacity: config.maxLists }),
    clock,
    random: Math.random,
    log,
    namespaces: config.namespaces,
    eagerKinds: config.history.isOn ? history.kinds : [],
    client: {
      interner: createInterner(),
      environment: config.environment,
      userAgent,
      idleMs: config.idleMs,
    },
  });
  if (config.clusters.source !== 'embedded') await assertSomeCredential(fleet);
  const domains = createDomains(fleet, {
    budgetMs: config.clusterTimeoutMs,
    history,
    hubs,
    clouds,
    log,
    handlers: config.runtimeHandlers,
    manifest: config.manifest,
    streams: config.streams,
  });
  // After the server: until then there are readers.
  using afterwards = new DisposableStack();
  afterwards.use(hubs.watch(fleet));
  afterwards.use(domains.clusters);
  await using running = new AsyncDisposableStack();
  running.use(domains.operations);
  const viewer = { name: 'anonymous', groups: [], isAnonymous: true, access: EVERYTHING };
  await using server = await startServer({
    ...config,
    schema: await loadSchema({ resolvers }),
    createContext: createContextFactory(domains, viewer),
    isGraphiqlOn: config.isIntrospectionOn,
    upstreamOf: ({ upstream }) => Object.fromEntries(upstream),
    shareKeyOf: ({ viewer: { name, groups, access } }) =>
      JSON.stringify([name, groups, access.key]),
    log,
    isReady: () =>
      fleet.clusters.list().every(({ connection }) => connection.phase !== 'connecting'),
  });
  stdout.write(`Fleetgraph ready at ${server.url}\n`);
  log.info({ signal: await stop }, 'Stopping: streams are completed, requests may finish.');
  // Before the streams are completed: who follows one is told what is left undone.
  await running[Symbol.asyncDispose]();
  await server.close();
}

/** Listens from the beginning, so that a signal during start-up ends it in order too. A second one ends it at once. */
function untilStopped(): Promise<NodeJS.Signals> {
  const { promise, resolve } = Promise.withResolvers<NodeJS.Signals>();
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isStopping) exit(1);
      isStopping = true;
      resolve(signal);
    });
  }
  return promise;
}

async function readVersion(): Promise<string> {
  const text = await readFile(new URL('../package.json', import.meta.url), 'utf8');
  const manifest: unknown = JSON.parse(text);
  const isManifest = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return isManifest ? String(manifest.version) : '0.0.0';
}
