import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createVirtualClock } from '../../src/embedded/clock.ts';
import type { VirtualClock } from '../../src/embedded/clock.ts';
import type { EmbeddedCluster } from '../../src/embedded/cluster.ts';
import { startEmbeddedFleet } from '../../src/embedded/fleet.ts';
import type { EmbeddedFleet } from '../../src/embedded/fleet.ts';
import { getPath, toJsonArray, toText } from '../../src/embedded/json.ts';
import type { KubernetesObject } from '../../src/embedded/object.ts';
import { createKubernetesClient } from '../support/kubernetes-client.ts';
import { getAt, textAt } from '../support/kubernetes-contract/values.ts';
import { keepDiary as keepLines, listUntold } from './diary.ts';
import type { Diary as LineDiary } from './diary.ts';

describe('A day in the life of the demo fleet', () => {
  const clock = createVirtualClock(START_MS);
  const problems: unknown[] = [];
  let fleet: EmbeddedFleet;
  let diaries: ReadonlyMap<string, Diary>;
  let lines: ReadonlyMap<string, Pick<LineDiary, 'lines'>>;

  beforeAll(async () => {
    fleet = await startEmbeddedFleet({ clock, log: (...told) => problems.push(told) });
    diaries = new Map(fleet.clusters.map(({ name, cluster }) => [name, keepDiary(cluster, clock)]));
    lines = new Map(fleet.clusters.map(({ name, cluster }) => [name, keepLines(cluster)]));
    clock.advance(DAY_MS);
  }, 60_000);

  afterAll(async () => {
    await fleet[Symbol.asyncDispose]();
  });

  const diaryOf = (name: string): Diary => {
    const diary = diaries.get(name);
    if (diary === undefined) {
      throw new Error(`There is no cluster ${name}.`);
    }
    return diary;
  };

  it('has nothing go wrong', () => {
    expect(problems).toEqual([]);
  });

  it('begins with load that a Deployment is scaled for', () => {
    const { notes } = diaryOf('eks-prod-eu');
    const [first] = find(notes, 'SuccessfulRescale', { name: 'checkout-api' });
    const [rollout] = find(notes, 'ScalingReplicaSet', { name: 'checkout-api' });

    expect(first?.hour).toBeLessThan(0.5);
    expect(first?.message).toMatch(
      /^New size: \d+; reason: cpu resource utilization \(percentage of request\) above target$/,
    );
    expect(rollout?.message).toMatch(/^Scaled up replica set checkout-api-\w+ from 12 to \d+$/);
    expect(rollout?.order).toBeGreaterThan(first?.order ?? Infinity);
  });

  it('scales it down again when the load has gone', () => {
    const { notes } = diaryOf('eks-prod-eu');
    const sizes = find(notes, 'SuccessfulRescale', { name: 'checkout-api' });

    const messages = sizes.map(({ message }) => message);
    const most = messages.findIndex((message) => message.startsWith('New size: 3'));
    expect(most).toBeGreaterThan(0);
    expect(messages.slice(most)).toContainEqual(
      expect.stringMatching(/^New size: \d; reason: All metrics below target$/),
    );
  });

  it('lets a pod wait until Karpenter has bought a node for it', () => {
    const { notes } = diaryOf('eks-prod-eu');
    const [waiting] = find(notes, 'FailedScheduling', { name: /^checkout-api-/ });
    const [nominated] = find(notes, 'Nominated', { name: waiting?.name ?? '' });
    const claim = nominated?.message.replace('Pod should schedule on: nodeclaim/', '') ?? '';
    const steps = ['Launched', 'Registered', 'Initialized', 'Ready'].map((type) =>
      find(notes, type, { name: claim }).find(({ kind }) => kind === 'NodeClaim'),
    );
    const [scheduled] = find(notes, 'Scheduled', { name: waiting?.name ?? '' });

    expect(waiting?.message).toMatch(
      /^0\/15 nodes are available: \d+ Insufficient cpu, \d+ node\(s\) .+\. preemption: 0\/15 nodes are available: .+\.$|^0\/15 nodes are available: 15 Insufficient cpu\. preemption: 0\/15 nodes are available: 15 No preemption victims found for incoming pod\.$/,
    );
    expect(claim).toMatch(/^general-\w{5}$/);
    expect(steps.map((step) => step?.message)).toEqual(
      ['Launched', 'Registered', 'Initialized', 'Ready'].map(
        (type) =>
          `Status condition transitioned, Type: ${type}, Status: Unknown -> True, Reason: ${type}`,
      ),
    );
    expectInOrder([waiting, nominated, ...steps.slice(0, 2), scheduled, ...steps.slice(2)]);
  });

  it('has the nodes of Karpenter name the claims they were made for', () => {
    const eks = fleet.clusters.find(({ name }) => name === 'eks-prod-eu')?.cluster;
    const registered = eks
      ?.list({ apiVersion: 'v1', kind: 'Node' })
      .filter(({ metadata: { labels } }) => labels?.['karpenter.sh/nodepool'] !== undefined)
      .filter(({ metadata: { labels } }) => labels?.['karpenter.sh/registered'] !== 'false');
    const claims = eks?.list({ apiVersion: 'karpenter.sh/v1', kind: 'NodeClaim' });

    const named = registered?.map((node) => textAt(node, 'metadata.ownerReferences.0.name'));
    expect(named?.length).toBeGreaterThan(0);
    expect(claims?.map(({ metadata }) => metadata.name)).toEqual(
      expect.arrayContaining(named ?? []),
    );
  });

  it('has Karpenter take nodes away that are not needed, their pods evicted before', () => {
    const { notes } = diaryOf('eks-prod-eu');
    const disruptions = find(notes, 'DisruptionTerminating', {});
    const evicted = find(notes, 'Evicted', {}).filter(
      ({ message }) => message === 'Evicted pod: Underutilized',
    );
    const interrupted = find(notes, 'TerminatingOnInterruption', {});
    const drained = find(notes, 'Drained', {});
    const finalized = find(notes, 'Finalized', {});

    const messages = new Set(disruptions.map(({ message }) => message));
    expect([...messages].toSorted()).toEqual([
      'Disrupting Node: Empty',
      'Disrupting Node: Underutilized',
      'Disrupting NodeClaim: Empty',
      'Disrupting NodeClaim: Underutilized',
    ]);
    expect(evicted.length).toBeGreaterThan(0);
    expect(drained.length).toBe((disruptions.length + interrupted.length) / 2);
    expect(finalized.map(({ kind }) => kind).slice(0, 2)).toEqual(['Node', 'NodeClaim']);
    expectInOrder([disruptions[0], drained.at(-1), finalized.at(-1)]);
  });

  it('has the cluster autoscaler grow its pool for pods that wait', () => {
    const { notes } = diaryOf('aks-data-weu');
    const [waiting] = find(notes, 'FailedScheduling', { name: /^crm-api-/ });
    const [asked, taken] = find(notes, 'ScaledUpGroup', {});
    const [triggered] = find(notes, 'TriggeredScaleUp', {});
    const [ready] = find(notes, 'NodeReady', {});
    const [scheduled] = find(notes, 'Scheduled', { name: triggered?.name ?? '' });

    expect(asked?.message).toBe(
      'Scale-up: setting group aks-userpool-31337042-vmss size to 8 instead of 7 (max: 12)',
    );
    expect(taken?.message).toBe(
      'Scale-up: group aks-userpool-31337042-vmss size set to 8 instead of 7 (max: 12)',
    );
    expect(triggered?.message).toBe(
      'pod triggered scale-up: [{aks-userpool-31337042-vmss 7->8 (max: 12)}]',
    );
    expectInOrder([waiting, asked, taken, triggered, ready, scheduled]);
  });

  it('has it mark what it does not need, and remove that later', () => {
    const { notes, taints } = diaryOf('aks-data-weu');
    const removing = find(notes, 'ScaleDownEmpty', {})[0] ?? find(notes, 'ScaleDown', {})[1];
    const [node = ''] = /aks-userpool-31337042-vmss\w+/.exec(removing?.message ?? '') ?? [];
    const ofNode = taints.filter(({ name }) => name === node).map(({ key }) => key);
    const [marked] = find(notes, 'ScaleDown', { name: node });
    const removed = notes.find(({ message }) => message.includes(`${node} removed`));
    const [left] = find(notes, 'RemovingNode', { name: node });

    expect(ofNode).toEqual(
      expect.arrayContaining([
        'DeletionCandidateOfClusterAutoscaler',
        'ToBeDeletedByClusterAutoscaler',
      ]),
    );
    expect(ofNode.indexOf('DeletionCandidateOfClusterAutoscaler')).toBeLessThan(
      ofNode.indexOf('ToBeDeletedByClusterAutoscaler'),
    );
    expect(marked?.message).toBe('marked the node as toBeDeleted/unschedulable');
    expectInOrder([marked, removing, removed, left]);
  });

  it('says in the status of the cluster autoscaler what it is doing', () => {
    const { statuses } = diaryOf('aks-data-weu');

    expect(statuses.slice(0, 3)).toEqual([
      'NoActivity NoCandidates',
      'InProgress NoCandidates',
      'NoActivity NoCandidates',
    ]);
    expect(statuses).toContain('NoActivity CandidatesPresent');
    expect(statuses.at(-1)).toBe('NoActivity NoCandidates');
  });

  it('rolls out a release, old pods leaving as new ones are ready', () => {
    const { notes } = diaryOf('eks-prod-eu');
    const steps = find(notes, 'ScalingReplicaSet', { name: 'orders-api' });
    const names = new Set(steps.map(({ message }) => /replica set (\S+)/.exec(message)?.[1]));

    expect(names.size).toBe(2);
    expect(steps[0]?.message).toMatch(/^Scaled up replica set orders-api-\w+ from 0 to \d+$/);
    expect(steps.at(-1)?.message).toMatch(/^Scaled down replica set orders-api-\w+ from \d+ to 0$/);
  });

  it('loses a node and gets it back', () => {
    const { notes } = diaryOf('k3s-edge-berlin');
    const changes = notes.filter(
      ({ reason, name }) => reason.startsWith('Node') && name === 'edge-agent-3',
    );

    expect(changes.map(({ message }) => message)).toEqual([
      'Node edge-agent-3 status is now: NodeReady',
      'Node edge-agent-3 status is now: NodeNotReady',
    ]);
  });

  it.each([
    [
      'a spot node that the cloud takes back, and another in its place',
      'eks-prod-eu',
      [
        /^Event NodeClaim\/spot-\w{5} SpotInterrupted: /,
        /^Event Pod\/\S+ Evicted: Evicted pod: Forceful Termination$/,
        /^ADDED NodeClaim\/spot-/,
        /^DELETED NodeClaim\/spot-/,
        /^Event NodeClaim\/spot-\w{5} Ready: /,
        /^Event NodeClaim\/\S+ ConsolidationCandidate: Consolidation candidate: delete: /,
      ],
    ],
    [
      'an HPA at its maximum, and its way back',
      'gke-shop-us',
      [
        /^Event HorizontalPodAutoscaler\/bff SuccessfulRescale: New size: 16; /,
        /^HorizontalPodAutoscaler\/bff ScalingLimited=True TooManyReplicas$/,
        /^Event HorizontalPodAutoscaler\/bff SuccessfulRescale: New size: 14; reason: All metrics below target$/,
      ],
    ],
    [
      'a burst for a revision of Knative',
      'gke-shop-us',
      [
        /^PodAutoscaler\/resize-image-00001 Active=Unknown Queued$/,
        /^PodAutoscaler\/resize-image-00001 Active=True $/,
        /^PodAutoscaler\/resize-image-00001 Active=False NoTraffic$/,
      ],
    ],
    [
      'KEDA, from zero and back',
      'aks-data-weu',
      [
        /^Event ScaledObject\/invoice-worker KEDAScaleTargetActivated: /,
        /^Event HorizontalPodAutoscaler\/keda-hpa-invoice-worker SuccessfulRescale: New size: 6; /,
        /^Event ScaledObject\/invoice-worker KEDAScaleTargetDeactivated: /,
        /^Event ScaledJob\/scan-documents KEDAJobsCreated: /,
        /^Event ScaledJob\/scan-documents ScaledJobInactive: /,
      ],
    ],
    [
      'a quota that is used up in the evening',
      'aks-data-weu',
      [
        /^Event ConfigMap\/cluster-autoscaler-status FailedToScaleUpGroup: /,
        /^ConfigMap\/cluster-autoscaler-status scaleUp=Backoff cloudProviderError$/,
        /^Event Pod\/nightly-import-\S+ NotTriggerScaleUp: pod didn't trigger scale-up: 1 in backoff after failed scale-up$/,
        /^Event Pod\/nightly-import-\S+ TriggeredScaleUp: /,
        /^ConfigMap\/cluster-autoscaler-status scaleUp=InProgress$/,
      ],
    ],
  ])('tells of %s', (_what, cluster, story) => {
    expect(listUntold({ lines: lines.get(cluster)?.lines ?? [] }, story)).toEqual([]);
  });

  it('writes versions that only rise', () => {
    for (const { revisions } of diaries.values()) {
      expect(revisions.isRising).toBe(true);
    }
  });

  it('leaves nothing behind, and can be played again', () => {
    for (const [name, diary] of diaries) {
      const { cluster } = memberOf(fleet, name);
      expect(listOf(cluster, 'Node')).toHaveLength(diary.nodesAtFirst);
      expect(countClaims(cluster)).toBe(diary.claimsAtFirst);
      expect(JSON.stringify(listOf(cluster, 'Node'))).not.toMatch(/ByClusterAutoscaler|disrupted/);
      expect(listOf(cluster, 'Pod').length).toBeLessThan(diary.podsAtFirst + 10);
    }
    const { mostNodes, notes } = diaryOf('eks-prod-eu');
    const before = notes.length;

    clock.advance(DAY_MS);

    expect(problems).toEqual([]);
    expect(diaryOf('eks-prod-eu').notes.length).toBeGreaterThan(before * 1.8);
    expect(mostNodes()).toBeGreaterThan(17);
    for (const [name, diary] of diaries) {
      expect(listOf(memberOf(fleet, name).cluster, 'Node')).toHaveLength(diary.nodesAtFirst);
    }
  }, 60_000);
});

