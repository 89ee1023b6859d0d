import type { FunctionRuntime } from './function.ts';

/** The first that fits; engines write the same language in many ways: `python39`, `python:3.9`, `py`. */
const RUNTIMES: readonly (readonly [RegExp, FunctionRuntime])[] = [
  [/wasm|spin/, 'WASM'],
  [/springboot/, 'SPRINGBOOT'],
  [/quarkus/, 'QUARKUS'],
  [/typescript/, 'TYPESCRIPT'],
  [/node|javascript/, 'NODEJS'],
  [/python|^py\d*$/, 'PYTHON'],
  [/^go(lang)?\b|^go[\d.:-]|golang|provided\.al/, 'GO'],
  [/java|jvm/, 'JAVA'],
  [/dotnet|csharp/, 'DOTNET'],
  [/ruby/, 'RUBY'],
  [/rust/, 'RUST'],
  [/php/, 'PHP'],
  [/ballerina/, 'BALLERINA'],
  [/shell|bash|binary/, 'SHELL'],
  [/container/, 'CONTAINER'],
];

/** What a function is written in, by what its engine calls it; a container where it names nothing. */
export function toRuntime(raw: string | undefined): FunctionRuntime {
  if (raw === undefined || raw === '') return 'CONTAINER';
  const text = raw.toLowerCase();
  return RUNTIMES.find(([pattern]) => pattern.test(text))?.[1] ?? 'UNKNOWN';
}
