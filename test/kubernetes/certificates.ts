import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Where the keys and certificates of one cluster lie; each name stands for a `.crt` and a `.key`. */
export interface Certificates {
  readonly folder: string;
  readonly ca: string;
  readonly admin: { readonly cert: string; readonly key: string };
  readonly tokens: { readonly admin: string; readonly alice: string; readonly viewer: string };
  path(file: string): string;
}

/** Makes an authority of its own for a cluster, by openssl. */
export async function createCertificates(folder: string): Promise<Certificates> {
  await Promise.all([
    createAuthority(folder, 'ca', 'kubernetes-ca'),
    createAuthority(folder, 'front-proxy-ca', 'kubernetes-front-proxy-ca'),
    createServiceAccountKey(folder),
    writeFile(join(folder, 'tokens.csv'), TOKENS),
  ]);
  await Promise.all([
    createLeaf(folder, {
      name: 'apiserver',
      subject: '/CN=kube-apiserver',
      extension: SERVER_NAMES,
    }),
    createLeaf(folder, { name: 'admin', subject: '/O=system:masters/CN=admin' }),
    createLeaf(folder, {
      name: 'controller-manager',
      subject: '/CN=system:kube-controller-manager',
    }),
    createLeaf(folder, { name: 'scheduler', subject: '/CN=system:kube-scheduler' }),
    createLeaf(folder, {
      name: 'front-proxy-client',
      subject: '/CN=front-proxy-client',
      authority: 'front-proxy-ca',
    }),
  ]);
  const [ca, cert, key] = await Promise.all(
    ['ca.crt', 'admin.crt', 'admin.key'].map(async (file) => readFile(join(folder, file), 'utf8')),
  );
  return {
    folder,
    ca: ca ?? '',
    admin: { cert: cert ?? '', key: key ?? '' },
    tokens: { admin: 'admin-token', alice: 'alice-token', viewer: 'viewer-token' },
    path: (file) => join(folder, file),
  };
}

const run = promisify(execFile);

const SERVER_NAMES =
  'subjectAltName=DNS:localhost,DNS:kubernetes,DNS:kubernetes.default,DNS:kubernetes.default.svc,IP:127.0.0.1,IP:10.0.0.1';

/** Token, user, UID and groups of the callers that are no service accounts. */
const TOKENS = `admin-token,admin,admin,"system:masters"
alice-token,alice,alice,"devs"
viewer-token,viewer,viewer,"viewers"
`;

async function createAuthority(folder: string, name: string, commonName: string): Promise<void> {
  await createKey(folder, name);
  await openssl(
    folder,
    'req',
    '-x509',
    '-new',
    '-key',
    `${name}.key`,
    '-subj',
    `/CN=${commonName}`,
    '-days',
    '30',
    '-out',
    `${name}.crt`,
  );
}

async function createServiceAccountKey(folder: string): Promise<void> {
  await createKey(folder, 'service-account');
  await openssl(
    folder,
    'ec',
    '-in',
    'service-account.key',
    '-pubout',
    '-out',
    'service-account.pub',
  );
}

async function createLeaf(
  folder: string,
  leaf: {
    readonly name: string;
    readonly subject: string;
    readonly extension?: string;
    readonly authority?: string;
  },
): Promise<void> {
  const { name, subject, extension = 'extendedKeyUsage=clientAuth', authority = 'ca' } = leaf;
  await createKey(folder, name);
  await writeFile(join(folder, `${name}.ext`), `${extension}\n`);
  await openssl(
    folder,
    'req',
    '-new',
    '-key',
    `${name}.key`,
    '-subj',
    subject,
    '-out',
    `${name}.csr`,
  );
  const signer = ['-CA', `${authority}.crt`, '-CAkey', `${authority}.key`];
  const serial = ['-set_serial', String(Math.floor(Math.random() * 2 ** 48))];
  await openssl(
    folder,
    'x509',
    '-req',
    '-in',
    `${name}.csr`,
    ...signer,
    ...serial,
    '-days',
    '30',
    '-out',
    `${name}.crt`,
    '-extfile',
    `${name}.ext`,
  );
}

async function createKey(folder: string, name: string): Promise<void> {
  await openssl(
    folder,
    'ecparam',
    '-name',
    'prime256v1',
    '-genkey',
    '-noout',
    '-out',
    `${name}.key`,
  );
}

async function openssl(folder: string, ...parameters: readonly string[]): Promise<void> {
  await run('openssl', parameters, { cwd: folder });
}
