import type { JsonRecord, KubernetesObject } from '../../kube/json.ts';
import { asNumber, asRecord, asRecords, asString, asText, getPath } from '../../kube/json.ts';
import type { ProjectionContext } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import type { Managed } from '../crossplane.ts';
import { asPart, defineManaged } from '../crossplane.ts';
import type { DeclaredFunction } from '../declared-function.ts';
import { openDeclared } from '../declared-function.ts';
import type { FunctionPhase, FunctionScale, Standing } from '../function.ts';
import type { FunctionEngine } from '../function-engine.ts';
import { NO_SCALE, tell, toOwnRow } from '../own-row.ts';
import { toRuntime } from '../runtime.ts';

/** Its versions are those of Azure's API, more each year: the newest that is known here tells most. */
const SITES = defineResource<DeclaredFunction>({
  group: 'web.azure.com',
  resource: 'sites',
  kind: 'Site',
  isNamespaced: true,
  versions: { v20260715: toSite, v20250501: toSite },
  anyVersion: toSite,
});

const MANAGED = ['LinuxFunctionApp', 'WindowsFunctionApp', 'FunctionApp'].flatMap((kind) =>
  defineManaged({ service: 'web.azure', resource: `${kind.toLowerCase()}s`, kind }, toManaged),
);

const KINDS = [SITES, ...MANAGED];

/**
 * Function apps of Azure, as Azure Service Operator declares them, the Sites of `web.azure.com` that are
 * such, or Crossplane, `web.azure.upbound.io` and `web.azure.m.upbound.io`. Read alone.
 */
export const azureFunctions: FunctionEngine = {
  name: 'AZURE_FUNCTIONS',
  reads: KINDS,
  open: (cluster) => openDeclared(cluster, KINDS),
};

function toSite(object: KubernetesObject, context: ProjectionContext): DeclaredFunction {
  const spec = asRecord(object['spec']);
  const status = asRecord(object['status']);
  const config = asRecord(spec['siteConfig']);
  const flexible = asRecord(spec['functionAppConfig']);
  const kinds = asText(spec['kind']) || asText(status['kind']);
  const row = toOwnRow(object, context, {
    ...toApp(toSiteStack(config, flexible), asText(status['defaultHostName'])),
    ...toSiteStanding(status),
    scale: toScale(
      config['minimumElasticInstanceCount'],
      getPath(flexible, 'scaleAndConcurrency', 'maximumInstanceCount') ??
        config['functionAppScaleLimit'],
    ),
  });
  return { ...row, isOther: !kinds.split(',').includes('functionapp') };
}

/** The first that holds; what its operator has given up Azure may still run. */
function toSiteStanding(status: JsonRecord): Standing {
  const ready = asRecords(status['conditions']).find(({ type }) => type === 'Ready');
  if (ready === undefined) return tell('PENDING');
  const state = asText(status['state']);
  const by = { reason: asText(ready['reason']), message: asText(ready['message']) || undefined };
  if (ready['status'] !== 'True') {
    if (ready['severity'] !== 'Error') return tell('DEPLOYING', by);
    return tell(state === 'Running' ? 'DEGRADED' : 'FAILED', by);
  }
  if (status['enabled'] === false || state === 'Stopped') {
    return tell('DISABLED', { reason: state || undefined });
  }
  if (status['usageState'] === 'Exceeded') return tell('DEGRADED', { reason: 'QuotaExceeded' });
  const availability = asText(status['availabilityState']);
  if (availability !== '' && availability !== 'Normal') {
    return tell('DEGRADED', { reason: availability });
  }
  return tell(STATES.get(state) ?? 'UNKNOWN', { reason: state || undefined });
}

const STATES: ReadonlyMap<string, FunctionPhase> = new Map([
  ['Running', 'READY'],
  // Nothing but its operator tells of it.
  ['', 'READY'],
]);

/** `PYTHON|3.11`, `DOCKER|registry/image:1`. */
function toSiteStack(config: JsonRecord, flexible: JsonRecord): Stack {
  const [name = '', version = ''] = (
    asString(config['linuxFxVersion']) ?? asText(config['windowsFxVersion'])
  ).split('|');
  if (name.toUpperCase() === 'DOCKER') return { language: undefined, image: version };
  const language =
    asString(getPath(flexible, 'runtime', 'name')) ??
    (name.toLowerCase() || undefined) ??
    toSetting(config['appSettings']);
  return { language, image: undefined };
}

function toSetting(settings: unknown): string | undefined {
  const worker = asRecords(settings).find(({ name }) => name === 'FUNCTIONS_WORKER_RUNTIME');
  return asString(worker?.['value']);
}

function toManaged(asked: JsonRecord, found: JsonRecord): Managed {
  const config = asPart(asked['siteConfig']);
  const isOff = asked['enabled'] === false;
  return {
    ...toApp(toStack(asPart(config['applicationStack'])), asText(found['defaultHostname'])),
    scale: toScale(config['elasticInstanceMinimum'], config['appScaleLimit']),
    standing: isOff ? tell('DISABLED') : undefined,
  };
}

interface Stack {
  /** Undefined of an image, and where nothing is said. */
  readonly language: string | undefined;
  readonly image: string | undefined;
}

const LANGUAGES = {
  dotnetVersion: 'dotnet',
  javaVersion: 'java',
  nodeVersion: 'node',
  powershellCoreVersion: 'powershell',
  pythonVersion: 'python',
} as const;

function toStack(stack: JsonRecord): Stack {
  const docker = asPart(stack['docker']);
  const image = asString(docker['imageName']);
  if (image !== undefined) {
    const tag = asText(docker['imageTag']);
    return { language: undefined, image: tag === '' ? image : `${image}:${tag}` };
  }
  const told = Object.entries(LANGUAGES).find(([version]) => asText(stack[version]) !== '');
  return { language: told?.[1], image: undefined };
}

function toApp({ language, image }: Stack, host: string): Managed {
  return {
    provider: 'AZURE_FUNCTIONS',
    runtime: language === undefined && image === undefined ? 'UNKNOWN' : toRuntime(language),
    runtimeRaw: language,
    image,
    url: host === '' ? undefined : `https://${host}`,
  };
}

/** Its plan tells whether it goes to none: that is not read. */
function toScale(min: unknown, max: unknown): FunctionScale {
  // Zero means that there is no such bound.
  return { ...NO_SCALE, min: asNumber(min), max: asNumber(max) || undefined };
}
