/** A pointer to an object of one cluster, which need not exist any more. */
export interface ObjectPointer {
  readonly cluster: string;
  readonly apiVersion: string | undefined;
  /** Of what is named without a version. @default the core group */
  readonly group?: string | undefined;
  readonly kind: string;
  readonly namespace: string | undefined;
  readonly name: string;
  readonly uid: string | undefined;
}
