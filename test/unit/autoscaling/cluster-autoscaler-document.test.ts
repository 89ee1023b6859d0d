import { describe, expect, it } from 'vitest';
import { parseStatusDocument } from '../../../src/datasources/autoscaling/objects/cluster-autoscaler-document.ts';
import { STATUS_TEXT, STATUS_YAML } from '../../support/cluster-autoscaler-status.ts';

const POOL_A = {
  name: 'pool-a',
  health: 'Healthy',
  registered: 3,
  ready: 2,
  target: 5,
  minSize: 1,
  maxSize: 10,
  scaleUp: 'InProgress',
  backoff: undefined,
  scaleDown: 'CandidatesPresent',
  candidates: 2,
};

describe('the status of Cluster Autoscaler', () => {
  it('is read in the form of 1.30 and later', () => {
    const status = parseStatusDocument(STATUS_YAML);

    expect(status).toMatchObject({
      writtenAt: Date.parse('2026-11-20T10:00:00.123Z'),
      state: 'Running',
      whole: { health: 'Healthy', registered: 6, ready: 5, scaleUp: 'InProgress' },
    });
    expect(status.groups[0]).toEqual({
      ...POOL_A,
      healthSince: Date.parse('2026-11-20T09:00:00Z'),
      scaleUpSince: Date.parse('2026-11-20T09:59:00Z'),
      scaleDownSince: Date.parse('2026-11-20T09:00:00Z'),
    });
    expect(status.groups[1]).toMatchObject({
      name: 'https://www.googleapis.com/compute/v1/projects/p/zones/europe-west1-b/instanceGroups/gke-c-pool-b-1a2b3c4d-grp',
      scaleUp: 'Backoff',
      backoff:
        'QUOTA_EXCEEDED: Instance \'i-1\' creation failed: Quota "CPUS" exceeded. Limit: 72.0 in region europe-west1. Ask for more, or wait.',
    });
  });

  it('is read in the form up to 1.29', () => {
    const status = parseStatusDocument(STATUS_TEXT);

    expect(status).toMatchObject({
      writtenAt: Date.parse('2026-11-20T10:00:00.123Z'),
      state: 'Running',
      whole: { health: 'Healthy', registered: 6, ready: 5, scaleUp: 'InProgress' },
    });
    expect(status.groups).toEqual([
      {
        ...POOL_A,
        healthSince: Date.parse('2026-11-20T09:00:00.123Z'),
        scaleUpSince: Date.parse('2026-11-20T09:59:00.123Z'),
        scaleDownSince: Date.parse('2026-11-20T09:00:00.123Z'),
      },
      expect.objectContaining({ name: 'MachineDeployment/default/md-0', scaleUp: 'Backoff' }),
    ]);
  });

  it.each([
    ['text', 'Cluster-autoscaler status at 2026-11-20 10:00:00.123 +0000 UTC:\nInitializing'],
    ['YAML', 'time: 2026-11-20 10:00:00.123 +0000 UTC\nautoscalerStatus: Initializing\n'],
  ])('says that it begins, in %s', (_form, text) => {
    const status = parseStatusDocument(text);

    expect(status).toMatchObject({ state: 'Initializing', whole: undefined, groups: [] });
  });

  it.each([
    ['a plain one over lines', 'plain text\n    that goes on', 'plain text that goes on'],
    ['a double-quoted one', '"a: \\"b\\"\\tc"', 'a: "b"\tc'],
    ['a double-quoted one over lines', '"one\n    two"', 'one two'],
    ['a double-quoted one that is cut', '"one\\\n    \\ two"', 'one two'],
    ['a single-quoted one', "'it''s: so'", "it's: so"],
    ['a literal one', '|-\n    one\n    two', 'one\ntwo'],
    ['an escape of YAML alone', '"\\x1b"', '\\x1b'],
  ])('has texts as Go writes them: %s', (_name, written, text) => {
    const status = parseStatusDocument(`autoscalerStatus: Running\nmessage: ${written}\n`);

    expect(status.message).toBe(text);
  });

  it.each([
    ['nothing', ''],
    ['a list', '- a\n- b'],
    ['prose', 'all is well'],
    ['JSON', '{"autoscalerStatus":"Running"}'],
    ['other YAML', 'a: 1\nb:\n  c: 2'],
    ['a quotation without end', 'autoscalerStatus: "Run'],
    ['a member too far to the right', 'autoscalerStatus:\n    a: 1\n  b: 2'],
    [
      'what is nested without end',
      Array.from({ length: 40 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
    ],
    ['the head of the old form alone', 'Cluster-autoscaler status at yesterday:'],
    ['more than an object can hold', ' '.repeat(1_100_000)],
  ])('is refused as text where it is %s', (_name, text) => {
    expect(() => parseStatusDocument(text)).toThrow(SyntaxError);
  });

  it('never fails otherwise, whatever is written over it', () => {
    const random = createRandom(7);
    const failures: unknown[] = [];

    for (let round = 0; round < 4000; round += 1) {
      try {
        parseStatusDocument(mutate(round % 2 === 0 ? STATUS_YAML : STATUS_TEXT, random));
      } catch (error) {
        if (!(error instanceof SyntaxError)) failures.push(error);
      }
    }

    expect(failures).toEqual([]);
  });

  it.each([
    'a: b\n',
    'a: "x\n',
    "a: ''",
    'a: |\n',
    'a:\n- ',
    '? ',
    '[',
    '\\ ',
    '  Name: a\n',
    '  Health: a (b=1 ',
  ])('takes a time in proportion to its length: %j over and over', (part) => {
    const measure = (length: number): number => {
      const text = `Cluster-autoscaler status at x:\nCluster-wide:\n${part.repeat(length / part.length)}`;
      const started = performance.now();
      for (const one of [text, text.slice(text.indexOf(part))]) readAnyhow(one);
      return performance.now() - started;
    };
    measure(50_000);

    const short = Math.min(measure(100_000), measure(100_000), measure(100_000));
    const long = Math.min(measure(800_000), measure(800_000), measure(800_000));

    // Eight times the length; what is quadratic would take sixty-four times as long.
    expect(long).toBeLessThan(Math.max(short, 2) * 30);
  });
});

function readAnyhow(text: string): void {
  try {
    parseStatusDocument(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
}

/** Some stretches cut out, doubled, or replaced by what the syntax is made of. */
function mutate(text: string, random: () => number): string {
  let mutated = text;
  for (let count = 0; count < 1 + random() * 6; count += 1) {
    const at = Math.floor(random() * mutated.length);
    const end = at + Math.floor(random() * 40);
    const piece = PIECES[Math.floor(random() * PIECES.length)] ?? mutated.slice(at, end).repeat(3);
    mutated = mutated.slice(0, at) + piece + mutated.slice(random() < 0.5 ? at : end);
  }
  return mutated;
}

/** Undefined stands for the stretch itself, three times. */
const PIECES: readonly (string | undefined)[] = [
  undefined,
  '',
  ...'" \' | - \t \\ ( = # ß { [ \0 & * : 🙂 null -1 &a *a'.split(' '),
  '\n',
  '\n- ',
  ': ',
  '  ',
  '__proto__: 1\n',
  '9'.repeat(20),
  '---\n',
  '\r\n',
];

/** Park and Miller's: the same numbers in every run. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
