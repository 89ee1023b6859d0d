import { describeKubernetesApi } from '../support/kubernetes-contract.ts';
import type { ContractServer } from '../support/kubernetes-contract/contract.ts';
import { startKubernetes } from './start-kubernetes.ts';

describeKubernetesApi('A real API server', startServer);

async function startServer(): Promise<ContractServer> {
  const kubernetes = await startKubernetes();
  const { url, ca, administrator, tokens } = kubernetes;
  return {
    administrator,
    stranger: { url, ca, token: tokens.alice },
    forgetHistory: async () => kubernetes.compact(),
    passTime: () => {
      // It passes by itself.
    },
    [Symbol.asyncDispose]: async () => kubernetes[Symbol.asyncDispose](),
  };
}
