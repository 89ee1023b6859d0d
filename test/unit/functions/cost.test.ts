import { describe, expect, it, vi } from 'vitest';
import { openProviderView } from '../../../src/datasources/core/provider-view.ts';
import type { FunctionEngine } from '../../../src/datasources/functions/function-engine.ts';
import type { FunctionRecord } from '../../../src/datasources/functions/function.ts';
import { fission } from '../../../src/datasources/functions/providers/fission.ts';
import { funcRaw } from '../../../src/datasources/functions/providers/func-raw.ts';
import { kedaHttp } from '../../../src/datasources/functions/providers/keda-http.ts';
import { knative } from '../../../src/datasources/functions/providers/knative.ts';
import { kubeless } from '../../../src/datasources/functions/providers/kubeless.ts';
import { kyma } from '../../../src/datasources/functions/providers/kyma.ts';
import { nuclio } from '../../../src/datasources/functions/providers/nuclio.ts';
import { openfaas } from '../../../src/datasources/functions/providers/openfaas.ts';
import { openfunction } from '../../../src/datasources/functions/providers/openfunction.ts';
import { spinkube } from '../../../src/datasources/functions/providers/spinkube.ts';
import type { ResourceRecord } from '../../../src/datasources/kube/object-record.ts';
import type { Resource } from '../../../src/datasources/kube/resource.ts';
import { createSequence } from '../../../src/datasources/store/sequence.ts';
import type { LiveStore } from '../../../src/datasources/store/store.ts';
import type { EmbeddedCluster } from '../../../src/embedded/cluster.ts';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import type { Manifest, ObjectParts } from '../../support/functions.ts';
import { serve, toDeployment, toObject } from '../../support/functions.ts';
import { connect } from '../../support/kube-client.ts';

/** One object of a function, by the function's name and with these labels. */
type ToObject = (name: string, labels: Readonly<Record<string, string>>) => Manifest;

interface Engine {
  readonly engine: FunctionEngine;
  /** `apiVersion`s of what it reads, by group. */
  readonly served: readonly string[];
  readonly toOwn: (name: string) => Manifest;
}

const KNATIVE: Engine = {
  engine: knative,
  served: [
    'serving.knative.dev/v1',
    'eventing.knative.dev/v1',
    'messaging.knative.dev/v1',
    'sources.knative.dev/v1',
  ],
  toOwn: (name) => toObject('serving.knative.dev/v1', 'Service', name),
};

const FISSION: Engine = {
  engine: fission,
  served: ['fission.io/v1'],
  toOwn: (name) => {
    const named = { name, namespace: 'shop' };
    const spec = { environment: named, package: { packageref: named } };
    return toObject('fission.io/v1', 'Function', name, { spec });
  },
};

const OPENFAAS: Engine = {
  engine: openfaas,
  served: ['openfaas.com/v1'],
  toOwn: (name) => {
    const annotations = { 'com.openfaas.profile': name };
    return toObject('openfaas.com/v1', 'Function', name, { spec: { name, annotations } });
  },
};

const OPENFUNCTION: Engine = {
  engine: openfunction,
  served: [
    'core.openfunction.io/v1beta2',
    'events.openfunction.io/v1alpha1',
    'serving.knative.dev/v1',
  ],
  toOwn: (name) =>
    toObject('core.openfunction.io/v1beta2', 'Function', name, {
      status: { serving: { resourceRef: name } },
    }),
};

const KYMA: Engine = {
  engine: kyma,
  served: ['serverless.kyma-project.io/v1alpha2'],
  toOwn: (name) => toObject('serverless.kyma-project.io/v1alpha2', 'Function', name),
};

const NUCLIO: Engine = {
  engine: nuclio,
  served: ['nuclio.io/v1beta1'],
  toOwn: (name) => toObject('nuclio.io/v1beta1', 'NuclioFunction', name),
};

const KUBELESS: Engine = {
  engine: kubeless,
  served: ['kubeless.io/v1beta1'],
  toOwn: (name) =>
    toObject('kubeless.io/v1beta1', 'Function', name, {
      labels: { 'created-by': 'kubeless', function: name },
    }),
};

const SPINKUBE: Engine = {
  engine: spinkube,
  served: ['core.spinkube.dev/v1alpha1'],
  toOwn: (name) =>
    toObject('core.spinkube.dev/v1alpha1', 'SpinApp', name, { spec: { executor: name } }),
};

