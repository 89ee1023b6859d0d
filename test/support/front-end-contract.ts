import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import type { Json, TestFleet } from './open-fleet.ts';
import { readOperations } from './open-fleet.ts';

/** A fleet under contract, and where in it the documents look. */
export interface FrontEndFleet extends AsyncDisposable {
  readonly app: TestFleet;
  /** A cluster with nodes, and pods in `namespace`. */
  readonly cluster: string;
  readonly namespace: string;
}

/** What front ends send must be answered, whatever API servers are behind it. */
export function describeFrontEnds(name: string, start: () => Promise<FrontEndFleet>): void {
  describe(`the front ends' documents on ${name}`, () => {
    let fleet: FrontEndFleet;
    beforeAll(async () => {
      fleet = await start();
    });
    afterAll(async () => {
      await fleet?.[Symbol.asyncDispose]();
    });
    const ask = async (file: string, operation: string, variables = {}): Promise<Json> => {
      const answer = await fleet.app.query(await readOperations(file), variables, operation);
      expect(answer.errors).toEqual([]);
      return answer.data;
    };
    const firstPod = async (): Promise<Json> => {
      const filter = { clusters: [fleet.cluster], namespaces: [fleet.namespace] };
      const [pod] = (await ask('nodes', 'Pods', { filter, first: 1 })).list('pods.nodes');
      if (pod === undefined) throw new Error('There is no pod.');
      return pod;
    };

    it('answers FleetOverview with every cluster and its sums', async () => {
      const data = await ask('fleet', 'FleetOverview');

      const names = data.list('clusters.nodes').map((cluster) => cluster.at('name'));
      expect(names).toContain(fleet.cluster);
      expect(data.at('fleet.nodeCount.total')).toBeGreaterThan(0);
      expect(data.at('fleet.podCount')).toBeGreaterThan(0);
      expect(data.at('fleet.capacity.cpuMillis')).toBeGreaterThan(0);
      expect(data.at('clusters.totalCount')).toBe(names.length);
      expect(data.at('viewer.isAnonymous')).toBe(true);
    });

    it('answers ClusterDetail', async () => {
      const data = await ask('fleet', 'ClusterDetail', { name: fleet.cluster });

      expect(data.at('cluster.state')).toBe('LIVE');
      expect(data.at('cluster.kubernetesVersion')).toMatch(/^v1\./);
      expect(data.list('cluster.apiResources.nodes').map((kind) => kind.at('kind'))).toContain(
        'Pod',
      );
      const namespaces = data.list('cluster.namespaces.nodes');
      expect(namespaces.map((namespace) => namespace.at('name'))).toContain(fleet.namespace);
      expect(data.list('cluster.nodes.nodes').length).toBeGreaterThan(0);
    });

    it('answers Nodes with outcomes and a stream cursor', async () => {
      const variables = {
        filter: { clusters: [fleet.cluster], isReady: true },
        orderBy: { field: 'NAME', direction: 'ASC' },
        first: 50,
      };

      const data = await ask('nodes', 'Nodes', variables);

      const nodes = data.list('clusterNodes.nodes');
      expect(nodes.length).toBeGreaterThan(0);
      expect(nodes.every((node) => node.at('status') === 'READY')).toBe(true);
      expect(nodes.every((node) => node.at('cluster.name') === fleet.cluster)).toBe(true);
      expect(data.at('clusterNodes.isComplete')).toBe(true);
      expect(data.at('clusterNodes.outcomes.0.state')).toBe('LIVE');
      expect(data.at('clusterNodes.streamCursor')).toEqual(expect.any(String));
    });

    it('answers NodesWithPods', async () => {
      const data = await ask('nodes', 'NodesWithPods', { first: 20 });

      const nodes = data.list('clusters.nodes').flatMap((cluster) => cluster.list('nodes.nodes'));
      const pods = nodes.flatMap((node) => node.list('pods.nodes'));
      expect(pods.length).toBeGreaterThan(0);
    });

    it('answers Pods with their node and workload', async () => {
      const pod = await firstPod();

      expect(pod.at('namespace')).toBe(fleet.namespace);
      expect(pod.at('containers.0.image')).toEqual(expect.any(String));
      expect(pod.at('requested.cpuMillis')).toEqual(expect.any(Number));
    });

    it('reads each id again by Refetch', async () => {
      const pod = await firstPod();
      const overview = await ask('fleet', 'FleetOverview');
      const nodes = await ask('nodes', 'Nodes', { first: 1 });
      const ids = [
        overview.at('clusters.nodes.0.id'),
        nodes.at('clusterNodes.nodes.0.id'),
        pod.at('id'),
      ];

      const data = await ask('fleet', 'Refetch', { ids });

      const found = data.list('nodes');
      expect(found.map((one) => one.at('__typename'))).toEqual(['Cluster', 'ClusterNode', 'Pod']);
      expect(found.map((one) => one.at('id'))).toEqual(ids);
      expect(found[2]?.at('yaml')).toContain('kind: Pod');
    });

    it('answers Objects of a kind without a type of its own', async () => {
      const variables = {
        resource: { group: '', version: 'v1', resource: 'configmaps' },
        filter: { clusters: [fleet.cluster], text: 'kube' },
        first: 5,
      };

      const data = await ask('objects', 'Objects', variables);

      expect(data.list('objects.nodes').length).toBeGreaterThan(0);
      expect(data.at('objects.nodes.0.kind')).toBe('ConfigMap');
      expect(data.at('objects.outcomes.0.state')).toBe('LIVE');
    });

    it('answers ObjectDetail with the id the lists give, its YAML and what may be done', async () => {
      const pod = await firstPod();
      const ref = {
        cluster: fleet.cluster,
        group: '',
        version: 'v1',
        resource: 'pods',
        namespace: pod.at('namespace'),
        name: pod.at('name'),
      };

      const data = await ask('objects', 'ObjectDetail', { ref });

      expect(data.at('object.__typename')).toBe('Pod');
      expect(data.at('object.id')).toBe(pod.at('id'));
      expect(data.at('object.raw.metadata.name')).toBe(pod.at('name'));
      expect(data.at('object.yaml')).toContain('apiVersion: v1');
      expect(data.at('object.canDelete')).toBe(true);
    });

    it('answers ScalingHistory', async () => {
      const data = await ask('autoscaling', 'ScalingHistory', { first: 50 });

      expect(data.at('scalingEvents.streamCursor')).toEqual(expect.any(String));
      const times = data.list('scalingEvents.nodes').map((one) => String(one.at('occurredAt')));
      const ordered = times.toSorted((a, b) => Date.parse(b) - Date.parse(a));
      expect(times.map((time) => Date.parse(time))).toEqual(
        ordered.map((time) => Date.parse(time)),
      );
    });

    it('answers ScalingActivities, newest first, none with a negative duration', async () => {
      const data = await ask('autoscaling', 'ScalingActivities', { first: 50 });

      const activities = data.list('scalingActivities.nodes');
      const durations = activities.map((one) => Number(one.at('durationSeconds') ?? 0));
      const states = activities.map((one) => String(one.at('state')));
      expect(durations.every((seconds) => seconds >= 0)).toBe(true);
      expect(states.every((state) => ACTIVITY_STATES.has(state))).toBe(true);
      expect(activities.every((one) => one.list('events.nodes').length > 0)).toBe(true);
    });

    it('answers WhyPending, with null for a pod that does not wait', async () => {
      const pod = await firstPod();
      const place = { namespace: pod.at('namespace'), name: pod.at('name') };

      const data = await ask('autoscaling', 'WhyPending', { cluster: fleet.cluster, ...place });

      const waits = data.at('cluster.pod.phase') === 'PENDING';
      expect(data.at('cluster.pod.phase')).toEqual(expect.any(String));
      expect(waits || data.at('cluster.pod.scaling') === null).toBe(true);
    });

    it('answers Autoscalers, provider by provider, and streams them', async () => {
      const data = await ask('autoscaling', 'Autoscalers', { first: 50 });
      const stream = fleet.app.follow(await readOperations('autoscaling'), {}, 'AutoscalersLive');
      const first = await stream.next();
      await stream.return(undefined);

      const named = data
        .list('autoscalers.outcomes')
        .find((outcome) => outcome.at('cluster.name') === fleet.cluster);
      expect(named?.at('state')).toBe('LIVE');
      expect(named?.list('providers').map(({ value }) => value)).toContainEqual({
        provider: 'HPA',
        state: 'LIVE',
      });
      const ids = data.list('autoscalers.nodes').map((row) => row.at('id'));
      const streamed = first.value?.list('autoscalers.changes').map((change) => change.at('id'));
      expect(first.value?.at('autoscalers.phase')).toBe('SNAPSHOT');
      expect(new Set(streamed)).toEqual(new Set(ids));
    });

    it('answers Functions, provider by provider, each in detail, and streams them', async () => {
      const data = await ask('functions', 'Functions', { first: 50 });
      const stream = fleet.app.follow(await readOperations('functions'), {}, 'FunctionsLive');
      const first = await stream.next();
      await stream.return(undefined);
      const functions = data.list('functions.nodes');
      const details = await Promise.all(
        functions.map((one) => ask('functions', 'FunctionDetail', { id: one.at('id') })),
      );

      const outcomes = data.list('functions.outcomes');
      const named = outcomes.find((outcome) => outcome.at('cluster.name') === fleet.cluster);
      const providers = named?.list('providers').map((one) => one.at('provider'));
      expect(providers).toEqual(expect.arrayContaining(['KNATIVE', 'OPENFAAS', 'FISSION']));
      expect(details.map((one) => one.at('node.name'))).toEqual(
        functions.map((one) => one.at('name')),
      );
      const streamed = first.value?.list('functions.changes').map((change) => change.at('id'));
      expect(first.value?.at('functions.phase')).toBe('SNAPSHOT');
      expect(new Set(streamed)).toEqual(new Set(functions.map((one) => one.at('id'))));
    });

    it('answers NodeGroups, one row a pool, and streams them', async () => {
      const data = await ask('autoscaling', 'NodeGroups', { first: 50 });
      const stream = fleet.app.follow(await readOperations('autoscaling'), {}, 'NodeGroupsLive');
      const first = await stream.next();
      await stream.return(undefined);

      const named = data
        .list('nodeGroups.outcomes')
        .find((outcome) => outcome.at('cluster.name') === fleet.cluster);
      expect(named?.at('state')).toBe('LIVE');
      expect(named?.list('providers').map(({ value }) => value)).toContainEqual({
        provider: 'NODE_LABELS',
        state: 'LIVE',
      });
      const groups = data.list('nodeGroups.nodes');
      const nodes = groups
        .filter((group) => group.at('nodes') !== null)
        .flatMap((group) => group.list('nodes.nodes').map((node) => node.at('id')));
      expect(new Set(nodes).size).toBe(nodes.length);
      const streamed = first.value?.list('nodeGroups.changes').map((change) => change.at('id'));
      expect(first.value?.at('nodeGroups.phase')).toBe('SNAPSHOT');
      expect(new Set(streamed)).toEqual(new Set(groups.map((group) => group.at('id'))));
    });

    it('answers Sandboxes, sort by sort, and streams them', async () => {
      const data = await ask('sandboxes', 'Sandboxes', { first: 50 });
      const stream = fleet.app.follow(await readOperations('sandboxes'), {}, 'SandboxesLive');
      const first = await stream.next();
      await stream.return(undefined);

      const named = data
        .list('sandboxes.outcomes')
        .find((outcome) => outcome.at('cluster.name') === fleet.cluster);
      expect(named?.at('state')).toBe('LIVE');
      expect(named?.list('providers').map(({ value }) => value)).toContainEqual({
        provider: 'POD',
        state: 'LIVE',
      });
      const ids = data.list('sandboxes.nodes').map((row) => row.at('id'));
      const streamed = first.value?.list('sandboxes.changes').map((change) => change.at('id'));
      expect(first.value?.at('sandboxes.phase')).toBe('SNAPSHOT');
      expect(new Set(streamed)).toEqual(new Set(ids));
    });

    it('answers WarmPools, each with no more sandboxes than it has', async () => {
      const data = await ask('sandboxes', 'WarmPools');

      for (const pool of data.list('sandboxWarmPools.nodes')) {
        expect(pool.list('sandboxes.nodes').length).toBeLessThanOrEqual(Number(pool.at('total')));
      }
    });

    it('answers Templates, each with the pools that are made by it', async () => {
      const data = await ask('sandboxes', 'Templates');

      for (const template of data.list('sandboxTemplates.nodes')) {
        expect(template.at('isolation')).not.toBe('NONE');
        expect(template.list('warmPools.nodes').length).toBeGreaterThan(0);
      }
    });

    it('answers RuntimeClasses', async () => {
      const data = await ask('sandboxes', 'RuntimeClasses', { cluster: fleet.cluster });

      const classes = data.list('cluster.runtimeClasses');
      expect(classes.every((one) => typeof one.at('handler') === 'string')).toBe(true);
      expect(classes.every((one) => Number(one.at('nodes.totalCount')) >= 0)).toBe(true);
    });

    it('streams FleetLive and NodesLive, first the snapshot', async () => {
      const clusters = fleet.app.follow(await readOperations('fleet'), {}, 'FleetLive');
      const nodes = fleet.app.follow(await readOperations('nodes'), {}, 'NodesLive');

      const [firstClusters, firstNodes] = await Promise.all([clusters.next(), nodes.next()]);
      await Promise.all([clusters.return(undefined), nodes.return(undefined)]);

      expect(firstClusters.value?.at('clusters.phase')).toBe('SNAPSHOT');
      expect(firstClusters.value?.list('clusters.changes').length).toBeGreaterThan(0);
      expect(firstNodes.value?.at('clusterNodes.phase')).toBe('SNAPSHOT');
      expect(firstNodes.value?.at('clusterNodes.changes.0.type')).toBe('ADDED');
      expect(firstNodes.value?.at('clusterNodes.changes.0.clusterNode.name')).toEqual(
        expect.any(String),
      );
    });

    it.each([
      ['nodes', 'PodsLive', 'pods', 'pod'],
      ['nodes', 'WorkloadsLive', 'workloads', 'workload'],
      ['objects', 'ObjectsLive', 'objects', 'object'],
    ])('streams %s %s, and goes on from where it was left', async (file, operation, field, row) => {
      const document = await readOperations(file);
      const filter = { namespaces: [fleet.namespace] };
      const resource = { group: 'apps', version: 'v1', resource: 'deployments' };
      const begin = async (after: unknown): Promise<Json> => {
        const stream = fleet.app.follow(document, { filter, resource, after }, operation);
        const { value } = await stream.next();
        await stream.return(undefined);
        if (value === undefined) throw new Error('The stream has ended.');
        return value;
      };

      const first = await begin(null);
      const second = await begin(first.at(`${field}.cursor`));

      expect(first.at(`${field}.phase`)).toBe('SNAPSHOT');
      expect(first.at(`${field}.isSynced`)).toBe(true);
      expect(first.at(`${field}.changes.0.type`)).toBe('ADDED');
      expect(first.at(`${field}.changes.0.${row}.namespace`)).toBe(fleet.namespace);
      expect(second.at(`${field}.phase`)).toBe('LIVE');
      expect(second.at(`${field}.resync`)).toEqual([]);
    });
  });
}

const ACTIVITY_STATES: ReadonlySet<string> = new Set([
  'IN_PROGRESS',
  'SUCCEEDED',
  'FAILED',
  'TIMED_OUT',
]);
