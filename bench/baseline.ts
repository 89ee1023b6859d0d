import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { createSystemClock } from '../src/async/clock.ts';
import { createSlots } from '../src/async/slots.ts';
import { readConfig } from '../src/config.ts';
import type { RequestContext } from '../src/context.ts';
import { createContextFactory } from '../src/context.ts';
import { EVERYTHING } from '../src/datasources/access/viewer.ts';
import { createHistory } from '../src/datasources/autoscaling/history.ts';
import { createFleet } from '../src/datasources/fleet/cluster-fleet.ts';
import { createSequence } from '../src/datasources/store/sequence.ts';
import { createDomains } from '../src/domains.ts';
import { resolvers } from '../src/resolvers/resolvers.generated.ts';
import { loadSchema } from '../src/server/schema.ts';
import { openSource } from '../src/sources.ts';
import { SILENT_LOG } from '../src/telemetry/log.ts';

// The same schema, resolvers and fleet behind Apollo Server as it comes: what ours is compared with.

const config = readConfig(process.argv.slice(2));
if (!('port' in config)) throw new Error('It serves, and does nothing else.');
const clock = createSystemClock();
const fleet = createFleet({
  sources: [await openSource(config.clusters, { ...config, clock, log: SILENT_LOG })],
  sequence: createSequence(),
  slots: createSlots({ capacity: 8 }),
  clock,
  random: Math.random,
  log: SILENT_LOG,
  namespaces: [],
  client: {},
});
const viewer = { name: 'bench', groups: [], isAnonymous: true, access: EVERYTHING };
const domains = createDomains(fleet, { budgetMs: 5000, history: createHistory() });
const createContext = createContextFactory(domains, viewer);
const server = new ApolloServer<RequestContext>({ schema: await loadSchema({ resolvers }) });
const { signal } = new AbortController();
const { url } = await startStandaloneServer(server, {
  listen: { port: 0, host: '127.0.0.1' },
  context: () => Promise.resolve(createContext({ signal, correlationId: 'bench' })),
});
process.stdout.write(`Baseline ready at ${url}\n`);
