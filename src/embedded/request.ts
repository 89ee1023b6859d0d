/** One call as it came in, for tests to count and for faults to choose by. */
export interface RequestRecord {
  readonly method: string;
  readonly path: string;
  /** The raw query, without the question mark. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What the API calls it: get, list, watch, create, update, patch, delete, deletecollection. */
  readonly verb: string;
  readonly target: Target | undefined;
  /** Who calls, by token or impersonation; undefined where the token is unknown. */
  readonly user: string | undefined;
  /** Until it is answered whole, or its caller has gone. */
  readonly isOpen: boolean;
}

/** The resource that a path leads to. */
export interface Target {
  readonly group: string;
  readonly version: string;
  readonly resource: string;
  readonly namespace: string | undefined;
  readonly name: string | undefined;
  readonly subresource: string | undefined;
}

export interface ApiRequest extends RequestRecord {
  readonly parameters: URLSearchParams;
  readonly body: string;
}

/** What to answer; `chunks` are written one after another, as fast as the reader takes them. */
export type Reply =
  | {
      readonly form: 'json';
      readonly code: number;
      readonly body: unknown;
      readonly contentType?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | {
      readonly form: 'text';
      readonly code: number;
      readonly text: string;
      readonly contentType?: string;
    }
  | { readonly form: 'chunks'; readonly code: number; readonly chunks: Iterable<string> }
  | { readonly form: 'watch'; readonly open: OpenStream; readonly contentType?: string };

export type OpenStream = (sink: {
  write(text: string): boolean;
  onDrain(resume: () => void): void;
  end(): void;
}) => { close(): void };

/** Reads `/api/v1/…` and `/apis/<group>/<version>/…`; undefined for any other path. */
export function parseTarget(path: string): Target | undefined {
  const [root, ...rest] = path.split('/').slice(1).map(decode);
  const group = root === 'apis' ? rest.shift() : '';
  const version = rest.shift();
  if ((root !== 'api' && root !== 'apis') || group === undefined || version === undefined) {
    return undefined;
  }
  const [first, second, third, ...others] = rest;
  if (first === undefined || first === '' || others.length > 2) {
    return undefined;
  }
  const isScoped =
    first === 'namespaces' &&
    third !== undefined &&
    !(group === '' && others.length === 0 && NAMESPACE_SUBRESOURCES.has(third));
  const [name, subresource] = isScoped ? others : [second, third];
  return {
    group,
    version,
    resource: isScoped ? third : first,
    namespace: isScoped ? second : undefined,
    name,
    subresource,
  };
}

export function toVerb(method: string, target: Target | undefined, query: URLSearchParams): string {
  const isNamed = target?.name !== undefined;
  switch (method) {
    case 'GET':
    case 'HEAD': {
      const watch = query.get('watch');
      if (isNamed || target === undefined) {
        return 'get';
      }
      return watch !== null && watch !== 'false' && watch !== '0' ? 'watch' : 'list';
    }
    case 'POST':
      return 'create';
    case 'PUT':
      return 'update';
    case 'PATCH':
      return 'patch';
    case 'DELETE':
      return isNamed ? 'delete' : 'deletecollection';
    default:
      return method.toLowerCase();
  }
}

const NAMESPACE_SUBRESOURCES: ReadonlySet<string> = new Set(['status', 'finalize']);

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment; // Not percent-encoded at all: it names nothing that exists.
  }
}
