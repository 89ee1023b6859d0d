import type { Dispatcher } from 'undici';
import { abortable } from '../../async/abortable.ts';
import type { FleetError } from '../errors.ts';
import type { AgentPurpose, ClientCertificate } from './agents.ts';
import { createAgents } from './agents.ts';
import type { KubeRequest } from './call.ts';
import { toHeaders, toRequestPath, toTarget } from './call.ts';
import type { CredentialSourceOptions } from './credential-source.ts';
import { createCredentialSource } from './credential-source.ts';
import type { Credential } from './credentials.ts';
import { createCredentials } from './credentials.ts';

/** One call that went out, retries included. */
export interface UpstreamCall {
  readonly method: string;
  readonly path: string;
  readonly isStream: boolean;
}

/** Signs calls and puts them on the right connection; knows nothing of deadlines and retries. */
export interface Sender extends AsyncDisposable {
  readonly calls: number;
  send(request: KubeRequest, purpose: AgentPurpose, signal: AbortSignal): Promise<Sent>;
  /** The header that its own calls carry; undefined where a certificate alone speaks for them. */
  authorization(signal: AbortSignal): Promise<string | undefined>;
  /** New calls get a new connection; what runs on the old one may finish. */
  retire(purpose: AgentPurpose): void;
  onCredentialChange(listener: () => void): () => void;
}

export interface Sent {
  /** Its body is not read yet. */
  readonly response: Dispatcher.ResponseData;
  /**
   * To be called with the error of a 401. Resolves when there is another credential to try; absent
   * where the token was the caller's own.
   * @throws {FleetError} `UNAUTHENTICATED` when there is no other.
   */
  readonly renew: ((refusal: FleetError) => Promise<void>) | undefined;
}

export interface SenderOptions extends CredentialSourceOptions {
  /** @default fleetgraph */
  readonly userAgent?: string;
  readonly onCall?: (call: UpstreamCall) => void;
}

/** @throws {FleetError} `BAD_USER_INPUT` for a server or proxy URL that cannot be used. */
export function createSender(options: SenderOptions): Sender {
  const { name, connection, clock, userAgent = 'fleetgraph' } = options;
  const target = toTarget(name, connection);
  const agents = createAgents({ name, connection });
  const credentials = createCredentials({ name, clock, source: createCredentialSource(options) });
  let calls = 0;

  return {
    get calls() {
      return calls;
    },
    async send(request, purpose, signal) {
      const { method = 'GET', path, identity, body } = request;
      const isForeign = identity !== undefined && 'token' in identity;
      const credential = isForeign ? {} : await abortable(credentials.get(), signal);
      const user = connection.user.impersonate;
      const headers = toHeaders(request, { credential, user, userAgent });
      const agent = isForeign
        ? agents.anonymous(purpose)
        : agents.own(purpose, toCertificate(credential));
      calls += 1;
      options.onCall?.({ method, path, isStream: purpose === 'watch' });
      const response = await agent.request({
        origin: target.origin,
        path: toRequestPath(target, path, request.query),
        method,
        headers,
        body: body === undefined ? null : JSON.stringify(body),
        signal,
      });
      // Its reader meets what goes wrong; of one that is left unread nobody asks.
      response.body.on('error', ignore);
      const renew = async (refusal: FleetError): Promise<void> => {
        credentials.refuse(credential, refusal);
        await abortable(credentials.get(), signal);
      };
      return { response, renew: isForeign ? undefined : renew };
    },
    async authorization(signal) {
      return (await abortable(credentials.get(), signal)).authorization;
    },
    retire: (purpose) => agents.retire(purpose),
    onCredentialChange: (listener) => credentials.onChange(listener),
    async [Symbol.asyncDispose]() {
      credentials[Symbol.dispose]();
      await agents[Symbol.asyncDispose]();
    },
  };
}

function ignore(): void {
  // Without a listener it would end the process.
}

function toCertificate({
  clientCertificate,
  clientKey,
}: Credential): ClientCertificate | undefined {
  return clientCertificate === undefined || clientKey === undefined
    ? undefined
    : { certificate: clientCertificate, key: clientKey };
}