describe('The morning of the demo fleet', () => {
  it('has a cluster that answers nobody for a while', async () => {
    const clock = createVirtualClock(START_MS);
    await using fleet = await startEmbeddedFleet({ clock });
    const { cluster, token } = memberOf(fleet, 'k3s-edge-berlin');
    const ask = async (): Promise<unknown> =>
      fetch(`${cluster.url}/readyz`, { headers: { authorization: `Bearer ${token}` } }).then(
        ({ status }) => status,
        (error: unknown) => error,
      );

    const before = await ask();
    clock.advance(0.65 * HOUR_MS);
    const during = await ask();
    clock.advance(0.2 * HOUR_MS);
    const after = await ask();

    expect(before).toBe(200);
    expect(during).toBeInstanceOf(Error);
    expect(after).toBe(200);
  });

  it('refuses to drain a budget at first, and allows it later', async () => {
    const clock = createVirtualClock(START_MS);
    await using fleet = await startEmbeddedFleet({ clock });
    const { cluster, token } = memberOf(fleet, 'eks-prod-eu');
    await using api = createKubernetesClient({ url: cluster.url, token });
    const evict = async (): ReturnType<typeof api.post> => {
      const pods = cluster.list({ apiVersion: 'v1', kind: 'Pod', namespace: 'orders' });
      const pod = pods.find(
        (one) => one.metadata.name.startsWith('inventory-') && JSON.stringify(one).includes(READY),
      );
      const name = pod?.metadata.name ?? '';
      return api.post(`/api/v1/namespaces/orders/pods/${name}/eviction`, { metadata: { name } });
    };
    clock.advance(5000);

    const first = await evict();
    clock.advance(30_000);
    const second = await evict();
    clock.advance(1000);
    const third = await evict();

    expect(first.code).toBe(429);
    expect(textAt(first.body, 'details.causes.0.message')).toBe(
      'The disruption budget inventory needs 7 healthy pods and has 7 currently',
    );
    expect([second.code, third.code]).toEqual([201, 429]);
  });
});

