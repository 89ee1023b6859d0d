import type { KubernetesObject } from '../kube/json.ts';
import {
  asRecord,
  asRecords,
  asScalarText,
  asString,
  asStrings,
  asText,
  getPath,
} from '../kube/json.ts';
import type { ProjectionContext } from '../kube/object-record.ts';
import type { FederationMemberRecord, Tri } from './federation-member.ts';
import type { Sign } from './member-health.ts';
import { findCondition, toMemberHealth, toSign, toTri } from './member-health.ts';
import { toMemberTaints } from './member-taints.ts';
import type { OwnObject } from './own-member.ts';
import { readOwnObject, toOwnMember } from './own-member.ts';
import { toStatedProvider } from './stated-provider.ts';

/** A cluster that runs the control planes of others; its gardenlet fetches what is to be done. */
export function toSeed(
  object: KubernetesObject,
  context: ProjectionContext,
): FederationMemberRecord {
  const own = readOwnObject(object, context);
  const { base, spec, status, conditions } = own;
  const gardenlet = findCondition(conditions, 'GardenletReady');
  const provider = asRecord(spec['provider']);
  return toOwnMember(own, {
    resource: 'seeds',
    hubType: 'GARDENER',
    syncMode: 'PULL',
    isJoined: gardenlet !== undefined,
    ready: toTri(gardenlet),
    isCordoned: getPath(spec, 'settings', 'scheduling', 'visible') === false,
    taints: toMemberTaints(spec['taints'], { isOfHub: () => false }),
    properties: toShootCounts(own),
    description: {
      ...toMemberHealth({
        isDeleting: base.deletedAt !== undefined,
        main: gardenlet,
        others: conditions.filter((one) => one !== gardenlet && !IDLE.has(one.type)),
      }),
      kubernetesVersion: asString(status['kubernetesVersion']),
      provider: toStatedProvider(asString(provider['type'])),
      region: asString(provider['region']),
      zones: asStrings(provider['zones']),
      kind: 'SEED',
      authority: 'FEDERATION',
    },
  });
}

/** What is asked for on purpose, and is no fault when it is not so. */
const IDLE: ReadonlySet<string> = new Set(['EmergencyStopShootReconciliations']);

/** How many shoots it may have; of machines it tells nothing. */
function toShootCounts({ status }: OwnObject): FederationMemberRecord['properties'] {
  return ['capacity', 'allocatable'].flatMap((name) => {
    const value = asScalarText(asRecord(status[name])['shoots']);
    return value === undefined ? [] : [{ name: `${name}.shoots`, value, observedAt: undefined }];
  });
}

/** A cluster whose control plane runs in a seed. */
export function toShoot(
  object: KubernetesObject,
  context: ProjectionContext,
): FederationMemberRecord {
  const own = readOwnObject(object, context);
  const { base, spec, status, conditions } = own;
  const operation = asRecord(status['lastOperation']);
  const isCreating = operation['type'] === 'Create' && operation['state'] !== 'Succeeded';
  const word = findWord(own);
  const main = isCreating
    ? toSign(toStatus(word), asString(operation['description']))
    : toMain(own, word);
  const seed = asString(status['seedName']) ?? asString(spec['seedName']);
  const project = toProject(own);
  return toOwnMember(own, {
    resource: 'shoots',
    hubType: 'GARDENER',
    syncMode: 'NONE',
    isJoined: operation['type'] !== undefined && !isCreating,
    ready: toStatus(word),
    sets: project === undefined ? [] : [project],
    isChild: true,
    parentKey: `GARDENER/${seed ?? ''}`,
    description: {
      ...toMemberHealth({
        isDeleting: base.deletedAt !== undefined,
        isHibernated: status['hibernated'] === true,
        isProvisioning:
          isCreating && (operation['state'] === 'Processing' || operation['state'] === 'Pending'),
        main,
        others: word === 'progressing' ? [...conditions, toSign('FALSE')] : conditions,
      }),
      kubernetesVersion: asString(getPath(spec, 'kubernetes', 'version')),
      provider: toStatedProvider(asString(getPath(spec, 'provider', 'type'))),
      distribution: 'GARDENER',
      region: asString(spec['region']),
      zones: toZones(own),
      apiEndpoint: toEndpoint(own),
      kind: 'HOSTED_CONTROL_PLANE',
      authority: 'LIFECYCLE',
    },
  });
}

type Word = 'healthy' | 'progressing' | 'unhealthy' | 'unknown';

const STATUS = {
  healthy: 'TRUE',
  progressing: 'TRUE',
  unhealthy: 'FALSE',
  unknown: 'UNKNOWN',
} as const satisfies Record<Word, Tri>;

function toStatus(word: Word | undefined): Tri {
  return word === undefined ? 'UNKNOWN' : STATUS[word];
}

/** Gardener's own word for it all, of the label; without one, what it would be of the conditions. */
function findWord({ base, status }: OwnObject): Word | undefined {
  const label = base.labels.find(({ key }) => key === 'shoot.gardener.cloud/status')?.value;
  const stated = WORDS.find((word) => word === label);
  if (stated !== undefined) return stated;
  const statuses = asRecords(status['conditions']).map((condition) => condition['status']);
  if (statuses.length === 0) return undefined;
  if (statuses.includes('False')) return 'unhealthy';
  if (statuses.includes('Unknown')) return 'unknown';
  return statuses.includes('Progressing') ? 'progressing' : 'healthy';
}

const WORDS: readonly Word[] = ['healthy', 'progressing', 'unhealthy', 'unknown'];

/** The word, for the reason that the first condition gives which is not well. */
function toMain({ conditions }: OwnObject, word: Word | undefined): Sign | undefined {
  if (word === undefined) return undefined;
  const cause = conditions.find(({ status }) => status !== 'TRUE');
  return toSign(STATUS[word], cause?.message ?? cause?.reason);
}

/** Of `shoot--project--name`; while there is none yet, of the namespace that a project has by default. */
function toProject({ base: { name, namespace = '' }, status }: OwnObject): string | undefined {
  const technical = asText(status['technicalID']);
  const [prefix, suffix] = ['shoot--', `--${name}`];
  if (technical.startsWith(prefix) && technical.endsWith(suffix))
    return technical.slice(prefix.length, -suffix.length);
  if (namespace === 'garden') return namespace;
  return namespace.startsWith('garden-') ? namespace.slice('garden-'.length) : undefined;
}

function toZones({ spec }: OwnObject): readonly string[] {
  const workers = asRecords(asRecord(spec['provider'])['workers']);
  return [...new Set(workers.flatMap((worker) => asStrings(worker['zones'])))];
}

function toEndpoint({ status }: OwnObject): string | undefined {
  const addresses = asRecords(status['advertisedAddresses']);
  const external = addresses.find(({ name }) => name === 'external') ?? addresses[0];
  return asString(external?.['url']);
}
