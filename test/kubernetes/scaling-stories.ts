import type { Json, TestFleet } from '../support/open-fleet.ts';
import type { NodeClaim } from './node-claim-log.ts';

/** The activities of Karpenter, in one direction, as the fleet tells them. */
export async function listStories(
  app: TestFleet,
  direction: 'UP' | 'DOWN',
  state?: 'IN_PROGRESS' | 'SUCCEEDED',
): Promise<readonly Json[]> {
  const own = { autoscalers: ['KARPENTER'], directions: [direction] };
  const filter = state === undefined ? own : { ...own, states: [state] };
  const { data, errors } = await app.query(DOCUMENT, { filter });
  if (errors.length > 0) throw new AggregateError(errors, errors[0]?.message);
  return data.list('scalingActivities.nodes');
}

const DOCUMENT = `query ($filter: ScalingActivityFilter) {
  scalingActivities(first: 200, filter: $filter) {
    nodes {
      state group { kind name } trigger { kind name } cause failure { reason }
      triggeredAt requestedAt acceptedAt registeredAt completedAt durationSeconds
      legs { phase startedAt endedAt durationSeconds } nodes { name isReady } nodeNames
      events { nodes { subject { kind name } } }
    }
  }
}`;

/** The names of the NodeClaims that stories are about: one for each story, in order. */
export function toClaimNames(stories: readonly Json[]): readonly string[] {
  return stories.map(toClaimName).toSorted((a, b) => a.localeCompare(b));
}

/** The NodeClaim that a story is about. */
export function findClaim(claims: readonly NodeClaim[], story: Json): NodeClaim {
  const name = toClaimName(story);
  const found = claims.find((claim) => claim.name === name);
  if (found === undefined) throw new Error(`There was no NodeClaim ${name}.`);
  return found;
}

/** Where stories are told with other times than those of their NodeClaims, or do not add up. */
export function toDeviations(
  stories: readonly Json[],
  claims: readonly NodeClaim[],
  toTimes: ToTimes,
): readonly string[] {
  return stories.flatMap((story) => {
    const claim = findClaim(claims, story);
    const wrong = Object.entries(toTimes(claim)).flatMap(([moment, [atMs, maxMs]]) => {
      const toldMs = Date.parse(String(story.at(moment)));
      const isNear = atMs !== undefined && Math.abs(toldMs - atMs) <= maxMs;
      return isNear ? [] : [`${claim.name}: ${moment} is ${toldMs}, not ${atMs}`];
    });
    return [...wrong, ...toMiscounted(claim, story)];
  });
}

/** Of each moment of a story the time of its NodeClaim, and by how much it may differ. */
type ToTimes = (
  claim: NodeClaim,
) => Readonly<Record<string, readonly [number | undefined, number]>>;

/** Seconds are all that these times have, and the Event of a step may be written in the next one. */
export const toUpTimes: ToTimes = (claim) => ({
  requestedAt: [claim.createdAtMs, 2000],
  acceptedAt: [claim.launchedAtMs, 2000],
  registeredAt: [claim.registeredAtMs, 2000],
  completedAt: [claim.initializedAtMs, 2000],
});

/** That a node is gone is told by the node controller, too, which looks every five seconds. */
export const toDownTimes: ToTimes = (claim) => ({
  requestedAt: [claim.deletedAtMs, 2000],
  completedAt: [claim.goneAtMs, 7000],
});

/** Legs follow one another from the trigger to the end. */
function toMiscounted({ name }: NodeClaim, story: Json): readonly string[] {
  const [triggeredMs, completedMs] = ['triggeredAt', 'completedAt'].map((moment) =>
    Date.parse(String(story.at(moment))),
  );
  const span = ((completedMs ?? 0) - (triggeredMs ?? 0)) / 1000;
  const seconds = Number(story.at('durationSeconds'));
  const legs = story.list('legs').map((leg) => Number(leg.at('durationSeconds')));
  const sum = legs.reduce((total, one) => total + one, 0);
  if (isSame(seconds, span) && isSame(sum, seconds)) return [];
  return [`${name}: ${span} s are told as ${seconds} s, in legs of ${legs.join(', ')} s`];
}

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) < 0.001;
}

function toClaimName(story: Json): string {
  const told = story.list('events.nodes').find((event) => event.at('subject.kind') === 'NodeClaim');
  return String(told?.at('subject.name'));
}
