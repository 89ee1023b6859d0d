import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseDocument } from 'yaml';
import { FleetError } from '../errors.ts';
import type { JsonRecord } from './json.ts';
import { asRecord, asRecords, asText, isJsonRecord } from './json.ts';

/** A named part of a kubeconfig, and where it stands: its paths lead from there. */
export interface KubeconfigPart {
  readonly name: string;
  readonly content: JsonRecord;
  readonly file: string;
  readonly directory: string;
}

/** The parts of one or several files, each name once: the first that is met has it. */
export interface KubeconfigParts {
  readonly contexts: ReadonlyMap<string, KubeconfigPart>;
  readonly clusters: ReadonlyMap<string, KubeconfigPart>;
  readonly users: ReadonlyMap<string, KubeconfigPart>;
}

/**
 * Reads files that make one configuration together, as kubectl does with those in `KUBECONFIG`.
 * @throws {FleetError} `BAD_USER_INPUT` for a file that cannot be read or is no kubeconfig.
 */
export async function readKubeconfigParts(files: readonly string[]): Promise<KubeconfigParts> {
  const documents = await Promise.all(files.map(readKubeconfigDocument));
  const collect = (list: string, inner: string): ReadonlyMap<string, KubeconfigPart> => {
    const parts = new Map<string, KubeconfigPart>();
    for (const [index, document] of documents.entries()) {
      const file = files[index] ?? '';
      for (const entry of asRecords(document[list])) {
        const name = asText(entry['name']);
        if (name === '' || parts.has(name)) continue;
        parts.set(name, { name, content: asRecord(entry[inner]), file, directory: dirname(file) });
      }
    }
    return parts;
  };
  return {
    contexts: collect('contexts', 'context'),
    clusters: collect('clusters', 'cluster'),
    users: collect('users', 'user'),
  };
}

/** Why a file cannot be read, in words. */
export function toFileProblem(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'does not exist';
    case 'EACCES':
    case 'EPERM':
      return 'may not be read';
    case 'EISDIR':
      return 'is a directory';
    default:
      return 'cannot be read';
  }
}

async function readKubeconfigDocument(file: string): Promise<JsonRecord> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw refuse(`The kubeconfig ${file} ${toFileProblem(cause)}.`, cause);
  });
  const document = parseYaml(file, text);
  if (!isJsonRecord(document)) throw refuse(`The kubeconfig ${file} is empty or no mapping.`);
  const { kind } = document;
  if (kind !== undefined && kind !== 'Config') {
    throw refuse(`${file} is no kubeconfig: its kind is not Config.`);
  }
  return document;
}

function parseYaml(file: string, text: string): unknown {
  const document = parseDocument(text, { prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const line = text.slice(0, error.pos[0]).split('\n').length;
    throw refuse(`The kubeconfig ${file} is not valid YAML (line ${line}).`, error);
  }
  try {
    const value: unknown = document.toJS();
    return value;
  } catch (cause) {
    throw refuse(`The kubeconfig ${file} is not valid YAML.`, cause);
  }
}

function refuse(message: string, cause?: unknown): FleetError {
  return new FleetError('BAD_USER_INPUT', message, { cause });
}
