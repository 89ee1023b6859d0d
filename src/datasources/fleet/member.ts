import type { Clock } from '../../async/clock.ts';
import { FleetError } from '../errors.ts';
import type { Sequence } from '../store/sequence.ts';
import type { LiveStore } from '../store/store.ts';
import type { ConnectionState } from './connection-state.ts';
import type { Contact, ContactEnvironment, Identity } from './contact.ts';
import type { KubeCluster } from '../kube/kube-cluster.ts';
import { createKubeClusterOver } from '../kube/kube-cluster.ts';
import { createRoutedTransport } from '../kube/routed-transport.ts';
import type { FleetKind, FleetRecord, OpenCluster } from './fleet-kind.ts';
import { startHealthProbe } from './health-probe.ts';

/** One engaged cluster: its connection, how that stands, and its Stores. */
export interface Member extends AsyncDisposable, OpenCluster {
  readonly identity: Identity;
  /** By which it is called now. */
  readonly contact: Contact;
  readonly connection: ConnectionState;
  /** Of the last answered probe. */
  readonly latencyMs: number | undefined;
  /** When it last answered a probe, or was first met (ms of epoch). */
  readonly lastAnswerAt: number;
  readonly gitVersion: string | undefined;
  /** The Stores that were opened so far. */
  readonly opened: ReadonlyMap<FleetKind<FleetRecord>, LiveStore<FleetRecord>>;
  /** Goes on by another way to the same cluster: its Stores stay, and are brought up to date there. */
  use(contact: Contact): void;
}

export interface MemberOptions extends ContactEnvironment {
  /** Its owner's: it is not closed with the member. */
  readonly contact: Contact;
  readonly identity: Identity;
  /** Told when the connection's state or the version has changed. */
  readonly onChange: () => void;
  /** Told when another cluster answers at the address that a contact has. */
  readonly onReplaced: (contact: Contact) => void;
}

/** Another cluster may answer at an address without any connection having been lost. */
const VERIFY_MS = 60_000;

export function createMember(options: MemberOptions): Member {
  return new EngagedCluster(options);
}

class EngagedCluster implements Member {
  readonly opened = new Map<FleetKind<FleetRecord>, LiveStore<FleetRecord>>();
  readonly #options: MemberOptions;
  readonly #running = new DisposableStack();
  readonly #closed = new AbortController();
  readonly #route;
  readonly kube: KubeCluster;
  #contact: Contact;
  #probe: Disposable;
  #connection: ConnectionState = { phase: 'live' };
  #latencyMs: number | undefined;
  #lastAnswerAt: number;
  /** When it is asked again who answers: without a watch nobody else does. */
  #verifyAt: number;
  #gitVersion: string | undefined;

