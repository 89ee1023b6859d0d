import type { Clock } from './async/clock.ts';
import { createSlots } from './async/slots.ts';
import type { ClusterChoice, Config } from './config.ts';
import { FleetError } from './datasources/errors.ts';
import { loadCloudFleets } from './datasources/federation/cloud/cloud-fleets-file.ts';
import type { CloudSource } from './datasources/federation/cloud/cloud-source.ts';
import { openClouds } from './datasources/federation/cloud/open-clouds.ts';
import type { HubSource } from './datasources/federation/hub-source.ts';
import { createHubSource } from './datasources/federation/hub-source.ts';
import { loadWays } from './datasources/federation/reach/way-settings.ts';
import type { ClusterSource } from './datasources/fleet/cluster-source.ts';
import { createStaticSource } from './datasources/fleet/cluster-source.ts';
import { createInClusterSource } from './datasources/fleet/in-cluster-source.ts';
import { createKubeconfigSource } from './datasources/fleet/kubeconfig-source.ts';
import { startEmbeddedFleet } from './embedded/fleet.ts';
import { SCENARIOS, isScenarioName } from './embedded/scenarios/scenarios.ts';
import type { Log } from './telemetry/log.ts';

export interface SourceEnvironment extends Pick<Config, 'environment'> {
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Opens what the configuration names. The embedded fleet is handed over like any kubeconfig entry:
 * by URL and credentials.
 * @throws {FleetError} `BAD_USER_INPUT`, in one line for a person, for what is missing or broken.
 */
export async function openSource(
  choice: ClusterChoice,
  { environment, clock, log }: SourceEnvironment,
): Promise<ClusterSource> {
  switch (choice.source) {
    case 'kubeconfig': {
      const { files, contexts } = choice;
      const home = environment['HOME'];
      const kubeconfigVariable = environment['KUBECONFIG'];
      const chosen = contexts === undefined ? {} : { contexts };
      return await createKubeconfigSource({
        files,
        ...chosen,
        home,
        kubeconfigVariable,
        clock,
        log,
      });
    }
    case 'in-cluster':
      return await createInClusterSource({ environment });
    case 'embedded':
      return await openEmbedded(choice, log);
    default:
      throw new TypeError('There is no such source.');
  }
}

/** Who speaks of further clusters: the hubs among those of the fleet, and clouds. */
export interface Tellers {
  readonly hubs: HubSource;
  readonly clouds: CloudSource;
}

/**
 * Reads the files that say how; clouds are asked from now on, hubs when they are met.
 * @throws {FleetError} `BAD_USER_INPUT`, in one line for a person, for a file that is missing or broken.
 */
export async function openTellers(
  {
    discover,
    cloudFleetsFile,
    environment,
  }: Pick<Config, 'discover' | 'cloudFleetsFile' | 'environment'>,
  {
    clock,
    log,
    userAgent,
  }: Pick<SourceEnvironment, 'clock' | 'log'> & { readonly userAgent: string },
): Promise<Tellers> {
  const ways = await loadWays(discover);
  const cloudFleets = await loadCloudFleets(cloudFleetsFile);
  const shared = { clock, log, random: Math.random };
  return {
    hubs: createHubSource({
      ...shared,
      types: discover.types,
      ways,
      places: createSlots({ capacity: discover.maxMembers }),
    }),
    clouds: openClouds(cloudFleets, { ...shared, environment, userAgent }),
  };
}

async function openEmbedded(
  { scenario, speed }: Extract<ClusterChoice, { readonly source: 'embedded' }>,
  log: Log,
): Promise<ClusterSource> {
  if (!isScenarioName(scenario)) {
    const known = Object.keys(SCENARIOS).join(', ');
    throw new FleetError('BAD_USER_INPUT', `--scenario is one of ${known}, not "${scenario}".`);
  }
  const fleet = await startEmbeddedFleet({
    scenario,
    ...(speed === undefined ? {} : { speed }),
    log: (message, error) => log.warn({ error }, message),
  });
  const entries = fleet.clusters.map(({ name, url, token }) => ({
    name,
    reference: `the embedded scenario ${scenario}`,
    connection: { server: url, user: { token } },
  }));
  return {
    ...createStaticSource('EMBEDDED', 'embedded', entries),
    [Symbol.asyncDispose]: () => fleet[Symbol.asyncDispose](),
  };
}
