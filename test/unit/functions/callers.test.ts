import { describe, expect, it } from 'vitest';
import type { Kind } from '../../support/functions.ts';
import { readFunction, readFunctions, toObject } from '../../support/functions.ts';

describe('triggers of Kubeless', () => {
  it.each([
    ['a label of it', { matchLabels: { function: 'hello' } }, true],
    ['all of its labels', { matchLabels: { 'created-by': 'kubeless', function: 'hello' } }, true],
    ['one more than it has', { matchLabels: { function: 'hello', tier: 'web' } }, false],
    ['another', { matchLabels: { function: 'other' } }, false],
    [
      'one of several',
      { matchExpressions: [{ key: 'function', operator: 'In', values: ['other', 'hello'] }] },
      true,
    ],
    ['that it lacks one', { matchExpressions: [{ key: 'tier', operator: 'DoesNotExist' }] }, true],
    ['nothing', {}, true],
    ['what cannot be read', { matchExpressions: [{ key: 'a', operator: 'Like' }] }, false],
  ])('call a function when their selector asks for %s', async (_title, functionSelector, calls) => {
    const own = toObject('kubeless.io/v1beta1', 'Function', 'hello', {
      labels: { 'created-by': 'kubeless', function: 'hello' },
    });
    const trigger = toObject('kubeless.io/v1beta1', 'KafkaTrigger', 'orders', {
      spec: { topic: 'orders', functionSelector },
    });

    const row = await readFunction([KUBELESS, KUBELESS_KAFKA], [own, trigger], TRIGGERS);

    const triggers = [
      { kind: 'MESSAGE_QUEUE', name: 'orders', summary: 'kafka', source: 'orders' },
    ];
    expect(row).toEqual({ triggers: calls ? triggers : [] });
  });

  it('are those of NATS and Kinesis, too, and none of another namespace', async () => {
    const own = toObject('kubeless.io/v1beta1', 'Function', 'hello', {
      labels: { function: 'hello' },
    });
    const functionSelector = { matchLabels: { function: 'hello' } };
    const objects = [
      own,
      toObject('kubeless.io/v1beta1', 'NATSTrigger', 'news', {
        spec: { topic: 'news', functionSelector },
      }),
      toObject('kubeless.io/v1beta1', 'NATSTrigger', 'elsewhere', {
        metadata: { namespace: 'other' },
        spec: { topic: 'news', functionSelector },
      }),
      toObject('kubeless.io/v1beta1', 'KinesisTrigger', 'clicks', {
        spec: { 'function-name': 'hello', 'aws-region': 'eu-west-1', stream: 'clicks' },
      }),
    ];

    const row = await readFunction([KUBELESS, KUBELESS_NATS, KUBELESS_KINESIS], objects, TRIGGERS);

    expect(row).toEqual({
      triggers: [
        { kind: 'MESSAGE_QUEUE', name: 'clicks', summary: 'eu-west-1', source: 'clicks' },
        { kind: 'MESSAGE_QUEUE', name: 'news', summary: 'nats', source: 'news' },
      ],
    });
  });
});

