import type { CallIdentity } from './connection.ts';
import { asRecord } from './json.ts';
import type { Transport } from './transport.ts';

/** What somebody wants to do; an absent namespace means all of them, an absent name any. */
export interface AccessQuestion {
  readonly verb: string;
  readonly group: string;
  readonly resource: string;
  readonly subresource?: string | undefined;
  readonly namespace?: string | undefined;
  readonly name?: string | undefined;
}

export interface AccessReviewOptions {
  readonly signal: AbortSignal;
  /** @default the connection's own user */
  readonly identity?: CallIdentity | undefined;
}

/** Whether the API server would allow it now, by a SelfSubjectAccessReview: nothing is stored. */
export async function reviewAccess(
  transport: Transport,
  question: AccessQuestion,
  options: AccessReviewOptions,
): Promise<boolean> {
  const review = asRecord(
    await transport.getJson({
      ...options,
      method: 'POST',
      path: '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews',
      body: {
        apiVersion: 'authorization.k8s.io/v1',
        kind: 'SelfSubjectAccessReview',
        spec: { resourceAttributes: question },
      },
    }),
  );
  return asRecord(review['status'])['allowed'] === true;
}
