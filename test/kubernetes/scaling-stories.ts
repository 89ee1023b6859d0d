import type { Json, TestFleet } from '../support/open-fleet.ts';
import type { NodeClaim } from './node-claims.ts';

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

/** The moments of a story by name, as its objects tell them (ms of the epoch). */
type Times = Readonly<Record<string, number | undefined>>;

export function toUpTimes(claim: NodeClaim): Times {
  return {
    requestedAt: claim.createdAtMs,
    acceptedAt: claim.launchedAtMs,
    registeredAt: claim.registeredAtMs,
    completedAt: claim.initializedAtMs,
  };
}

/** Where stories are told with other times than those of their objects, or do not add up. */
export function toDeviations(
  stories: readonly Json[],
  claims: readonly NodeClaim[],
  toTimes: (claim: NodeClaim) => Times,
): readonly string[] {
  return stories.flatMap((story) => {
    const claim = findClaim(claims, story);
    const wrong = Object.entries(toTimes(claim)).flatMap(([moment, atMs]) => {
      const toldMs = Date.parse(String(story.at(moment)));
      const isNear = atMs !== undefined && Math.abs(toldMs - atMs) <= MAX_DEVIATION_MS;
      return isNear ? [] : [`${claim.name}: ${moment} is ${toldMs}, not ${atMs}`];
    });
    return [...wrong, ...toMiscounted(claim, story)];
  });
}

/** Objects and Events tell whole seconds, and the Event of a step may be written in the next one. */
const MAX_DEVIATION_MS = 2000;

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
