import { BINARY_NAMES, locateBinary } from './binaries.ts';

/** Builds what is not there yet before any test's clock runs: a cold build takes some ten minutes. */
export async function setup(): Promise<void> {
  for (const name of BINARY_NAMES) await locateBinary(name);
}
