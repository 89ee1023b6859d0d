import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

interface Violation {
  readonly file: string;
  readonly rule: string;
  readonly code: string;
}

const violations = await readViolations();

describe('the linter', () => {
  let folder: string;
  let found: ReadonlyMap<string, ReadonlySet<string>> = new Map();
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fleetgraph-imports-'));
    await copyFile(join(ROOT, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    await Promise.all(
      violations.map(async ({ file, code }) => {
        await mkdir(dirname(join(folder, file)), { recursive: true });
        await writeFile(join(folder, file), code);
      }),
    );
    found = await lint(folder);
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it.each(violations)('finds $rule in $file', ({ file, rule }) => {
    expect([...(found.get(file) ?? [])]).toContain(rule);
  });
});

async function readViolations(): Promise<readonly Violation[]> {
  const text = await readFile(join(ROOT, 'test/fixtures/import-violations.json'), 'utf8');
  const parsed: unknown = JSON.parse(text);
  if (!Array.isArray(parsed)) throw new TypeError('The violations are no list.');
  return parsed;
}

/** The rules that spoke, by file. */
async function lint(folder: string): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const output = await new Promise<string>((resolve) => {
    const command = join(ROOT, 'node_modules/.bin/oxlint');
    // It exits with 1: there are findings.
    execFile(command, ['-f', 'json'], { cwd: folder, maxBuffer: 1e8 }, (_error, stdout) =>
      resolve(stdout),
    );
  });
  const parsed: unknown = JSON.parse(output);
  const rules = new Map<string, Set<string>>();
  for (const { filename, code } of toDiagnostics(parsed)) {
    const rule = /\((?<name>.+)\)$/.exec(code)?.groups?.['name'] ?? code;
    const plugin = code.slice(0, code.indexOf('('));
    const name = plugin === 'eslint' ? rule : `${plugin.replace(/^eslint-plugin-/, '')}/${rule}`;
    rules.set(filename, (rules.get(filename) ?? new Set()).add(name));
  }
  return rules;
}

function toDiagnostics(report: unknown): readonly { filename: string; code: string }[] {
  if (typeof report !== 'object' || report === null || !('diagnostics' in report)) return [];
  return Array.isArray(report.diagnostics) ? report.diagnostics : [];
}
