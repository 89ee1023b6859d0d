import { toApiVersion } from '../../kubernetes/paths.ts';
import type { Asking } from '../core/asking.ts';
import { refuse } from '../core/actions/refusal.ts';
import type { Located } from '../core/actions/target.ts';
import { toContext, toWriteOptions } from '../core/actions/target.ts';
import type { Member } from '../fleet/member.ts';
import type { ApiResource } from '../kube/discovery-document.ts';
import { asRecord, asText } from '../kube/json.ts';
import { createObject } from '../kube/write.ts';
import { agentClaims } from './agent-claim-family.ts';
import type { ClaimFamily, ClaimWish } from './claim-family.ts';
import { kruiseClaims } from './kruise-claim-family.ts';
import type { WarmPoolRecord } from './warm-pool.ts';

/** The first that has a pool of the name is asked. */
export const CLAIM_FAMILIES: readonly ClaimFamily[] = [agentClaims, kruiseClaims];

interface Making extends Omit<ClaimWish, 'version'> {
  readonly namespace: string;
  readonly name: string;
  readonly dryRun?: boolean | null | undefined;
}

/** A claim that was made, and how it is understood. */
interface MadeClaim extends Pick<ClaimFamily, 'toLook'> {
  readonly made: Located;
}

/** @throws {Refusal} `UNSUPPORTED` where no claims are served, and for what they cannot ask for. */
export async function makeClaim(
  { member, asking }: { readonly member: Member; readonly asking: Asking },
  { namespace, name, dryRun, ...wish }: Making,
): Promise<MadeClaim> {
  const { family, kind: served } = await findFamily(member, wish.pool);
  const { group, resource, kind, versions } = served;
  const version = versions.find((one) => one === family.version) ?? versions[0] ?? family.version;
  const apiVersion = toApiVersion(group, version);
  const spec = family.toSpec({ ...wish, version });
  const { object } = await createObject(
    member.kube.transport,
    { group, version, resource, namespace },
    { apiVersion, kind, metadata: { name, namespace }, spec },
    toWriteOptions({ member, asking }, dryRun === true),
  );
  const uid = asText(asRecord(object['metadata'])['uid']);
  const made = {
    target: { cluster: member.id, apiVersion, kind, namespace, name, uid },
    member,
    resource: served,
    location: { group, version, resource, namespace, name },
    context: toContext(member, served, version),
    asking,
  };
  return { made, toLook: family.toLook };
}

interface Served {
  readonly family: ClaimFamily;
  readonly kind: ApiResource;
}

/** How is claimed from a pool, or from one that the caller may not see. */
async function findFamily(
  { kube }: Pick<Member, 'kube'>,
  pool: WarmPoolRecord | undefined,
): Promise<Served> {
  for (const family of CLAIM_FAMILIES) {
    if (pool !== undefined && family.sandboxKind !== pool.sandboxKind) continue;
    const kind = await kube.discovery.find(family.group, family.resource);
    if (kind !== undefined) return { family, kind };
  }
  const message = `${kube.name} does not serve claims of sandboxes.`;
  throw refuse('UNSUPPORTED', message, { argument: 'cluster' });
}