const READY = '"type":"Ready","status":"True"';

const START_MS = Date.parse('2026-11-22T20:00:00Z');

/** At thirty times the speed of the clock. */
const HOUR_MS = 120_000;

const DAY_MS = 24 * HOUR_MS;

/** Something that was said in an Event, in the order of its saying. */
interface Note {
  readonly order: number;
  /** Since the beginning. */
  readonly hour: number;
  readonly reason: string;
  readonly message: string;
  readonly kind: string;
  readonly name: string;
}

interface Diary {
  readonly notes: readonly Note[];
  readonly taints: readonly { readonly name: string; readonly key: string }[];
  /** What the cluster autoscaler says it does in its pool, each time it is something else. */
  readonly statuses: readonly string[];
  readonly revisions: { readonly isRising: boolean };
  readonly mostNodes: () => number;
  readonly nodesAtFirst: number;
  readonly podsAtFirst: number;
  readonly claimsAtFirst: number;
}

function keepDiary(cluster: EmbeddedCluster, clock: VirtualClock): Diary {
  const notes: Note[] = [];
  const taints: { readonly name: string; readonly key: string }[] = [];
  const statuses: string[] = [];
  const revisions = { isRising: true };
  const lastOf = new Map<string, number>();
  const nodesAtFirst = listOf(cluster, 'Node').length;
  let mostNodes = nodesAtFirst;
  cluster.context.storage.subscribe((storageKey, { type, revision, entry, previous }) => {
    const { object } = entry;
    revisions.isRising &&= revision > (lastOf.get(storageKey) ?? 0);
    lastOf.set(storageKey, revision);
    if (storageKey === 'events' && type !== 'DELETED') {
      notes.push(toNote(object, notes.length, (clock.now() - START_MS) / HOUR_MS));
    } else if (storageKey === 'nodes') {
      const known = previous === undefined ? [] : keysOf(previous.object);
      const fresh = keysOf(object).filter((key) => !known.includes(key));
      taints.push(...fresh.map((key) => ({ name: object.metadata.name, key })));
      mostNodes = Math.max(mostNodes, listOf(cluster, 'Node').length);
    } else if (object.metadata.name === 'cluster-autoscaler-status') {
      const status = toActivity(object);
      if (status !== statuses.at(-1)) {
        statuses.push(status);
      }
    }
  });
  return {
    notes,
    taints,
    statuses,
    revisions,
    mostNodes: () => mostNodes,
    nodesAtFirst,
    podsAtFirst: listOf(cluster, 'Pod').length,
    claimsAtFirst: countClaims(cluster),
  };
}

