import { readFile } from 'node:fs/promises';
import { FleetError } from '../errors.ts';
import { toFileProblem } from '../kube/kubeconfig-document.ts';

/**
 * A file that an option names, as text.
 * @throws {FleetError} `BAD_USER_INPUT` naming the option, when it cannot be read.
 */
export async function readLocalFile(option: string, file: string): Promise<string> {
  return await readFile(file, 'utf8').catch((cause: unknown) => {
    const message = `${option} ${file} ${toFileProblem(cause)}.`;
    throw new FleetError('BAD_USER_INPUT', message, { cause });
  });
}
