import type { ClusterDescription } from '../../core/cluster-description.ts';
import { FleetError } from '../../errors.ts';
import type { HubType } from '../../fleet/cluster-source.ts';
import type { JsonRecord } from '../../kube/json.ts';
import { isJsonRecord } from '../../kube/json.ts';
import type { KubeRequest } from '../../kube/call.ts';

/** The clusters that a cloud keeps together, read by its REST API. One sort a file. */
export interface CloudFleet {
  readonly type: HubType;
  /** What its cloud calls it, with what it lies in: unique among those of its type. */
  readonly name: string;
  /**
   * All of its members, page by page.
   * @throws {FleetError} why they cannot be listed, for a person.
   */
  list(signal: AbortSignal): Promise<CloudList>;
}

export interface CloudList {
  readonly members: readonly CloudMember[];
  /** Places of the cloud that did not answer: what was known of members there goes on. */
  readonly silent: readonly string[];
}

/** A cluster as its cloud describes it. */
export interface CloudMember {
  readonly name: string;
  /** Its path in the cloud, for a person; unique in its fleet. */
  readonly reference: string;
  /** The place it is kept at, as `CloudList.silent` has it. */
  readonly place: string;
  /** See `ClusterMention`. */
  readonly evidence: readonly string[];
  readonly description: ClusterDescription;
}

/** Calls to a cloud, signed, bounded in time, and sent again where that helps. */
export interface CloudApi {
  getJson(request: Pick<KubeRequest, 'path' | 'query' | 'signal'>): Promise<unknown>;
}

/** No fleet is greater: what answers with more pages would never end. */
const MAX_PAGES = 100;

/**
 * Reads page after page. `next` says how to ask for the one that follows; undefined after the last.
 * @throws {FleetError} `INTERNAL` for an answer that is no page, or when there is no end.
 */
export async function readPages(
  api: CloudApi,
  first: Omit<KubeRequest, 'signal'>,
  {
    next,
    signal,
  }: {
    readonly next: (page: JsonRecord) => Omit<KubeRequest, 'signal'> | undefined;
    readonly signal: AbortSignal;
  },
): Promise<readonly JsonRecord[]> {
  const pages: JsonRecord[] = [];
  const asked = new Set<string>();
  for (let request: typeof first | undefined = first; request !== undefined;) {
    const page = JSON.stringify(request);
    // A page that was read names what follows it again: that goes round for ever.
    if (pages.length === MAX_PAGES || asked.has(page)) {
      throw new FleetError('INTERNAL', 'Its list does not end.');
    }
    asked.add(page);
    const answer = await api.getJson({ ...request, signal });
    if (!isJsonRecord(answer)) throw refuseAnswer();
    pages.push(answer);
    request = next(answer);
  }
  return pages;
}

/** Of an answer that is none. */
export function refuseAnswer(): FleetError {
  return new FleetError('INTERNAL', 'What it answers is no list of clusters.');
}
