import { toChoice, toFilterKey, toTextMatcher } from '../core/row-filter.ts';
import type { RowFilter } from '../fleet/selector.ts';
import type { KubernetesObject } from '../kube/json.ts';
import { asRecord, asRecords, asString } from '../kube/json.ts';
import type { ObjectRecord, ProjectionContext } from '../kube/object-record.ts';
import { toObjectRecord } from '../kube/object-record.ts';
import { createKeyOrder } from '../fleet/key-order.ts';
import type { SandboxKind, SandboxSource } from './sandbox.ts';

/** What sandboxes are made by. Its key begins with the kind of these. */
export interface SandboxTemplateRecord extends ObjectRecord {
  readonly sandboxKind: SandboxKind;
  /** Undefined where it asks for none. */
  readonly runtimeClassName: string | undefined;
  /** Of its first container. */
  readonly image: string | undefined;
}

/** `podSpec` is that of the pods which are made by it. */
export function toTemplateRecord(
  object: KubernetesObject,
  context: ProjectionContext,
  { sandboxKind, podSpec }: { readonly sandboxKind: SandboxKind; readonly podSpec: unknown },
): SandboxTemplateRecord {
  const { runtimeClassName, containers } = asRecord(podSpec);
  const [first] = asRecords(containers);
  return {
    ...toObjectRecord(object, context),
    sandboxKind,
    runtimeClassName: asString(runtimeClassName),
    image: asString(first?.['image']),
  };
}

/** The key of a template, as rows of templates have it. */
export function toTemplateKey({
  sandboxKind,
  namespace = '',
  template,
}: Pick<SandboxSource, 'sandboxKind' | 'namespace' | 'template'>): string | undefined {
  return template && `${sandboxKind}/${namespace}/${template.name}`;
}

/** Which templates. Everything given must hold; of a list, one of its values. */
export interface SandboxTemplateFilter {
  readonly kinds?: readonly SandboxKind[] | null | undefined;
  readonly namespaces?: readonly string[] | null | undefined;
  readonly runtimeClasses?: readonly string[] | null | undefined;
  readonly text?: string | null | undefined;
}

export function toTemplateFilter(filter: SandboxTemplateFilter): RowFilter<SandboxTemplateRecord> {
  const isOfKind = toChoice(filter.kinds);
  const isInNamespace = toChoice<string | undefined>(filter.namespaces);
  const isOfClass = toChoice<string | undefined>(filter.runtimeClasses);
  const isNamed = toTextMatcher(filter.text);
  return {
    key: toFilterKey({ ...filter }),
    matches: (row) =>
      isOfKind(row.sandboxKind) &&
      isInNamespace(row.namespace) &&
      isOfClass(row.runtimeClassName) &&
      isNamed(row.name),
  };
}

/** By kind, namespace, name, then cluster. */
export const TEMPLATE_ORDER = createKeyOrder<SandboxTemplateRecord>('sandboxTemplates');