const KEDA_HTTP: Engine = {
  engine: kedaHttp,
  served: ['http.keda.sh/v1alpha1'],
  toOwn: (name) =>
    toObject('http.keda.sh/v1alpha1', 'HTTPScaledObject', name, {
      spec: { scaleTargetRef: { name } },
    }),
};

const KEDA_ROUTE: Engine = {
  engine: kedaHttp,
  served: ['http.keda.sh/v1beta1', 'keda.sh/v1alpha1'],
  toOwn: (name) => toObject('http.keda.sh/v1beta1', 'InterceptorRoute', name),
};

const FUNC_RAW: Engine = {
  engine: funcRaw,
  served: ['http.keda.sh/v1alpha1', 'eventing.knative.dev/v1'],
  toOwn: (name) => toDeployment(name, { labels: { 'function.knative.dev/name': name } }),
};

const PARTS: readonly (readonly [part: string, of: Engine, toPart: ToObject])[] = [
  [
    'Revision of Knative',
    KNATIVE,
    of('serving.knative.dev/v1', 'Revision', (name) => ({
      labels: { 'serving.knative.dev/service': name },
    })),
  ],
  ['Route of Knative', KNATIVE, of('serving.knative.dev/v1', 'Route')],
  [
    'Trigger of Knative',
    KNATIVE,
    of('eventing.knative.dev/v1', 'Trigger', (name) => ({
      spec: { subscriber: { ref: { kind: 'Service', name } } },
    })),
  ],
  [
    'pod of Fission',
    FISSION,
    of('v1', 'Pod', (name) => ({
      labels: { functionName: name },
      spec: { containers: [{ name: 'main', image: 'reg/main:1' }] },
    })),
  ],
  ['Environment of Fission', FISSION, of('fission.io/v1', 'Environment')],
  ['Package of Fission', FISSION, of('fission.io/v1', 'Package')],
  [
    'HTTPTrigger of Fission',
    FISSION,
    of('fission.io/v1', 'HTTPTrigger', (name) => ({ spec: { functionref: { name } } })),
  ],
  [
    'CanaryConfig of Fission',
    FISSION,
    of('fission.io/v1', 'CanaryConfig', (name) => ({
      spec: { newfunction: name, oldfunction: name },
    })),
  ],
  [
    'FunctionAlias of Fission',
    FISSION,
    of('fission.io/v1', 'FunctionAlias', (name) => ({ spec: { functionName: name } })),
  ],
  ['Deployment of Fission', FISSION, ofDeployment((functionName) => ({ functionName }))],
  ['Profile of OpenFaaS', OPENFAAS, of('openfaas.com/v1', 'Profile')],
  [
    'FunctionIngress of OpenFaaS',
    OPENFAAS,
    of('openfaas.com/v1', 'FunctionIngress', (name) => ({ spec: { function: name } })),
  ],
  [
    'Service of OpenFunction',
    OPENFUNCTION,
    of('serving.knative.dev/v1', 'Service', (name) => ({
      labels: { 'openfunction.io/serving': name },
    })),
  ],
  [
    'EventSource of OpenFunction',
    OPENFUNCTION,
    of('events.openfunction.io/v1alpha1', 'EventSource', (name) => ({
      spec: { sink: { ref: { kind: 'Function', name } } },
    })),
  ],
  [
    'Deployment of Kyma',
    KYMA,
    ofDeployment((name) => ({ 'serverless.kyma-project.io/function-name': name })),
  ],
  [
    'NuclioAPIGateway of Nuclio',
    NUCLIO,
    of('nuclio.io/v1beta1', 'NuclioAPIGateway', (name) => ({
      spec: { upstreams: [{ nucliofunction: { name } }] },
    })),
  ],
  ['Deployment of Kubeless', KUBELESS, ofDeployment()],
  [
    'HTTPTrigger of Kubeless',
    KUBELESS,
    of('kubeless.io/v1beta1', 'HTTPTrigger', (name) => ({ spec: { 'function-name': name } })),
  ],
  [
    'KafkaTrigger of Kubeless',
    KUBELESS,
    of('kubeless.io/v1beta1', 'KafkaTrigger', (name) => ({
      spec: { functionSelector: { matchLabels: { 'created-by': 'kubeless', function: name } } },
    })),
  ],
  ['SpinAppExecutor of SpinKube', SPINKUBE, of('core.spinkube.dev/v1alpha1', 'SpinAppExecutor')],
  ['Deployment of SpinKube', SPINKUBE, ofDeployment()],
  ["Deployment of KEDA's HTTP add-on", KEDA_HTTP, ofDeployment()],
  [
    "ScaledObject of KEDA's routes",
    KEDA_ROUTE,
    of('keda.sh/v1alpha1', 'ScaledObject', (name) => ({
      spec: {
        scaleTargetRef: { name },
        triggers: [{ type: 'external-push', metadata: { interceptorRoute: name } }],
      },
    })),
  ],
  [
    'HTTPScaledObject of func',
    FUNC_RAW,
    of('http.keda.sh/v1alpha1', 'HTTPScaledObject', (name) => ({
      spec: { scaleTargetRef: { name } },
    })),
  ],
];

