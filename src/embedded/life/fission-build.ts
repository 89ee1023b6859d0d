import { toTime } from '../clock.ts';
import type { JsonObject } from '../json.ts';
import { getPath, toText } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import type { DayStep } from '../scenarios/scenario.ts';
import { change } from '../seed/world.ts';
import type { World } from '../seed/world.ts';

type BuildStep = Extract<DayStep, { readonly type: 'build' }>;

/** Until the builder has taken up a package, and how long it works on it. */
const QUEUE_MS = 10_000;
const BUILD_MS = 90_000;

const API = 'fission.io/v1';

/** As Fission's builder manager does it: the Package says how its build goes, the Function what comes of it. */
export function build(world: World, step: BuildStep): void {
  const { namespace, function: name, isBroken = false } = step;
  const source = `https://source.example/${name}-${world.clock.now()}.zip`;
  withPackage(world, step, (pack) => {
    const pushed = world.objects.apply(change(pack, 'spec.source', { type: 'url', url: source }));
    setBuild(world, pushed, { buildstatus: 'pending' });
  });
  world.after(QUEUE_MS, () => {
    withPackage(world, step, (pack) => setBuild(world, pack, { buildstatus: 'running' }));
  });
  world.after(QUEUE_MS + BUILD_MS, () => {
    withPackage(world, step, (pack) => {
      const url = toText(getPath(pack, ['spec', 'source', 'url']));
      // A later push has begun a build of its own.
      if (url !== source) return;
      const buildlog = isBroken
        ? `ERROR: No matching distribution found for jinja2==9.9 (${namespace}/${name})`
        : 'Successfully installed jinja2-3.1.6';
      setBuild(world, pack, { buildstatus: isBroken ? 'failed' : 'succeeded', buildlog });
      setConditions(world, step, { isBroken });
    });
  });
}

function withPackage(
  world: World,
  { namespace, function: name }: BuildStep,
  run: (pack: KubernetesObject) => void,
): void {
  const reference = { apiVersion: API, kind: 'Package', namespace, name: `${name}-pkg` };
  const pack = world.objects.get(reference);
  if (pack !== undefined) run(pack);
}

function setBuild(world: World, pack: KubernetesObject, status: JsonObject): void {
  const lastUpdateTimestamp = toTime(world.clock.now());
  world.objects.apply(change(pack, 'status', { ...status, lastUpdateTimestamp }));
}

/** The old code goes on answering while the new one is built; a function that failed to build is broken. */
function setConditions(
  world: World,
  { namespace, function: name }: BuildStep,
  { isBroken }: { readonly isBroken: boolean },
): void {
  const found = world.objects.get({ apiVersion: API, kind: 'Function', namespace, name });
  if (found === undefined) return;
  const lastTransitionTime = toTime(world.clock.now());
  const status = isBroken ? 'False' : 'True';
  const conditions = [
    {
      type: 'PackageReady',
      status,
      reason: isBroken ? 'PackageBuildFailed' : 'PackageReady',
      lastTransitionTime,
    },
    {
      type: 'Ready',
      status,
      reason: isBroken ? 'PackageBuildFailed' : 'Available',
      lastTransitionTime,
    },
  ];
  world.objects.apply(change(found, 'status.conditions', conditions));
}
