import { isNameByRule, nameRuleOf } from '../kubernetes/names.ts';
import { isJsonObject, toJsonObject } from './json.ts';
import type { JsonObject } from './json.ts';
import type { KubernetesObject } from './object.ts';
import type { ApiRequest } from './request.ts';
import type { Writer } from './ownership/managed-fields.ts';
import { apiVersionOf } from './resource.ts';
import type { ResourceDefinition } from './resource.ts';
import { badRequest, conflict, invalid } from './status.ts';

/** How something is to be deleted. */
export interface DeleteOptions {
  readonly uid: string | undefined;
  readonly resourceVersion: string | undefined;
  readonly isDryRun: boolean;
  /** Undefined leaves it to the object. */
  readonly gracePeriodSeconds: number | undefined;
  readonly propagationPolicy: PropagationPolicy | undefined;
}

/** What becomes of what is owned. */
export type PropagationPolicy = 'Background' | 'Foreground' | 'Orphan';

/** @throws {StatusError} 400 for a body that is no JSON object. */
export function parseBody(request: ApiRequest): JsonObject {
  const value = parseText(request.body);
  if (!isJsonObject(value)) {
    throw badRequest('the body of the request is not a JSON object');
  }
  return value;
}

/** Whose fields those are that a request writes: named, or taken from the user agent. */
export function toWriter(
  { parameters, headers }: ApiRequest,
  operation: Writer['operation'],
  definition: ResourceDefinition,
  subresource: string | undefined,
): Writer {
  const agent = (headers['user-agent'] ?? '').split('/')[0] ?? '';
  return {
    manager: parameters.get('fieldManager') || agent || 'unknown',
    operation,
    apiVersion: apiVersionOf(definition),
    subresource: subresource ?? '',
  };
}

export function isDryRun(request: ApiRequest): boolean {
  const values = request.parameters.getAll('dryRun');
  if (values.some((value) => value !== 'All')) {
    throw invalid({ group: 'meta.k8s.io', kind: 'CreateOptions' }, '', [
      {
        type: 'FieldValueNotSupported',
        field: 'dryRun',
        detail: `Unsupported value: ["${values.join('","')}"]: supported values: "All"`,
      },
    ]);
  }
  return values.length > 0;
}

/** The options of a deletion, from its body or its query. @throws {StatusError} 400 and 422. */
export function parseDeleteOptions(request: ApiRequest): DeleteOptions {
  const body = request.body === '' ? {} : parseBody(request);
  const query = Object.fromEntries(
    ['gracePeriodSeconds', 'propagationPolicy'].flatMap((name) => {
      const value = request.parameters.get(name);
      return value === null ? [] : [[name, name === 'gracePeriodSeconds' ? Number(value) : value]];
    }),
  );
  const options = toDeleteOptions({ ...query, ...body });
  return { ...options, isDryRun: isDryRun(request) || options.isDryRun };
}

/** @throws {StatusError} 422 for a policy that there is not. */
export function toDeleteOptions(options: JsonObject): DeleteOptions {
  const { uid, resourceVersion } = toJsonObject(options['preconditions']);
  const { dryRun, gracePeriodSeconds, propagationPolicy: policy } = options;
  const propagationPolicy = POLICIES.find((known) => known === policy);
  if (policy !== undefined && policy !== null && propagationPolicy === undefined) {
    throw invalid({ group: 'meta.k8s.io', kind: 'DeleteOptions' }, '', [
      {
        type: 'FieldValueNotSupported',
        field: 'propagationPolicy',
        detail: `Unsupported value: ${JSON.stringify(policy)}: supported values: "Foreground", "Background", "Orphan", "nil"`,
      },
    ]);
  }
  return {
    uid: typeof uid === 'string' ? uid : undefined,
    resourceVersion: typeof resourceVersion === 'string' ? resourceVersion : undefined,
    isDryRun: Array.isArray(dryRun) && dryRun.includes('All'),
    gracePeriodSeconds: typeof gracePeriodSeconds === 'number' ? gracePeriodSeconds : undefined,
    propagationPolicy,
  };
}

const POLICIES = ['Background', 'Foreground', 'Orphan'] as const;

/** @throws {StatusError} 409 when the object is not the one that was meant. */
export function checkPreconditions(
  definition: ResourceDefinition,
  object: KubernetesObject,
  options: DeleteOptions,
): void {
  const { uid, resourceVersion, name } = object.metadata;
  const subject = { group: definition.group, resource: definition.kind };
  if (options.uid !== undefined && options.uid !== uid) {
    throw conflict(
      subject,
      name,
      `the UID in the precondition (${options.uid}) does not match the UID in record (${uid ?? ''}). The object might have been deleted and then recreated`,
    );
  }
  if (options.resourceVersion !== undefined && options.resourceVersion !== resourceVersion) {
    throw conflict(
      subject,
      name,
      `the ResourceVersion in the precondition (${options.resourceVersion}) does not match the ResourceVersion in record (${resourceVersion ?? ''}). The object might have been modified`,
    );
  }
}

/** @throws {StatusError} 422 for a finalizer that belongs to nobody. */
export function checkFinalizers(definition: ResourceDefinition, object: KubernetesObject): void {
  const { name, finalizers = [] } = object.metadata;
  const errors = finalizers.flatMap((finalizer, index) =>
    finalizer.includes('/') || STANDARD_FINALIZERS.has(finalizer)
      ? []
      : [
          {
            type: 'FieldValueInvalid' as const,
            field: `metadata.finalizers[${index}]`,
            detail: `Invalid value: "${finalizer}": name is neither a standard finalizer name nor is it fully qualified`,
          },
        ],
  );
  if (errors.length > 0) {
    throw invalid(definition, name, errors);
  }
}

/** What is going may lose finalizers, and get no new ones. @throws {StatusError} 422 */
export function checkNewFinalizers(
  definition: ResourceDefinition,
  previous: KubernetesObject,
  next: KubernetesObject,
): void {
  const { name, finalizers = [] } = next.metadata;
  const known = previous.metadata.finalizers ?? [];
  const added = finalizers.filter((finalizer) => !known.includes(finalizer));
  if (previous.metadata.deletionTimestamp !== undefined && added.length > 0) {
    const list = added.map((finalizer) => JSON.stringify(finalizer)).join(', ');
    throw invalid(definition, name, [
      {
        type: 'FieldValueForbidden',
        field: 'metadata.finalizers',
        detail: `Forbidden: no new finalizers can be added if the object is being deleted, found new finalizers []string{${list}}`,
      },
    ]);
  }
}

const STANDARD_FINALIZERS: ReadonlySet<string> = new Set([
  'foregroundDeletion',
  'kubernetes',
  'orphan',
]);

/** @throws {StatusError} 422 for a name that the kind's rule refuses. */
export function checkName(definition: ResourceDefinition, name: string): void {
  const rule = nameRuleOf(definition.group, definition.resource);
  if (name === '') {
    throw invalid(definition, '', [
      {
        type: 'FieldValueRequired',
        field: 'metadata.name',
        detail: 'Required value: name or generateName is required',
      },
    ]);
  }
  if (!isNameByRule(rule, name)) {
    throw invalid(definition, name, [
      {
        type: 'FieldValueInvalid',
        field: 'metadata.name',
        detail: `Invalid value: "${name}": ${RULES[rule]}`,
      },
    ]);
  }
}

const RULES = {
  label:
    "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')",
  subdomain:
    "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')",
  pathSegment: "may not be '.' or '..', and may not contain '/' or '%'",
} as const;

function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Refused by the caller.
  }
}
