import type { Clock } from '../../../async/clock.ts';
import type { Log } from '../../../telemetry/log.ts';
import type { Environment } from '../../kube/credential-source.ts';
import { createTransport } from '../../kube/transport.ts';
import { createAksFleet } from './aks-fleet.ts';
import type { CloudApi, CloudFleet } from './cloud-fleet.ts';
import type { CloudFleetConfig } from './cloud-fleets-file.ts';
import type { CloudSource } from './cloud-source.ts';
import { createCloudSource } from './cloud-source.ts';
import { createGkeFleet } from './gke-fleet.ts';

export interface CloudsOptions {
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
  /** The process's variables, for credential plugins. */
  readonly environment: Environment;
  readonly userAgent: string;
}

/** Reads the fleets that are configured, each over a connection of its own, until the source is closed. */
export function openClouds(
  configs: readonly CloudFleetConfig[],
  options: CloudsOptions,
): CloudSource {
  const closing = new AsyncDisposableStack();
  const fleets = configs.map((config) => {
    const { endpoint: server, user } = config;
    const name = config.type === 'gke-hub' ? 'GKE Hub' : 'Azure';
    const api = createTransport({ ...options, name, connection: { server, user }, limits: LIMITS });
    return toFleet(config, closing.use(api));
  });
  return createCloudSource(fleets, { ...options, closing });
}

const LIMITS = { timeoutMs: 20_000, maxBytes: 16 * 1024 * 1024 };

function toFleet(config: CloudFleetConfig, api: CloudApi): CloudFleet {
  return config.type === 'gke-hub' ? createGkeFleet(config, api) : createAksFleet(config, api);
}
