import { describe, expect, it } from 'vitest';
import type {
  DaemonSetPresence,
  DrainConsent,
} from '../../../../src/datasources/core/actions/drain-plan.ts';
import { planDrain, toNodePod } from '../../../../src/datasources/core/actions/drain-plan.ts';
import type { KubernetesObject } from '../../../../src/datasources/kube/json.ts';

const NOTHING: DrainConsent = { ignoreDaemonSets: false, deleteEmptyDirData: false, force: false };
const EVERYTHING: DrainConsent = { ignoreDaemonSets: true, deleteEmptyDirData: true, force: true };

const REPLICA_SET = { kind: 'ReplicaSet', name: 'web', controller: true };
const DAEMON_SET = { kind: 'DaemonSet', name: 'agent', controller: true };
const EMPTY_DIR = { volumes: [{ name: 'data', emptyDir: {} }] };
const MIRROR = { annotations: { 'kubernetes.io/config.mirror': 'hash' } };

describe('planDrain', () => {
  it.each<[string, KubernetesObject, Partial<DrainConsent>, DaemonSetPresence, string]>([
    ['one of a ReplicaSet', pod([REPLICA_SET]), {}, 'missing', 'evict'],
    ['one of a DaemonSet', pod([DAEMON_SET]), {}, 'present', 'ignoreDaemonSets'],
    [
      'one of a DaemonSet, ignored',
      pod([DAEMON_SET]),
      { ignoreDaemonSets: true },
      'present',
      'leave',
    ],
    [
      'one of a DaemonSet that is gone',
      pod([DAEMON_SET]),
      { ignoreDaemonSets: true },
      'missing',
      'force',
    ],
    [
      'one of a DaemonSet that is gone, forced',
      pod([DAEMON_SET]),
      { force: true },
      'missing',
      'evict',
    ],
    [
      'one of a DaemonSet that cannot be read',
      pod([DAEMON_SET]),
      EVERYTHING,
      { error: 'no' },
      'FORBIDDEN',
    ],
    ['a mirror', pod([], {}, MIRROR), {}, 'missing', 'leave'],
    ['a mirror with data', pod([], EMPTY_DIR, MIRROR), {}, 'missing', 'leave'],
    ['one with data', pod([REPLICA_SET], EMPTY_DIR), {}, 'missing', 'deleteEmptyDirData'],
    [
      'one with data, agreed',
      pod([REPLICA_SET], EMPTY_DIR),
      { deleteEmptyDirData: true },
      'missing',
      'evict',
    ],
    [
      'one with data that nobody owns',
      pod([], EMPTY_DIR),
      { deleteEmptyDirData: true },
      'missing',
      'force',
    ],
    ['one that nobody owns', pod([]), {}, 'missing', 'force'],
    [
      'one that nobody controls',
      pod([{ ...REPLICA_SET, controller: false }]),
      {},
      'missing',
      'force',
    ],
    ['one that nobody owns, forced', pod([]), { force: true }, 'missing', 'evict'],
    [
      'a finished one that nobody owns',
      pod([], EMPTY_DIR, {}, 'Succeeded'),
      {},
      'missing',
      'evict',
    ],
    [
      'a failed one of a DaemonSet',
      pod([DAEMON_SET], EMPTY_DIR, {}, 'Failed'),
      {},
      'present',
      'evict',
    ],
    ['a finished mirror', pod([], {}, MIRROR, 'Succeeded'), {}, 'missing', 'leave'],
  ])('judges %s as kubectl does', (_title, object, consent, presence, expected) => {
    const { choices, errors } = planDrain(
      [toNodePod(object)],
      { ...NOTHING, ...consent },
      () => presence,
    );

    const [choice] = choices;
    const [error] = errors;
    const verdict = choice?.isEvicted === true ? 'evict' : 'leave';
    const argument = error?.code === 'FORBIDDEN' ? 'FORBIDDEN' : error?.path[1];
    expect(choice === undefined ? argument : verdict).toBe(expected);
  });

  it('tells for each reason which pods it is about, the first ten by name', () => {
    const alone = Array.from({ length: 12 }, (_, index) =>
      toNodePod(pod([], {}, { name: `p${index}` })),
    );
    const held = toNodePod(pod([DAEMON_SET], {}, { name: 'agent-1' }));

    const { errors } = planDrain([...alone, held], NOTHING, () => 'present');

    expect(errors).toEqual([
      {
        code: 'CONFIRMATION_REQUIRED',
        path: ['input', 'force'],
        message: expect.stringMatching(
          /: shop\/p0, .*shop\/p9 and 2 more\. force agrees to that\.$/,
        ),
      },
      {
        code: 'CONFIRMATION_REQUIRED',
        path: ['input', 'ignoreDaemonSets'],
        message: expect.stringContaining(': shop/agent-1. ignoreDaemonSets agrees'),
      },
    ]);
  });

  it('says what goes with a pod', () => {
    const { choices } = planDrain([toNodePod(pod([], EMPTY_DIR))], EVERYTHING, () => 'missing');

    expect(choices[0]?.message).toBe(
      'What is in its emptyDir volumes is lost. Nobody makes it anew.',
    );
  });
});

function pod(
  ownerReferences: readonly object[],
  spec = {},
  metadata = {},
  phase = 'Running',
): KubernetesObject {
  return {
    metadata: { name: 'web-1', namespace: 'shop', uid: 'u-1', ownerReferences, ...metadata },
    spec,
    status: { phase },
  };
}