  constructor(options: MemberOptions) {
    this.#options = options;
    const { client, contact, identity, namespaces } = options;
    this.#contact = contact;
    this.#route = createRoutedTransport(contact.transport);
    this.kube = createKubeClusterOver(this.#route, {
      ...client,
      ...options,
      namespaces:
        namespaces.length > 0 ? namespaces : [contact.entry.connection.namespace ?? 'default'],
      clusterId: () => identity.id,
      verifyIdentity: (signal) => this.#assertSame(signal),
    });
    this.#lastAnswerAt = options.clock.now();
    this.#verifyAt = this.#lastAnswerAt + VERIFY_MS;
    this.#probe = this.#startProbe();
    this.#running.defer(() => this.#probe[Symbol.dispose]());
    this.#running.defer(this.kube.transport.onLoss(() => (this.#verifyAt = 0)));
    this.#running.defer(this.kube.discovery.onChange(() => void this.#readVersion()));
    void this.#readVersion();
  }

  get id(): string {
    return this.#options.identity.id;
  }
  get identity(): Identity {
    return this.#options.identity;
  }
  get contact(): Contact {
    return this.#contact;
  }
  get sequence(): Sequence {
    return this.#options.sequence;
  }
  get clock(): Clock {
    return this.#options.clock;
  }
  get connection(): ConnectionState {
    return this.#connection;
  }
  get latencyMs(): number | undefined {
    return this.#latencyMs;
  }
  get lastAnswerAt(): number {
    return this.#lastAnswerAt;
  }
  get gitVersion(): string | undefined {
    return this.#gitVersion;
  }

  store<T extends FleetRecord>(kind: FleetKind<T>): LiveStore<T> {
    const known = this.opened.get(kind);
    if (known !== undefined && isStoreOf(known, kind, this.opened)) return known;
    const store = kind.open(this);
    this.opened.set(kind, store);
    if (kind.isEager === true) this.#running.use(store.acquire());
    return store;
  }

  use(contact: Contact): void {
    this.#contact = contact;
    this.#connection = { phase: 'live' };
    // What the last way's failures came to says nothing of this one.
    this.#probe[Symbol.dispose]();
    this.#probe = this.#startProbe();
    this.#route.use(contact.transport);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed.abort();
    this.#running.dispose();
    for (const store of this.opened.values()) if (isDisposable(store)) store[Symbol.dispose]();
    await this.kube[Symbol.asyncDispose]();
  }

  #startProbe(): Disposable {
    return startHealthProbe({
      ...this.#options,
      kube: this.kube,
      onState: (state) => this.#move(state),
      onAnswer: (latencyMs) => {
        this.#latencyMs = latencyMs;
        this.#lastAnswerAt = this.clock.now();
        if (this.#gitVersion === undefined) void this.#readVersion();
        if (this.clock.now() >= this.#verifyAt) void this.#verify();
      },
    });
  }

  #move(next: ConnectionState): void {
    const { log, onChange } = this.#options;
    const last = this.#connection;
    if (next.phase === last.phase && codeOf(next) === codeOf(last)) return;
    this.#connection = next;
    const fields = { cluster: this.kube.name, state: next.phase, code: codeOf(next) };
    log.info(fields, 'The connection is in another state.');
    if (last.phase !== 'live' && next.phase === 'live') void this.#verify();
    onChange();
  }

  async #assertSame(signal: AbortSignal): Promise<void> {
    const contact = this.#contact;
    if (await contact.verify(signal)) return;
    this.#options.onReplaced(contact);
    const cluster = contact.entry.name;
    const message = `Another cluster answers where ${cluster} was.`;
    throw new FleetError('PRECONDITION_FAILED', message, { cluster });
  }

  /** Who answers again after a silence may be another. */
  async #verify(): Promise<void> {
    const { log, onReplaced } = this.#options;
    const contact = this.#contact;
    this.#verifyAt = this.clock.now() + VERIFY_MS;
    try {
      if (!(await contact.verify(this.#closed.signal))) onReplaced(contact);
    } catch (error) {
      log.debug({ cluster: this.kube.name, error }, 'The identity could not be read.');
    }
  }

  async #readVersion(): Promise<void> {
    const { log, onChange } = this.#options;
    try {
      const { gitVersion } = await this.kube.discovery.version();
      if (this.#closed.signal.aborted || gitVersion === this.#gitVersion) return;
      this.#gitVersion = gitVersion;
      onChange();
    } catch (error) {
      log.debug({ cluster: this.kube.name, error }, 'The version could not be read.');
    }
  }
}

function codeOf(state: ConnectionState): FleetError['code'] | undefined {
  return 'error' in state ? state.error.code : undefined;
}

/** The map holds under each kind what that kind opened. */
function isStoreOf<T extends FleetRecord>(
  store: LiveStore<FleetRecord>,
  kind: FleetKind<T>,
  opened: ReadonlyMap<FleetKind<FleetRecord>, LiveStore<FleetRecord>>,
): store is LiveStore<T> {
  return opened.get(kind) === store;
}

function isDisposable(store: object): store is Disposable {
  return Symbol.dispose in store;
}
