import { asNumber } from '../../kube/json.ts';
import type { KubernetesObject } from '../../kube/json.ts';
import type { ProjectionContext } from '../../kube/object-record.ts';
import type { Resource } from '../../kube/resource.ts';
import { defineResource } from '../../kube/resource.ts';
import type { FederationMemberRecord } from '../federation-member.ts';
import type { HubProvider } from '../hub-provider.ts';
import { toMemberProvider } from '../hub-provider.ts';
import type { Sign } from '../member-health.ts';
import { toMemberHealth, toSign, toTri } from '../member-health.ts';
import { readOwnObject, toOwnMember } from '../own-member.ts';

function defineControlPlanes(resource: string, kind: string): Resource<FederationMemberRecord> {
  return defineResource<FederationMemberRecord>({
    group: 'apps',
    resource,
    kind,
    isNamespaced: true,
    labelSelector: 'app=vcluster',
    versions: { v1: (object, context) => toMember(object, context, resource) },
  });
}

/**
 * vcluster: the chart's templates. It has no kind of its own: what tells of one is its control plane, a
 * StatefulSet, or a Deployment where it keeps nothing itself.
 */
export const vcluster: HubProvider = {
  name: 'VCLUSTER',
  capabilities: ['HIBERNATE'],
  ...toMemberProvider(
    [
      defineControlPlanes('statefulsets', 'StatefulSet'),
      defineControlPlanes('deployments', 'Deployment'),
    ],
    { isImplied: true },
  ),
};

function toMember(
  object: KubernetesObject,
  context: ProjectionContext,
  resource: string,
): FederationMemberRecord {
  const own = readOwnObject(object, context);
  const { base, spec, status } = own;
  const wanted = asNumber(spec['replicas']) ?? 1;
  const ready = asNumber(status['readyReplicas']) ?? 0;
  const main = toMain(wanted, ready);
  return toOwnMember(own, {
    resource,
    hubType: 'VCLUSTER',
    memberName: base.labels.find(({ key }) => key === 'release')?.value ?? base.name,
    syncMode: 'NONE',
    isJoined: true,
    ready: toTri(main),
    isChild: true,
    description: {
      ...toMemberHealth({
        isDeleting: base.deletedAt !== undefined,
        // By `vcluster pause`, or by hand.
        isHibernated: wanted === 0,
        main,
        others: ready < wanted ? [toSign('FALSE', toMissing(wanted, ready))] : [],
      }),
      distribution: 'VCLUSTER',
      kind: 'VIRTUAL',
      authority: 'LIFECYCLE',
    },
  });
}

function toMain(wanted: number, ready: number): Sign {
  return ready > 0 ? toSign('TRUE') : toSign('FALSE', toMissing(wanted, ready));
}

function toMissing(wanted: number, ready: number): string {
  return `${wanted - ready} of ${wanted} replicas of its control plane are not ready.`;
}
