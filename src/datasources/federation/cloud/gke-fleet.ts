import { NO_FACTS } from '../../core/cluster-description.ts';
import type { JsonRecord } from '../../kube/json.ts';
import { asRecord, asRecords, asString, asStrings, asText, getPath } from '../../kube/json.ts';
import { WORKING_MEMBERSHIP, toMembershipFacts } from '../gke-metadata.ts';
import { toUidEvidences } from '../member-evidence.ts';
import { toMemberHealth, toSign } from '../member-health.ts';
import type { CloudApi, CloudFleet, CloudMember } from './cloud-fleet.ts';
import { readPages, refuseAnswer } from './cloud-fleet.ts';

/**
 * The memberships of a project in GKE Hub (`gkehub.googleapis.com/v1`), those of clusters elsewhere
 * among them. It keeps the UID of each cluster's `kube-system`.
 */
export function createGkeFleet(
  { project }: { readonly project: string },
  api: CloudApi,
): CloudFleet {
  const path = `/v1/projects/${encodeURIComponent(project)}/locations/-/memberships`;
  return {
    type: 'GKE_HUB',
    name: `projects/${project}`,
    async list(signal) {
      const pages = await readPages(
        api,
        { path, query: { pageSize: 500 } },
        {
          next({ nextPageToken }) {
            const pageToken = asText(nextPageToken);
            return pageToken === '' ? undefined : { path, query: { pageSize: 500, pageToken } };
          },
          signal,
        },
      );
      return {
        members: pages.flatMap(readMemberships).flatMap(toMember),
        silent: pages.flatMap(({ unreachable }) => asStrings(unreachable).map(toPlace)),
      };
    },
  };
}

const OF_LISTS: ReadonlySet<string> = new Set(['nextPageToken', 'unreachable']);

/** A list of nothing is an object without `resources`. */
function readMemberships(page: JsonRecord): readonly JsonRecord[] {
  const { resources } = page;
  const isEmpty = resources === undefined && Object.keys(page).every((key) => OF_LISTS.has(key));
  if (!isEmpty && !Array.isArray(resources)) throw refuseAnswer();
  return asRecords(resources);
}

const MEMBERSHIP = /^projects\/[^/]+\/locations\/([^/]+)\/memberships\/([^/]+)$/;

function toMember(membership: JsonRecord): readonly CloudMember[] {
  const reference = asText(membership['name']);
  const [, place, name] = MEMBERSHIP.exec(reference) ?? [];
  if (place === undefined || name === undefined) return [];
  const { endpoint, externalId, labels, deleteTime } = membership;
  const code = asText(getPath(membership, 'state', 'code'));
  const path = asText(getPath(endpoint, 'gkeCluster', 'resourceLink'));
  const isMissing = getPath(endpoint, 'gkeCluster', 'clusterMissing') === true;
  const description = {
    ...NO_FACTS,
    ...toMemberHealth({
      isDeleting: code === 'DELETING' || asText(deleteTime) !== '',
      isProvisioning: code === 'CREATING',
      lost: isMissing ? toSign('TRUE', 'Its cluster is gone, as GKE Hub says.') : undefined,
      main: WORKING_MEMBERSHIP.has(code) ? toSign('TRUE') : undefined,
    }),
    ...toMembershipFacts(endpoint, { path, location: place }),
    authority: 'FEDERATION' as const,
    labels: Object.entries(asRecord(labels))
      .map(([key, value]) => ({ key, value: asText(value) }))
      .toSorted((a, b) => (a.key < b.key ? -1 : 1)),
  };
  // Documented as the UID of `kube-system`.
  const evidence = toUidEvidences(asString(externalId));
  return [{ name, reference, place, evidence, description }];
}

/** Some answers have the location alone, others its path. */
function toPlace(location: string): string {
  return location.slice(location.lastIndexOf('/') + 1);
}
