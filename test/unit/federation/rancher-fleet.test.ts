import { describe, expect, it } from 'vitest';
import { asRecord } from '../../../src/datasources/kube/json.ts';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import {
  FLEET_CLUSTER,
  FLEET_CLUSTER_GROUP,
  RANCHER_CLUSTER,
  no,
  openHubs,
  readMember,
  readMembers,
  serveHubKinds,
  toHubObject,
  unknown,
  yes,
} from '../../support/hubs.ts';

describe('a member of Rancher’s Fleet', () => {
  it('is told with all that its Cluster says', async () => {
    const lastSeen = new Date().toISOString();
    const member = await readMember(
      FLEET_CLUSTER,
      toHubObject(FLEET_CLUSTER, 'c-m-abcd1234', {
        metadata: { labels: { 'management.cattle.io/cluster-display-name': 'prod' } },
        spec: { paused: true, kubeConfigSecret: 'c-m-abcd1234-kubeconfig' },
        status: {
          agent: { lastSeen },
          apiServerURL: 'https://rancher.example/k8s/clusters/c-m-abcd1234',
          conditions: [yes('Ready'), yes('Processed')],
        },
      }),
      `name namespace syncMode isAccepted isJoined ready isCordoned health lastHeartbeatAt
       object { name } taints { key } sets { name } federation { type capabilities }
       conditions { type } cluster { name apiEndpoint kubernetesVersion parent { name } }`,
    );

    expect(member).toEqual({
      name: 'prod',
      namespace: 'fleet',
      syncMode: 'PULL',
      isAccepted: true,
      isJoined: true,
      ready: 'TRUE',
      isCordoned: true,
      health: 'HEALTHY',
      lastHeartbeatAt: lastSeen,
      object: { name: 'c-m-abcd1234' },
      taints: [],
      sets: [],
      federation: { type: 'RANCHER_FLEET', capabilities: ['CORDON', 'CHANGE_PLACEMENT'] },
      conditions: [{ type: 'Ready' }, { type: 'Processed' }],
      cluster: {
        name: 'prod',
        apiEndpoint: 'https://rancher.example/k8s/clusters/c-m-abcd1234',
        kubernetesVersion: null,
        parent: null,
      },
    });
  });

  it.each([
    ['UNKNOWN while nothing is said of it', [], 'UNKNOWN'],
    ['HEALTHY when what it was given is Ready', [yes('Ready')], 'TRUE'],
    ['UNHEALTHY when that is not', [no('Ready', 'NotReady')], 'FALSE'],
    ['UNREACHABLE when nobody knows', [unknown('Ready', 'x')], 'UNKNOWN'],
  ])('is %s', async (title, conditions, ready) => {
    const member = await readMember(
      FLEET_CLUSTER,
      toHubObject(FLEET_CLUSTER, 'a', { spec: {}, status: { conditions } }),
      'name health ready isJoined isCordoned',
    );

    const health = title.split(' ')[0];
    expect(member).toEqual({ name: 'a', health, ready, isJoined: false, isCordoned: false });
  });

  it('is DELETING while it is being deleted, however long it was silent', async () => {
    const member = await readMember(
      FLEET_CLUSTER,
      toHubObject(FLEET_CLUSTER, 'a', {
        metadata: { finalizers: ['x/y'], deletionTimestamp: '2026-01-02T03:04:05Z' },
        status: { agent: { lastSeen: '2020-01-01T00:00:00Z' } },
      }),
      'health',
    );

    expect(member).toEqual({ health: 'DELETING' });
  });

  it('is in the groups of its workspace that choose its labels, as they change', async () => {
    await using hub = await startEmbeddedCluster({ name: 'hub' });
    serveHubKinds(hub, [FLEET_CLUSTER, FLEET_CLUSTER_GROUP]);
    hub.apply(toHubObject(FLEET_CLUSTER, 'a', { metadata: { labels: { env: 'prod' } } }));
    hub.apply(toGroup('prod', { matchLabels: { env: 'prod' } }));
    hub.apply(toGroup('all', {}));
    hub.apply(toGroup('dev', { matchLabels: { env: 'dev' } }));
    hub.apply(toGroup('none', undefined));
    hub.apply(toGroup('elsewhere', {}, 'other'));
    await using app = await openHubs([hub]);
    const sets = '{ nodes { sets { name kind } } }';

    const before = await app.query(`{ federationMembers ${sets} }`);
    const federations = await app.query('{ federations { nodes { sets { name } } } }');
    const stream = app.follow(
      'subscription { federationMembers { changes { type federationMember { sets { name } } } } }',
    );
    await stream.next();
    hub.apply(toGroup('dev', { matchLabels: { env: 'prod' } }));
    const change = await stream.next();
    await stream.return(undefined);

    const [all, prod] = ['all', 'prod'].map((name) => ({ name, kind: 'ClusterGroup' }));
    expect(before.data.at('federationMembers.nodes')).toEqual([{ sets: [all, prod] }]);
    expect(federations.data.at('federations.nodes')).toEqual([
      { sets: [{ name: 'all' }, { name: 'prod' }] },
    ]);
    expect(change.value?.at('federationMembers.changes.0')).toEqual({
      type: 'MODIFIED',
      federationMember: { sets: [{ name: 'all' }, { name: 'dev' }, { name: 'prod' }] },
    });
  });

  it('is the cluster of Rancher that its label names', async () => {
    const labels = { 'management.cattle.io/cluster-name': 'c-1' };
    const members = await readMembers(
      [FLEET_CLUSTER, RANCHER_CLUSTER],
      [
        toHubObject(RANCHER_CLUSTER, 'c-1'),
        toHubObject(FLEET_CLUSTER, 'prod', { metadata: { labels } }),
        toHubObject(FLEET_CLUSTER, 'c-1'),
      ],
      'federation { type } object { name } cluster { id }',
    );

    const ids = new Map(
      members.map((member) => {
        const { federation, object, cluster } = asRecord(member);
        const type = String(asRecord(federation)['type']);
        return [`${type} ${String(asRecord(object)['name'])}`, asRecord(cluster)['id']];
      }),
    );
    expect(ids.get('RANCHER_FLEET prod')).toBe(ids.get('RANCHER c-1'));
    expect(ids.get('RANCHER_FLEET c-1')).not.toBe(ids.get('RANCHER c-1'));
  });

  it('is the engaged cluster whose agent registered itself with its UID', async () => {
    await using hub = await startEmbeddedCluster({ name: 'hub' });
    await using member = await startEmbeddedCluster({ name: 'prod' });
    serveHubKinds(hub, [FLEET_CLUSTER]);
    hub.apply(toHubObject(FLEET_CLUSTER, 'a', { spec: { clientID: member.uid } }));
    await using app = await openHubs([hub, member]);

    const { data } = await app.query('{ federationMembers { nodes { cluster { name state } } } }');

    expect(data.at('federationMembers.nodes')).toEqual([
      { cluster: { name: 'prod', state: 'LIVE' } },
    ]);
  });
});

function toGroup(name: string, selector: object | undefined, namespace = 'fleet') {
  return toHubObject(FLEET_CLUSTER_GROUP, name, { metadata: { namespace }, spec: { selector } });
}
