import {
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { withCode } from './errors.ts';
import type { Limits } from './limits.ts';
import { documentRules } from './limits/document-rules.ts';

export interface DocumentOptions {
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  readonly isIntrospectionOn: boolean;
}

/** Parses and validates by the same rules as Apollo Server does for HTTP. */
export type DocumentReader = (text: string) => DocumentNode | readonly GraphQLError[];

export function createDocumentReader(options: DocumentOptions): DocumentReader {
  const { schema, limits, isIntrospectionOn } = options;
  const rules = [
    ...specifiedRules,
    ...(isIntrospectionOn ? [] : [NoSchemaIntrospectionCustomRule]),
    ...documentRules(limits),
  ];
  const read: DocumentReader = (text) => {
    let document: DocumentNode;
    try {
      document = parse(text, { maxTokens: limits.tokens });
    } catch (error) {
      if (error instanceof GraphQLError) return [withCode(error, 'GRAPHQL_PARSE_FAILED')];
      throw error;
    }
    const errors = validate(schema, document, rules, { hideSuggestions: !isIntrospectionOn });
    return errors.length === 0
      ? document
      : errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED'));
  };
  return rememberGood(read);
}

/** How many good documents are remembered; live views send the same few again and again. */
const MAX_DOCUMENTS = 200;

/** The same text gives the same document, so that those who ask for the same are known by it. */
function rememberGood(read: DocumentReader): DocumentReader {
  const known = new Map<string, DocumentNode>();
  return (text) => {
    const document = known.get(text) ?? read(text);
    known.delete(text);
    if (!('kind' in document)) return document;
    known.set(text, document);
    const [oldest] = known.keys();
    if (known.size > MAX_DOCUMENTS && oldest !== undefined) known.delete(oldest);
    return document;
  };
}
