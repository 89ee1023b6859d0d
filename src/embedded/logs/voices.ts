import { getPath, toJsonArray, toText } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import { pickOne } from '../random.ts';
import type { Random } from '../random.ts';

/** How a program writes its log. */
export interface Voice {
  readonly greet: (atMs: number) => readonly string[];
  readonly say: (random: Random, atMs: number) => string;
  readonly leave: (exitCode: number, atMs: number) => string;
}

/** Programs of one sort sound alike: servers, databases, controllers, and the rest. */
export function createVoice(pod: KubernetesObject, container: string): Voice {
  const image = toText(
    getPath(
      toJsonArray(getPath(pod, ['spec', 'containers'])).find(
        (one) => getPath(one, ['name']) === container,
      ),
      ['image'],
    ),
  );
  const found = VOICES.find(([pattern]) => pattern.test(image));
  return (found?.[1] ?? toPlainVoice)(image.replace(/^.*\//, '').replace(/:.*$/, '') || container);
}

type VoiceFactory = (program: string) => Voice;

const VOICES: readonly (readonly [RegExp, VoiceFactory])[] = [
  [/postgres|clickhouse|valkey|redis|kafka|nats|mosquitto|trino/, toDatabaseVoice],
  [
    /karpenter|operator|kube|coredns|csi|cni|metrics|agent|autoscaler|controller|konnectivity/,
    toControllerVoice,
  ],
  [/storefront|bff|api|gateway|graphql|web|traefik|nginx|checkout|serving/, toServerVoice],
];

function toServerVoice(program: string): Voice {
  return {
    greet: (atMs) => [
      toJson(atMs, 'info', `${program} starting`, { node: 'v24.12.0' }),
      toJson(atMs + 40, 'info', 'connected to upstreams', { count: 3 }),
      toJson(atMs + 80, 'info', 'listening', { port: 8080 }),
    ],
    say(random, atMs) {
      const path = pickOne(random, ['/healthz', '/cart', '/products/4711', '/search', '/graphql']);
      const isSlow = random() < 0.04;
      const durationMs = Math.round(isSlow ? 900 + random() * 2000 : 2 + random() * 60);
      const status = random() < 0.02 ? 503 : random() < 0.05 ? 404 : 200;
      const method = path === '/graphql' ? 'POST' : 'GET';
      const level = status === 503 ? 'error' : isSlow ? 'warn' : 'info';
      return toJson(atMs, level, 'request', { method, path, status, durationMs });
    },
    leave: (exitCode, atMs) =>
      exitCode === 0
        ? toJson(atMs, 'info', 'drained, bye', {})
        : toJson(atMs, 'fatal', 'connect ECONNREFUSED 10.96.0.17:5432', { exitCode }),
  };
}

function toDatabaseVoice(program: string): Voice {
  return {
    greet: (atMs) => [
      `${toDatabaseStamp(atMs)} LOG:  starting ${program}`,
      `${toDatabaseStamp(atMs)} LOG:  listening on IPv4 address "0.0.0.0"`,
      `${toDatabaseStamp(atMs)} LOG:  ready to accept connections`,
    ],
    say(random, atMs) {
      const buffers = Math.floor(random() * 900);
      const clients = 3 + Math.floor(random() * 40);
      return pickOne(random, [
        `${toDatabaseStamp(atMs)} LOG:  checkpoint complete: wrote ${buffers} buffers (${(buffers / 163).toFixed(1)}%)`,
        `${toDatabaseStamp(atMs)} LOG:  ${clients} clients connected`,
        `${toDatabaseStamp(atMs)} LOG:  duration: ${(random() * 400).toFixed(3)} ms`,
      ]);
    },
    leave: (exitCode, atMs) =>
      exitCode === 0
        ? `${toDatabaseStamp(atMs)} LOG:  database system is shut down`
        : `${toDatabaseStamp(atMs)} PANIC:  could not locate a valid checkpoint record`,
  };
}

function toControllerVoice(program: string): Voice {
  return {
    greet: (atMs) => [
      `${toKlogStamp('I', atMs)} main.go:58] "Starting" program="${program}"`,
      `${toKlogStamp('I', atMs)} leaderelection.go:257] attempting to acquire leader lease kube-system/${program}...`,
      `${toKlogStamp('I', atMs)} shared_informer.go:320] Caches are synced`,
    ],
    say(random, atMs) {
      const took = `${(random() * 90).toFixed(2)}ms`;
      return random() < 0.05
        ? `${toKlogStamp('W', atMs)} reflector.go:484] watch of *v1.Pod ended with: too old resource version`
        : `${toKlogStamp('I', atMs)} controller.go:${100 + Math.floor(random() * 80)}] "Reconciled" took="${took}"`;
    },
    leave: (exitCode, atMs) =>
      exitCode === 0
        ? `${toKlogStamp('I', atMs)} main.go:91] "Shutting down"`
        : `${toKlogStamp('F', atMs)} main.go:74] failed to get server groups: Unauthorized`,
  };
}

function toPlainVoice(program: string): Voice {
  return {
    greet: (atMs) => [
      `time=${toIsoStamp(atMs)} level=INFO msg="starting" program=${program}`,
      `time=${toIsoStamp(atMs + 40)} level=INFO msg="configuration read" file=/etc/config/settings.yaml`,
    ],
    say(random, atMs) {
      const done = Math.floor(random() * 500);
      const level = random() < 0.04 ? 'WARN' : 'INFO';
      const text =
        level === 'WARN' ? 'retrying' : pickOne(random, ['batch done', 'tick', 'synced']);
      return `time=${toIsoStamp(atMs)} level=${level} msg="${text}" items=${done}`;
    },
    leave: (exitCode, atMs) =>
      exitCode === 0
        ? `time=${toIsoStamp(atMs)} level=INFO msg="done"`
        : `time=${toIsoStamp(atMs)} level=ERROR msg="no such file or directory: /data/input" exit=${exitCode}`,
  };
}

function toJson(atMs: number, level: string, msg: string, members: object): string {
  return JSON.stringify({ time: new Date(atMs).toISOString(), level, msg, ...members });
}

function toDatabaseStamp(atMs: number): string {
  return `${toIsoStamp(atMs).replace('T', ' ').replace('Z', '')} UTC [1]`;
}

function toKlogStamp(level: 'E' | 'F' | 'I' | 'W', atMs: number): string {
  const [, month, day, time] = /^\d+-(\d+)-(\d+)T(.*)Z$/.exec(toIsoStamp(atMs)) ?? [];
  return `${level}${month}${day} ${time}000       1`;
}

function toIsoStamp(atMs: number): string {
  return new Date(atMs).toISOString();
}
