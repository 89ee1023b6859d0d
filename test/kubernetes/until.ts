import { setTimeout as delay } from 'node:timers/promises';

/** @throws {Error} when it is not so in time; the words say what. */
export async function until(
  what: string,
  timeoutMs: number,
  isMet: () => Promise<boolean>,
): Promise<void> {
  const startedAt = performance.now();
  while (performance.now() - startedAt < timeoutMs) {
    if (await isMet()) {
      return;
    }
    await delay(50);
  }
  throw new Error(`Waited ${timeoutMs} ms in vain for ${what}.`);
}
