export const ISOLATIONS = [
  'NONE',
  'GVISOR',
  'KATA',
  'FIRECRACKER',
  'WASM',
  'VM',
  'UNKNOWN',
] as const;

/**
 * What parts the containers of a pod from the kernel of their node. `NONE` are plain namespaces; `UNKNOWN`
 * is a handler that no rule tells of: its text stands beside.
 */
export type Isolation = (typeof ISOLATIONS)[number];

export const HYPERVISORS = [
  'QEMU',
  'CLOUD_HYPERVISOR',
  'FIRECRACKER',
  'DRAGONBALL',
  'STRATOVIRT',
  'OPENVMM',
  'REMOTE',
  'KVM',
  'UNKNOWN',
] as const;

export type Hypervisor = (typeof HYPERVISORS)[number];

export const CONFIDENTIAL_TECHS = ['NONE', 'SEV', 'SEV_SNP', 'TDX', 'SE', 'UNKNOWN'] as const;

/** `UNKNOWN`: it is confidential, and does not say by what. */
export type ConfidentialTech = (typeof CONFIDENTIAL_TECHS)[number];

/** Each says nothing of the others. */
export interface IsolationFacts {
  readonly isolation: Isolation;
  /** Undefined where there is none, or none that could be seen. */
  readonly hypervisor: Hypervisor | undefined;
  readonly confidential: ConfidentialTech;
}

/** What a pod asks for; `handler` is undefined where its RuntimeClass is not known, or may not be seen. */
interface Runtime {
  readonly handler: string | undefined;
  readonly name: string;
}

/** What the handler of a RuntimeClass tells; where that tells nothing, what its name does. */
export type Classify = (runtime: Runtime) => IsolationFacts;

/** What is known of handlers by their whole name: it goes before every rule. */
export type KnownHandlers = ReadonlyMap<string, IsolationFacts>;

export function createClassify(known: KnownHandlers = new Map()): Classify {
  const find = (text: string): IsolationFacts | undefined => known.get(text) ?? findFacts(text);
  return ({ handler, name }) => {
    const byHandler = handler === undefined ? undefined : find(handler);
    const facts = byHandler ?? find(name) ?? UNKNOWN;
    if (facts.hypervisor !== 'UNKNOWN' || !AKS_CLASS.test(name)) return facts;
    return { ...facts, hypervisor: 'CLOUD_HYPERVISOR' };
  };
}

/** Of a pod that asks for no RuntimeClass. */
export const NO_ISOLATION: IsolationFacts = toFacts('NONE');

/** Of a machine of KubeVirt, which knows no other. */
export const VM_ISOLATION: IsolationFacts = toFacts('VM', 'KVM');

const UNKNOWN: IsolationFacts = toFacts('UNKNOWN');

/** Pod Sandboxing of AKS: its handler is `kata`, and its hypervisor always the same. */
const AKS_CLASS = /^kata(?:-mshv)?-vm-isolation$/;

/** What kata-deploy puts behind the name of a shim. */
const KATA_SUFFIX = /-(?:runtime-rs|debug|devkit)$/;

/**
 * The first that fits is taken. A further suffix of several installations of Kata may follow, so that
 * names end at a hyphen, too.
 */
const RULES: readonly (readonly [pattern: RegExp, facts: IsolationFacts])[] = [
  [/^(?:runsc|gvisor)(?:-.*)?$/, toFacts('GVISOR')],
  [/^kata-.*snp/, toFacts('KATA', 'QEMU', 'SEV_SNP')],
  [/^kata-.*tdx/, toFacts('KATA', 'QEMU', 'TDX')],
  [/^kata-qemu-se(?:-|$)/, toFacts('KATA', 'QEMU', 'SE')],
  [/^kata-qemu-sev(?:-|$)/, toFacts('KATA', 'QEMU', 'SEV')],
  // The whole stack of Confidential Containers, without the hardware: for tests.
  [/^kata-qemu-coco-dev/, toFacts('KATA', 'QEMU')],
  [/^kata-cc(?:-.*)?$/, toFacts('KATA', 'CLOUD_HYPERVISOR', 'UNKNOWN')],
  // A machine of the cloud for each pod.
  [/^kata-remote(?:-|$)/, toFacts('KATA', 'REMOTE')],
  [/^kata-qemu/, toFacts('KATA', 'QEMU')],
  [/^kata-(?:clh|cloud-hypervisor)/, toFacts('KATA', 'CLOUD_HYPERVISOR')],
  [/^kata-fc/, toFacts('FIRECRACKER', 'FIRECRACKER')],
  [/^kata-dragonball/, toFacts('KATA', 'DRAGONBALL')],
  [/^kata-stratovirt/, toFacts('KATA', 'STRATOVIRT')],
  [/^kata-openvmm/, toFacts('KATA', 'OPENVMM')],
  // An alias of one of the above that does not say of which.
  [/^kata(?:-vm-isolation|-mshv-vm-isolation)?$/, toFacts('KATA', 'UNKNOWN')],
  [/^firecracker/, toFacts('FIRECRACKER', 'FIRECRACKER')],
  [/^(?:spin|slight|wws|lunatic)(?:-v\d+)?$/, toFacts('WASM')],
  [/^(?:wasmtime|wasmedge|wasmer|crun-wasm)/, toFacts('WASM')],
  [/^(?:runc|crun|youki)?$/, toFacts('NONE')],
  // A hook that gives a GPU.
  [/^nvidia/, toFacts('NONE')],
];

function findFacts(text: string): IsolationFacts | undefined {
  const shim = toShim(text);
  return RULES.find(([pattern]) => pattern.test(shim))?.[1];
}

function toShim(text: string): string {
  const shorter = text.startsWith('kata') ? text.replace(KATA_SUFFIX, '') : text;
  return shorter === text ? text : toShim(shorter);
}

function toFacts(
  isolation: Isolation,
  hypervisor?: Hypervisor,
  confidential: ConfidentialTech = 'NONE',
): IsolationFacts {
  return { isolation, hypervisor, confidential };
}
