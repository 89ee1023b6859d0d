import { openProviderView } from '../core/provider-view.ts';
import type { FleetKind } from '../fleet/fleet-kind.ts';
import type { FunctionProvider, FunctionRecord } from './function.ts';
import type { FunctionEngine } from './function-engine.ts';
import { awsLambda } from './providers/aws-lambda.ts';
import { azureFunctions } from './providers/azure-functions.ts';
import { cloudFunctions } from './providers/cloud-functions.ts';
import { cloudRun } from './providers/cloud-run.ts';
import { fission } from './providers/fission.ts';
import { funcRaw } from './providers/func-raw.ts';
import { kedaHttp } from './providers/keda-http.ts';
import { knative } from './providers/knative.ts';
import { kubeless } from './providers/kubeless.ts';
import { kyma } from './providers/kyma.ts';
import { nuclio } from './providers/nuclio.ts';
import { openfaas } from './providers/openfaas.ts';
import { openfunction } from './providers/openfunction.ts';
import { spinkube } from './providers/spinkube.ts';

/** Adding one is a file, and a line here. */
const ENGINES: readonly FunctionEngine[] = [
  knative,
  openfaas,
  fission,
  openfunction,
  kyma,
  nuclio,
  kubeless,
  spinkube,
  kedaHttp,
  funcRaw,
  cloudRun,
  cloudFunctions,
  awsLambda,
  azureFunctions,
];

const BY_NAME = new Map(ENGINES.map((engine) => [engine.name, engine]));

/** Kinds of the objects that rows are, by group and kind. */
const RESOURCES = new Map(
  ENGINES.flatMap(({ reads }) =>
    reads.map((resource) => [`${resource.group}/${resource.kind}`, resource]),
  ),
);

/** The functions of a cluster, of all engines. */
export const FUNCTIONS: FleetKind<FunctionRecord> = {
  name: 'Function',
  resource: { group: 'serving.knative.dev', resource: 'services' },
  reads: ENGINES.flatMap(({ reads }) => reads),
  // What else a row was made of is hidden from it, not the row: see `Functions.seen`.
  originsOf({ apiVersion, kind, namespace }) {
    const group = apiVersion.slice(0, Math.max(0, apiVersion.indexOf('/')));
    const resource = RESOURCES.get(`${group}/${kind}`);
    return resource === undefined ? [] : [{ resource, namespace }];
  },
  open: (cluster) =>
    openProviderView(cluster, { name: 'functions', providers: ENGINES, isEqual: isSame }),
};

/** Undefined for one that is not read. */
export function findEngine(provider: FunctionProvider): FunctionEngine | undefined {
  return BY_NAME.get(provider);
}

function isSame(a: FunctionRecord, b: FunctionRecord): boolean {
  return (
    a.uid === b.uid &&
    a.resourceVersion === b.resourceVersion &&
    a.phase === b.phase &&
    a.parts?.join() === b.parts?.join()
  );
}
