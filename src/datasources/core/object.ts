import type { FleetKind } from '../fleet/fleet-kind.ts';
import type { RowFilter } from '../fleet/selector.ts';
import { matchesLabels, parseLabelSelector } from '../../kubernetes/label-selector.ts';
import { toObjectRecord } from '../kube/object-record.ts';
import type { ObjectRecord } from '../kube/object-record.ts';
import { defineResource } from '../kube/resource.ts';
import { createKeyOrder } from '../fleet/key-order.ts';
import { parseArgument } from './argument.ts';
import { toChoice, toFilterKey, toTextMatcher } from './row-filter.ts';

/** A kind as one version of the API serves it. */
export interface ObjectKind {
  readonly group: string;
  /** Undefined for the one that each cluster prefers. */
  readonly version: string | undefined;
  readonly resource: string;
  readonly kind: string;
  readonly isNamespaced: boolean;
}

/** The fleet kinds of what has no type of its own, one for each that was asked for. */
export interface ObjectKinds {
  of(kind: ObjectKind): FleetKind<ObjectRecord>;
}

/** Fed by metadata alone: the objects' bodies are never sent, so secrets are never held. */
export function createObjectKinds(): ObjectKinds {
  const kinds = new Map<string, FleetKind<ObjectRecord>>();
  return {
    of(kind) {
      const key = JSON.stringify([kind.group, kind.version ?? '', kind.resource, kind.kind]);
      const known = kinds.get(key);
      if (known !== undefined) return known;
      const resource = defineResource({
        ...kind,
        versions: kind.version === undefined ? {} : { [kind.version]: toObjectRecord },
        anyVersion: kind.version === undefined ? toObjectRecord : undefined,
        isMetadataOnly: true,
        hasBookmarks: kind.resource !== 'events',
      });
      const made: FleetKind<ObjectRecord> = {
        name: `${kind.version ?? ''} ${kind.kind}`,
        resource,
        open: ({ kube }) => kube.informer(resource),
      };
      kinds.set(key, made);
      return made;
    },
  };
}

export interface ObjectFilter {
  readonly namespaces?: readonly string[] | null | undefined;
  readonly labelSelector?: string | null | undefined;
  readonly text?: string | null | undefined;
}

/** @throws {FleetError} `BAD_USER_INPUT` for a malformed selector. */
export function toObjectFilter(filter: ObjectFilter): RowFilter<ObjectRecord> {
  const selector = parseArgument('filter.labelSelector', filter.labelSelector, parseLabelSelector);
  const isNamed = toTextMatcher(filter.text);
  const isInNamespace = toChoice(filter.namespaces);
  return {
    key: toFilterKey({ ...filter }),
    matches: (object) =>
      isInNamespace(object.namespace ?? '') &&
      isNamed(object.name) &&
      (selector === undefined || matchesLabels(selector, object.labels)),
  };
}

/** By namespace, name, then cluster. */
export const OBJECT_ORDER = createKeyOrder<ObjectRecord>('objects');