function toNote(event: KubernetesObject, order: number, hour: number): Note {
  return {
    order,
    hour,
    reason: toText(event['reason']),
    message: toText(event['message']),
    kind: toText(getPath(event, ['involvedObject', 'kind'])),
    name: toText(getPath(event, ['involvedObject', 'name'])),
  };
}

function toActivity(configMap: KubernetesObject): string {
  const status: unknown = parse(toText(getPath(configMap, ['data', 'status'])));
  const scaleUp = textAt(getAt(status, 'nodeGroups.0'), 'scaleUp.status');
  return `${scaleUp} ${textAt(getAt(status, 'nodeGroups.0'), 'scaleDown.status')}`;
}

function keysOf(node: KubernetesObject): readonly string[] {
  return toJsonArray(getPath(node, ['spec', 'taints'])).map((taint) =>
    toText(getPath(taint, ['key'])),
  );
}

function find(
  notes: readonly Note[],
  wanted: string,
  { name }: { readonly name?: RegExp | string },
): readonly Note[] {
  return notes.filter(
    (note) =>
      note.reason === wanted &&
      (name === undefined ||
        (typeof name === 'string' ? note.name === name : name.test(note.name))),
  );
}

function expectInOrder(notes: readonly (Note | undefined)[]): void {
  const orders = notes.map((note) => note?.order ?? -1);
  expect(orders).not.toContain(-1);
  expect(orders).toEqual(orders.toSorted((left, right) => left - right));
}

function memberOf(fleet: EmbeddedFleet, name: string): EmbeddedFleet['clusters'][number] {
  const member = fleet.clusters.find((one) => one.name === name);
  if (member === undefined) {
    throw new Error(`There is no cluster ${name}.`);
  }
  return member;
}

function listOf(cluster: EmbeddedCluster, kind: string): readonly KubernetesObject[] {
  return cluster.list({ apiVersion: 'v1', kind });
}

function countClaims({ context }: EmbeddedCluster): number {
  return context.storage.store('nodeclaims.karpenter.sh').list().length;
}
