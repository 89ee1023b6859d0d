import type { ClientOptions, KubernetesClient } from '../kubernetes-client.ts';

/** An API server to hold the contract against: it alone, without controllers and kubelets. */
export interface ContractServer {
  readonly administrator: ClientOptions;
  /** Somebody who may list nothing. */
  readonly stranger: ClientOptions;
  /** Makes every resourceVersion so far too old to list or watch events from. */
  forgetHistory(): Promise<void>;
  /** Lets time pass where it does not pass by itself. */
  passTime(ms: number): void;
  [Symbol.asyncDispose](): Promise<void>;
}

/** What a part of the contract is tested with; to be asked for within tests alone. */
export interface Contract {
  readonly api: () => KubernetesClient;
  readonly server: () => ContractServer;
  /** A namespace of the test's own, with these config maps in it. */
  readonly prepare: (...names: readonly string[]) => Promise<string>;
}
