import type { ValidationRule } from 'graphql';
import type { Limits } from '../limits.ts';
import { aliasesRule } from './aliases.ts';
import { depthRule } from './depth.ts';
import { directivesRule } from './directives.ts';
import { documentLengthRule } from './document-length.ts';
import { inputListLengthRule } from './input-list-length.ts';
import { introspectionDepthRule } from './introspection-depth.ts';
import { recursiveSelectionsRule } from './recursive-selections.ts';
import { rootFieldsRule } from './root-fields.ts';

/** The limits that a document shows by itself, as validation rules for HTTP and WebSocket alike. */
export function documentRules(limits: Limits): ValidationRule[] {
  return [
    documentLengthRule(limits.documentLength),
    depthRule(limits.depth),
    introspectionDepthRule(limits.introspectionDepth),
    aliasesRule(limits.aliases),
    rootFieldsRule(limits.rootFields),
    directivesRule(limits.directives),
    recursiveSelectionsRule(limits.recursiveSelections),
    inputListLengthRule(limits.inputListLength),
  ];
}
