import { inspect } from 'node:util';
import process from 'node:process';
import { describe, expect, it, vi } from 'vitest';
import { FleetError } from '../../../src/datasources/errors.ts';
import { parseForeignKubeconfig } from '../../../src/datasources/federation/reach/foreign-kubeconfig.ts';
import { stringify } from 'yaml';

const PEM = '-----BEGIN CERTIFICATE-----\nabc\n-----END CERTIFICATE-----\n';
const DATA = Buffer.from(PEM).toString('base64');

describe('a kubeconfig that came over a hub', () => {
  it('gives its server, authority, certificate, key and token', () => {
    const given = parse({
      cluster: { server: 'https://member.example:6443', 'certificate-authority-data': DATA },
      user: { 'client-certificate-data': DATA, 'client-key-data': DATA, token: 'abc' },
    });

    expect(given).toEqual({
      server: 'https://member.example:6443',
      certificateAuthority: PEM,
      clientCertificate: PEM,
      clientKey: PEM,
      token: 'abc',
    });
  });

  it.each([
    ['exec', { user: { exec: { command: 'rm', args: ['-rf', '/'] } } }],
    ['auth-provider', { user: { 'auth-provider': { name: 'gcp' } } }],
    ['tokenFile', { user: { tokenFile: '/etc/passwd' } }],
    ['client-certificate', { user: { 'client-certificate': '/etc/passwd' } }],
    ['client-key', { user: { 'client-key': '/etc/passwd' } }],
    ['username', { user: { username: 'admin', password: 'admin' } }],
    ['as', { user: { as: 'viewer', token: 'of-an-administrator' } }],
    ['as-groups', { user: { 'as-groups': ['viewers'] } }],
    ['certificate-authority', { cluster: { 'certificate-authority': '/etc/passwd' } }],
    ['proxy-url', { cluster: { 'proxy-url': 'http://proxy.example' } }],
    ['insecure-skip-tls-verify', { cluster: { 'insecure-skip-tls-verify': true } }],
  ])('is refused for its %s, in words that say so', (member, parts) => {
    const { cluster = {}, user = {} }: Parts = parts;
    const read = () => parse({ cluster: { server: 'https://member.example', ...cluster }, user });

    expect(read).toThrow(FleetError);
    expect(read).toThrow(`has "${member}"`);
  });

  it.each([
    'https://localhost:6443',
    'https://api.localhost',
    'https://127.0.0.1:6443',
    'https://127.1.2.3',
    'https://[::1]:6443',
    'https://[::ffff:127.0.0.1]:6443',
    'https://169.254.169.254',
    'https://[fe80::1]:6443',
    'https://0.0.0.0:6443',
    'https://2130706433:6443',
    'https://0x7f.1',
    'https://0177.0.0.1',
    'https://127.0.0.1.',
    'https://LOCALHOST.:6443',
    'https://localhost..',
    'https://%6cocalhost',
    'https://１２７.0.0.1',
    'https://[::]:6443',
    'https://[::127.0.0.1]',
    'https://[::ffff:0:127.0.0.1]',
    'https://[::ffff:a9fe:a9fe]',
    'https://[64:ff9b::127.0.0.1]',
    'https://[64:ff9b::169.254.169.254]',
    'https://[fd00:ec2::254]',
    'https://100.100.100.200',
  ])('may not lead to %s, unless that was allowed', (server) => {
    expect(() => parse({ cluster: { server }, user: {} })).toThrow('--discover-local');
    expect(parse({ cluster: { server }, user: {} }, { isLocalAllowed: true }).server).toBe(server);
  });

  it.each(['http://member.example', 'ftp://member.example', 'member.example', ''])(
    'may not lead to %j, which is no https URL',
    (server) => {
      expect(() => parse({ cluster: { server }, user: {} })).toThrow('no https URL');
    },
  );

  it.each([
    'https://10.0.0.1',
    'https://[fd00::1]',
    'https://[64:ff9b::10.0.0.1]',
    'https://127.example',
  ])('may lead to %s', (server) => {
    expect(parse({ cluster: { server } }).server).toBe(server);
  });

  it('may lead without TLS to this machine alone, where that was allowed', () => {
    const [server, elsewhere] = ['http://127.0.0.1:8080', 'http://member.example'];
    const options = { isLocalAllowed: true };

    expect(parse({ cluster: { server } }, options).server).toBe(server);
    expect(() => parse({ cluster: { server: elsewhere } }, options)).toThrow('no https URL');
  });

  it.each(['https://jane@member.example', 'https://:secret@member.example'])(
    'may not lead to %s, and does not show what is in it',
    (server) => {
      const error = catchError(() => parse({ cluster: { server } }));

      expect(error).toMatchObject({ code: 'FORBIDDEN' });
      expect(inspect(error)).not.toContain('@');
    },
  );

  it.each([
    ['no YAML', '{'],
    ['an empty text', ''],
    ['aliases that grow', 'a: &a [1]\nb: [*a, *a]\n'],
  ])('is none when it is %s', (_title, text) => {
    expect(() => parseForeignKubeconfig(text, { isLocalAllowed: false })).toThrow(FleetError);
  });

  it.each(['token: "secret" x', 'token: !unknown "secret"'])(
    'shows no line of it where it is broken, as in %s',
    (line) => {
      using warn = vi.spyOn(process, 'emitWarning').mockReturnValue(undefined);
      const error = catchError(() =>
        parseForeignKubeconfig(`users:\n- user:\n    ${line}\n`, { isLocalAllowed: false }),
      );

      expect(inspect(error)).not.toContain('secret');
      expect(inspect(warn.mock.calls)).not.toContain('secret');
    },
  );

  it.each([
    ['keys', toKeys(150_000)],
    ['keys as far as it may be long', toKeys(13_000)],
    ['lists in lists', '['.repeat(1_000_000)],
  ])('holds nobody up with many %s', (_title, text) => {
    const start = performance.now();

    expect(() => parseForeignKubeconfig(text, { isLocalAllowed: false })).toThrow(FleetError);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

function toKeys(count: number): string {
  return Array.from({ length: count }, (_, index) => `${index.toString(36)}:`).join('\n');
}

function catchError(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

interface Parts {
  readonly cluster?: object;
  readonly user?: object;
}

function parse(
  { cluster = {}, user = {} }: Parts,
  { isLocalAllowed = false }: { readonly isLocalAllowed?: boolean } = {},
) {
  const text = stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'admin@member',
    contexts: [{ name: 'admin@member', context: { cluster: 'member', user: 'admin' } }],
    clusters: [{ name: 'member', cluster }],
    users: [{ name: 'admin', user }],
  });
  return parseForeignKubeconfig(text, { isLocalAllowed });
}
