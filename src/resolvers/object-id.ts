import type { ObjectTarget } from '../datasources/core/actions/target.ts';

/** What an id says. All ids are made and read here; clients see opaque text. */
export type ObjectId =
  | { readonly type: 'cluster'; readonly cluster: string }
  | { readonly type: 'nodeGroup'; readonly cluster: string; readonly key: string }
  | { readonly type: 'federation'; readonly cluster: string; readonly key: string }
  | {
      readonly type: 'memberSet';
      readonly cluster: string;
      readonly key: string;
      readonly name: string;
    }
  | { readonly type: 'operation'; readonly key: string }
  | {
      readonly type: 'autoscaler';
      readonly cluster: string;
      readonly key: string;
      readonly uid: string;
    }
  | {
      readonly type:
        | 'federationMember'
        | 'function'
        | 'placement'
        | 'sandbox'
        | 'sandboxTemplate'
        | 'sandboxWarmPool'
        | 'serviceExport'
        | 'serviceImport';
      readonly cluster: string;
      readonly key: string;
      readonly uid: string;
    }
  | { readonly type: 'scalingEvent'; readonly cluster: string; readonly key: string }
  | { readonly type: 'scalingActivity'; readonly cluster: string; readonly key: string }
  | ({ readonly type: 'object' } & ObjectTarget);

const VERSION = 1;

export function toId(id: ObjectId): string {
  switch (id.type) {
    case 'cluster':
      return write('c', id.cluster);
    case 'nodeGroup':
      return write('g', id.cluster, id.key);
    case 'operation':
      return write('w', id.key);
    case 'autoscaler':
      return write('a', id.cluster, id.key, id.uid);
    case 'federation':
      return write('h', id.cluster, id.key);
    case 'memberSet':
      return write('e', id.cluster, id.key, id.name);
    case 'federationMember':
      return write('m', id.cluster, id.key, id.uid);
    case 'function':
      return write('f', id.cluster, id.key, id.uid);
    case 'placement':
      return write('l', id.cluster, id.key, id.uid);
    case 'sandbox':
      return write('b', id.cluster, id.key, id.uid);
    case 'sandboxTemplate':
      return write('t', id.cluster, id.key, id.uid);
    case 'sandboxWarmPool':
      return write('p', id.cluster, id.key, id.uid);
    case 'serviceExport':
      return write('x', id.cluster, id.key, id.uid);
    case 'serviceImport':
      return write('i', id.cluster, id.key, id.uid);
    case 'scalingEvent':
      return write('s', id.cluster, id.key);
    case 'scalingActivity':
      return write('y', id.cluster, id.key);
    case 'object': {
      const { cluster, apiVersion, kind, namespace = '', name, uid } = id;
      return write('o', cluster, apiVersion, kind, namespace, name, uid);
    }
    default:
      throw new TypeError('There is no such id.');
  }
}

/** Undefined for what this server did not make. */
export function parseId(text: string): ObjectId | undefined {
  const [version, type, ...parts] = readArray(text);
  if (version !== VERSION || !parts.every((part) => typeof part === 'string')) return undefined;
  const [cluster = '', second = '', kind = '', namespace = '', name = '', uid = ''] = parts;
  switch (type) {
    case 'c':
      return { type: 'cluster', cluster };
    case 'g':
      return { type: 'nodeGroup', cluster, key: second };
    case 'w':
      return { type: 'operation', key: cluster };
    case 'a':
      return { type: 'autoscaler', cluster, key: second, uid: kind };
    case 'h':
      return { type: 'federation', cluster, key: second };
    case 'e':
      return { type: 'memberSet', cluster, key: second, name: kind };
    case 'm':
      return { type: 'federationMember', cluster, key: second, uid: kind };
    case 'f':
      return { type: 'function', cluster, key: second, uid: kind };
    case 'l':
      return { type: 'placement', cluster, key: second, uid: kind };
    case 'b':
      return { type: 'sandbox', cluster, key: second, uid: kind };
    case 't':
      return { type: 'sandboxTemplate', cluster, key: second, uid: kind };
    case 'p':
      return { type: 'sandboxWarmPool', cluster, key: second, uid: kind };
    case 'x':
      return { type: 'serviceExport', cluster, key: second, uid: kind };
    case 'i':
      return { type: 'serviceImport', cluster, key: second, uid: kind };
    case 's':
      return { type: 'scalingEvent', cluster, key: second };
    case 'y':
      return { type: 'scalingActivity', cluster, key: second };
    case 'o':
      return {
        type: 'object',
        cluster,
        apiVersion: second,
        kind,
        namespace: namespace === '' ? undefined : namespace,
        name,
        uid,
      };
    default:
      return undefined;
  }
}

function write(...parts: readonly string[]): string {
  return Buffer.from(JSON.stringify([VERSION, ...parts])).toString('base64url');
}

function readArray(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    // Not JSON: not ours.
    return [];
  }
}
