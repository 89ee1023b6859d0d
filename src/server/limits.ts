/** What one request, connection or operation may cost. Each is an option of the command line. */
export interface Limits {
  /** Bytes of an HTTP body; manifests are sent in variables. @default 3145728 */
  readonly bodyBytes: number;
  /** Bytes of one WebSocket message. @default 262144 */
  readonly messageBytes: number;
  /** Characters of a GraphQL document. @default 100000 */
  readonly documentLength: number;
  /** Lexical tokens of a document. @default 2000 */
  readonly tokens: number;
  /** Nested fields of an operation, those below `__schema` and `__type` not counted. @default 12 */
  readonly depth: number;
  /** Nested fields below `__schema` or `__type`; the standard introspection needs 15. @default 20 */
  readonly introspectionDepth: number;
  /** Renamed fields of an operation, fragments written out. @default 30 */
  readonly aliases: number;
  /** Fields at the root of an operation, fragments written out. @default 20 */
  readonly rootFields: number;
  /** Directives of an operation, fragments written out. @default 20 */
  readonly directives: number;
  /** Selections of an operation, fragments written out. @default 10000 */
  readonly recursiveSelections: number;
  /** Entries of any list among the arguments. @default 250 */
  readonly inputListLength: number;
  /** The greatest `first` of a list. @default 5000 */
  readonly pageSize: number;
  /** Rows an operation may ask for: the product of nested `first`, added up. @default 500000 */
  readonly requestedRows: number;
  /** Rows an answer may hold. @default 50000 */
  readonly producedRows: number;
  /** Operations open at once on one WebSocket. @default 100 */
  readonly subscriptionsPerConnection: number;
  /** Connections open at once, WebSockets among them. @default 10000 */
  readonly connections: number;
}

export const DEFAULT_LIMITS: Limits = {
  bodyBytes: 3 * 1024 * 1024,
  messageBytes: 256 * 1024,
  documentLength: 100_000,
  tokens: 2_000,
  depth: 12,
  introspectionDepth: 20,
  aliases: 30,
  rootFields: 20,
  directives: 20,
  recursiveSelections: 10_000,
  inputListLength: 250,
  pageSize: 5_000,
  requestedRows: 500_000,
  producedRows: 50_000,
  subscriptionsPerConnection: 100,
  connections: 10_000,
};