describe('what sends events to functions of OpenFunction', () => {
  it('names them, their address or the Service of Knative that serves them', async () => {
    const ref = { apiVersion: 'serving.knative.dev/v1', kind: 'Service', name: 'hello-ksvc' };
    const objects = [
      toOpenFunction('hello'),
      toOpenFunction('other'),
      toObject('serving.knative.dev/v1', 'Service', 'hello-ksvc', {
        labels: { 'openfunction.io/serving': 'serving-hello' },
      }),
      toObject('events.openfunction.io/v1alpha1', 'EventSource', 'source', {
        spec: {
          kafka: { ordered: { brokers: 'kafka:9092', topic: 'orders' } },
          cron: { hourly: { schedule: '@hourly' } },
          sink: { uri: 'http://openfunction.io.svc.cluster.local/shop/hello' },
        },
      }),
      toObject('events.openfunction.io/v1alpha1', 'Trigger', 'trigger', {
        spec: {
          eventBus: 'default',
          inputs: {},
          subscribers: [
            {
              condition: 'A || B',
              sink: { ref },
            },
            {
              condition: 'C',
              sink: { ref: { apiVersion: 'x/v1', kind: 'Function', name: 'hello' } },
            },
            { condition: 'A', topic: 'metrics' },
            {
              condition: 'B',
              sink: { ref: { apiVersion: 'x/v1', kind: 'Function', name: 'other' } },
            },
          ],
        },
      }),
      toObject('eventing.knative.dev/v1', 'Trigger', 'of-knative', {
        spec: { broker: 'main', subscriber: { ref } },
      }),
    ];

    const rows = await readFunctions(
      [OPENFUNCTION, KNATIVE, EVENT_SOURCE, EVENT_TRIGGER, KNATIVE_TRIGGER],
      objects,
      `name ${TRIGGERS}`,
    );

    const trigger = {
      kind: 'BROKER',
      name: 'trigger',
      summary: 'A || B, C, A, B',
      source: 'default',
    };
    expect(rows).toEqual([
      {
        name: 'hello',
        triggers: [
          {
            kind: 'MESSAGE_QUEUE',
            name: 'source',
            summary: 'kafka ordered, cron hourly',
            source: 'orders, @hourly',
          },
          trigger,
          { kind: 'BROKER', name: 'of-knative', summary: null, source: 'main' },
        ],
      },
      { name: 'other', triggers: [trigger] },
    ]);
  });
});

describe('aliases of Fission', () => {
  it('split what is called by their name between two versions', async () => {
    const alias = { functionName: 'hello', version: 'hello-v2' };
    const objects = [
      toObject('fission.io/v1', 'Function', 'hello'),
      toObject('fission.io/v1', 'FunctionAlias', 'live', {
        spec: { ...alias, weight: 80, secondaryVersion: 'hello-v1' },
        status: {
          resolvedVersion: 'hello-v2',
          conditions: [{ type: 'Resolved', status: 'True' }],
        },
      }),
      toObject('fission.io/v1', 'FunctionAlias', 'next', { spec: alias }),
      toObject('fission.io/v1', 'FunctionAlias', 'others', {
        spec: { ...alias, functionName: 'other' },
      }),
    ];

    const row = await readFunction(
      [FISSION, FISSION_ALIAS],
      objects,
      'traffic { tag revision desiredPercent actualPercent } capabilities',
    );

    expect(row).toEqual({
      traffic: [
        { tag: 'live', revision: 'hello-v2', desiredPercent: 80, actualPercent: 80 },
        { tag: 'live', revision: 'hello-v1', desiredPercent: 20, actualPercent: 20 },
        { tag: 'next', revision: 'hello-v2', desiredPercent: 100, actualPercent: null },
      ],
      capabilities: ['DELETE'],
    });
  });
});

const TRIGGERS = 'triggers { kind name summary source }';

const KUBELESS: Kind = ['kubeless.io/v1beta1', 'Function', 'functions'];
const KUBELESS_KAFKA: Kind = ['kubeless.io/v1beta1', 'KafkaTrigger', 'kafkatriggers'];
const KUBELESS_NATS: Kind = ['kubeless.io/v1beta1', 'NATSTrigger', 'natstriggers'];
const KUBELESS_KINESIS: Kind = ['kubeless.io/v1beta1', 'KinesisTrigger', 'kinesistriggers'];
const OPENFUNCTION: Kind = ['core.openfunction.io/v1beta2', 'Function', 'functions'];
const EVENT_SOURCE: Kind = ['events.openfunction.io/v1alpha1', 'EventSource', 'eventsources'];
const EVENT_TRIGGER: Kind = ['events.openfunction.io/v1alpha1', 'Trigger', 'triggers'];
const KNATIVE: Kind = ['serving.knative.dev/v1', 'Service', 'services'];
const KNATIVE_TRIGGER: Kind = ['eventing.knative.dev/v1', 'Trigger', 'triggers'];
const FISSION: Kind = ['fission.io/v1', 'Function', 'functions'];
const FISSION_ALIAS: Kind = ['fission.io/v1', 'FunctionAlias', 'functionaliases'];

function toOpenFunction(name: string) {
  return toObject('core.openfunction.io/v1beta2', 'Function', name, {
    status: { serving: { state: 'Running', resourceRef: `serving-${name}` } },
  });
}