const MANY = 20;

describe('a function among many', () => {
  it.each(PARTS)('alone is built when its %s changes', async (_part, one, toPart) => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    serveAll(cluster, one);
    for (let index = 0; index < MANY; index += 1) {
      cluster.apply(one.toOwn(`fn-${index}`));
      cluster.apply(toPart(`fn-${index}`, {}));
    }
    await using world = await open(cluster, one.engine);

    cluster.apply(toPart('fn-7', { changed: 'yes' }));
    await expect.poll(() => world.built.length).toBeGreaterThan(0);

    expect(world.size).toBe(MANY);
    expect({ built: world.built, scans: world.scans }).toEqual({
      built: [expect.stringMatching(/^shop\/fn-7( |$)/)],
      scans: 0,
    });
  });
});

/** What an engine builds of a cluster from now on, and how often it goes through all there is of a kind. */
interface World extends AsyncDisposable {
  readonly built: readonly string[];
  readonly scans: number;
  readonly size: number;
}

async function open({ url }: EmbeddedCluster, engine: FunctionEngine): Promise<World> {
  const { cluster: kube, clock, [Symbol.asyncDispose]: close } = connect(url);
  const scans: { readonly mock: { readonly calls: readonly unknown[] }; mockClear(): void }[] = [];
  const built: string[] = [];
  const counted: FunctionEngine = {
    ...engine,
    open(cluster) {
      const opened = engine.open(cluster);
      return {
        ...opened,
        build(key, now) {
          built.push(key);
          return opened.build(key, now);
        },
      };
    },
  };
  const view = openProviderView<FunctionRecord>(
    {
      id: 'alpha',
      kube: {
        ...kube,
        informer<T extends ResourceRecord>(resource: Resource<T>) {
          const informer = kube.informer(resource);
          scans.push(vi.spyOn(informer, 'list'));
          return informer;
        },
      },
      clock,
      sequence: createSequence(),
      store(): LiveStore<never> {
        throw new Error('Engines read informers.');
      },
    },
    { name: 'functions', providers: [counted] },
  );
  const held = view.acquire();
  await view.synced({ signal: AbortSignal.timeout(10_000), timeoutMs: 10_000 });
  await expect.poll(() => view.size).toBe(MANY);
  built.length = 0;
  for (const one of scans) one.mockClear();
  return {
    built,
    get scans() {
      return scans.reduce((sum, { mock }) => sum + mock.calls.length, 0);
    },
    get size() {
      return view.size;
    },
    async [Symbol.asyncDispose]() {
      held[Symbol.dispose]();
      view[Symbol.dispose]();
      await close();
    },
  };
}

/** The kinds that an engine reads and no API server has of itself. */
function serveAll(cluster: EmbeddedCluster, { engine, served }: Pick<Engine, 'engine' | 'served'>) {
  for (const { group, kind, resource } of engine.reads) {
    const apiVersion = served.find((one) => one.startsWith(`${group}/`));
    if (apiVersion !== undefined) serve(cluster, apiVersion, kind, resource);
  }
}

function of(
  apiVersion: string,
  kind: string,
  toParts: (name: string) => ObjectParts = () => ({}),
): ToObject {
  return (name, labels) => {
    const parts = toParts(name);
    return toObject(apiVersion, kind, name, { ...parts, labels: { ...parts.labels, ...labels } });
  };
}

function ofDeployment(
  toLabels: (name: string) => Readonly<Record<string, string>> = () => ({}),
): ToObject {
  return (name, labels) => toDeployment(name, { labels: { ...toLabels(name), ...labels } });
}
