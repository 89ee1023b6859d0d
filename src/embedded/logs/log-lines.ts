import type { KubernetesObject } from '../object.ts';
import { createRandom } from '../random.ts';
import type { ContainerRun } from './container-run.ts';
import { createVoice } from './voices.ts';
import type { Voice } from './voices.ts';

/** A line, and when it was said. */
export interface LogLine {
  readonly atMs: number;
  readonly text: string;
}

/** What a container has said: the same for the same pod, whenever it is read. */
export interface LogLines {
  /** After one moment, up to and with another; what is older than an hour is rotated away. */
  between(afterMs: number, untilMs: number): readonly LogLine[];
  /** The last ones up to a moment. */
  last(count: number, untilMs: number): readonly LogLine[];
}

export function createLogLines(pod: KubernetesObject, run: ContainerRun): LogLines {
  const seed = seedOf(`${pod.metadata.uid ?? ''}/${run.container}`);
  const voice = createVoice(pod, run.container);
  const endMs = run.endedMs ?? Number.MAX_SAFE_INTEGER;
  const inSlot = (slot: number): readonly LogLine[] =>
    toSlotLines(seed, slot, voice).filter(({ atMs }) => atMs > run.startedMs && atMs < endMs);
  const first = toFirstLines(run, voice);
  const final = toFinalLines(run, voice);
  const between = (afterMs: number, untilMs: number): readonly LogLine[] => {
    const from = Math.max(afterMs, run.startedMs - 1, untilMs - KEPT_MS);
    const until = Math.min(untilMs, endMs);
    const lines = [...first];
    for (let slot = Math.floor(from / SLOT_MS); slot * SLOT_MS <= until; slot += 1) {
      lines.push(...inSlot(slot));
    }
    lines.push(...final);
    return lines.filter(({ atMs }) => atMs > from && atMs <= untilMs);
  };
  return {
    between,
    last(count, untilMs) {
      const newest = Math.min(untilMs, endMs);
      let lines: readonly LogLine[] = [];
      for (let spanMs = 60_000; spanMs <= KEPT_MS && lines.length < count; spanMs *= 4) {
        lines = between(newest - spanMs, untilMs);
      }
      return count === 0 ? [] : lines.slice(-count);
    },
  };
}

/** A container says something in about every other of these. */
const SLOT_MS = 2000;

const KEPT_MS = 3_840_000;

function toSlotLines(seed: number, slot: number, voice: Voice): readonly LogLine[] {
  const random = createRandom(seed ^ Math.imul(slot, 0x9e3779b1));
  const count = Math.floor(random() * random() * 4);
  return Array.from({ length: count }, () => Math.floor(random() * SLOT_MS))
    .toSorted((left, right) => left - right)
    .map((offset) => {
      const atMs = slot * SLOT_MS + offset;
      return { atMs, text: voice.say(random, atMs) };
    });
}

function toFirstLines({ startedMs }: ContainerRun, voice: Voice): readonly LogLine[] {
  return voice.greet(startedMs).map((text, index) => ({ atMs: startedMs + index * 40, text }));
}

function toFinalLines({ endedMs, exitCode }: ContainerRun, voice: Voice): readonly LogLine[] {
  return endedMs === undefined ? [] : [{ atMs: endedMs, text: voice.leave(exitCode, endedMs) }];
}

function seedOf(text: string): number {
  return Array.from(text).reduce(
    (seed, character) => (Math.imul(seed, 31) + (character.codePointAt(0) ?? 0)) | 0,
    17,
  );
}
