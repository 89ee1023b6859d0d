import { describe, expect, it } from 'vitest';
import { createClassify } from '../../../src/datasources/core/isolation.ts';
import { parseRuntimeHandlers } from '../../../src/datasources/sandboxes/runtime-handlers.ts';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import { openFleet } from '../../support/open-fleet.ts';
import { toPod, toRuntimeClass } from '../../support/sandboxes.ts';

const toIsolation = createClassify();

describe('what a RuntimeClass tells', () => {
  it.each([
    ['gVisor by its containerd handler', 'runsc', 'GVISOR', undefined, 'NONE'],
    ['gVisor by the name of GKE and minikube', 'gvisor', 'GVISOR', undefined, 'NONE'],
    ['a variant of gVisor', 'runsc-kvm', 'GVISOR', undefined, 'NONE'],
    ['SEV-SNP', 'kata-qemu-snp', 'KATA', 'QEMU', 'SEV_SNP'],
    ['SEV-SNP with a GPU', 'kata-qemu-nvidia-gpu-snp', 'KATA', 'QEMU', 'SEV_SNP'],
    ['SEV-SNP on the Rust runtime', 'kata-qemu-snp-runtime-rs', 'KATA', 'QEMU', 'SEV_SNP'],
    ['TDX', 'kata-qemu-tdx', 'KATA', 'QEMU', 'TDX'],
    ['TDX with a GPU', 'kata-qemu-nvidia-gpu-tdx-runtime-rs', 'KATA', 'QEMU', 'TDX'],
    ['Secure Execution', 'kata-qemu-se', 'KATA', 'QEMU', 'SE'],
    ['Secure Execution on the Rust runtime', 'kata-qemu-se-runtime-rs', 'KATA', 'QEMU', 'SE'],
    ['Secure Execution of a second installation', 'kata-qemu-se-blue', 'KATA', 'QEMU', 'SE'],
    ['SEV of Kata 3', 'kata-qemu-sev', 'KATA', 'QEMU', 'SEV'],
    ['the confidential stack without the hardware', 'kata-qemu-coco-dev', 'KATA', 'QEMU', 'NONE'],
    ['confidential containers of AKS', 'kata-cc', 'KATA', 'CLOUD_HYPERVISOR', 'UNKNOWN'],
    ['peer pods', 'kata-remote', 'KATA', 'REMOTE', 'NONE'],
    ['QEMU', 'kata-qemu', 'KATA', 'QEMU', 'NONE'],
    ['QEMU on the Rust runtime', 'kata-qemu-runtime-rs', 'KATA', 'QEMU', 'NONE'],
    ['QEMU with a GPU', 'kata-qemu-nvidia-gpu', 'KATA', 'QEMU', 'NONE'],
    ['Cloud Hypervisor', 'kata-clh', 'KATA', 'CLOUD_HYPERVISOR', 'NONE'],
    ['Cloud Hypervisor of Azure', 'kata-clh-azure-runtime-rs', 'KATA', 'CLOUD_HYPERVISOR', 'NONE'],
    ['Cloud Hypervisor of Kata 3', 'kata-cloud-hypervisor', 'KATA', 'CLOUD_HYPERVISOR', 'NONE'],
    ['Firecracker through Kata', 'kata-fc', 'FIRECRACKER', 'FIRECRACKER', 'NONE'],
    ['Dragonball', 'kata-dragonball', 'KATA', 'DRAGONBALL', 'NONE'],
    ['StratoVirt', 'kata-stratovirt', 'KATA', 'STRATOVIRT', 'NONE'],
    ['OpenVMM', 'kata-openvmm-azure-runtime-rs', 'KATA', 'OPENVMM', 'NONE'],
    ['a kit for developers', 'kata-qemu-devkit', 'KATA', 'QEMU', 'NONE'],
    ['the default class of Kata', 'kata', 'KATA', 'UNKNOWN', 'NONE'],
    ['a debugging shim', 'kata-debug', 'KATA', 'UNKNOWN', 'NONE'],
    ['firecracker-containerd', 'firecracker', 'FIRECRACKER', 'FIRECRACKER', 'NONE'],
    ['Firecracker of a second installation', 'kata-fc-blue', 'FIRECRACKER', 'FIRECRACKER', 'NONE'],
    ['a class of AKS used as handler', 'kata-cc-isolation', 'KATA', 'CLOUD_HYPERVISOR', 'UNKNOWN'],
    ['Pod Sandboxing of AKS', 'kata-mshv-vm-isolation', 'KATA', 'UNKNOWN', 'NONE'],
    ['wws', 'wws-v1', 'WASM', undefined, 'NONE'],
    ['Lunatic', 'lunatic', 'WASM', undefined, 'NONE'],
    ['Spin', 'spin', 'WASM', undefined, 'NONE'],
    ['Slight in a version', 'slight-v1', 'WASM', undefined, 'NONE'],
    ['Wasmtime', 'wasmtime-spin-v2', 'WASM', undefined, 'NONE'],
    ['WasmEdge', 'wasmedge', 'WASM', undefined, 'NONE'],
    ['Wasmer', 'wasmer', 'WASM', undefined, 'NONE'],
    ['crun with an engine', 'crun-wasmtime', 'WASM', undefined, 'NONE'],
    ['crun of OpenFunction and others', 'crun-wasm', 'WASM', undefined, 'NONE'],
    ['what is not named', '', 'NONE', undefined, 'NONE'],
    ['runc', 'runc', 'NONE', undefined, 'NONE'],
    ['crun', 'crun', 'NONE', undefined, 'NONE'],
    ['youki', 'youki', 'NONE', undefined, 'NONE'],
    ['the hook for GPUs', 'nvidia', 'NONE', undefined, 'NONE'],
    ['a handler nobody knows', 'enclave-x', 'UNKNOWN', undefined, 'NONE'],
    ['a handler that only begins like one', 'spinner', 'UNKNOWN', undefined, 'NONE'],
  ])('knows %s: %s', (_what, handler, isolation, hypervisor, confidential) => {
    expect(toIsolation({ handler, name: 'secure' })).toEqual({
      isolation,
      hypervisor,
      confidential,
    });
  });

  it('goes by the handler where the name says something else', () => {
    expect(toIsolation({ handler: 'spin', name: 'wasmtime-spin-v2' }).isolation).toBe('WASM');
    expect(toIsolation({ handler: 'kata-qemu', name: 'gvisor' }).isolation).toBe('KATA');
    expect(toIsolation({ handler: 'runc', name: 'gvisor' }).isolation).toBe('NONE');
  });

  it('goes by the name where the handler tells nothing, or is not known', () => {
    expect(toIsolation({ handler: 'sandboxed', name: 'gvisor' }).isolation).toBe('GVISOR');
    expect(toIsolation({ handler: undefined, name: 'kata-fc' }).isolation).toBe('FIRECRACKER');
    expect(toIsolation({ handler: undefined, name: 'secure' }).isolation).toBe('UNKNOWN');
  });

  it.each(['kata-vm-isolation', 'kata-mshv-vm-isolation'])(
    'knows the hypervisor behind the handler kata of the class %s',
    (name) => {
      expect(toIsolation({ handler: 'kata', name }).hypervisor).toBe('CLOUD_HYPERVISOR');
    },
  );
});

describe('what operators tell of handlers', () => {
  it.each([
    ['my-kata=KATA', 'KATA', undefined, 'NONE'],
    ['my-kata=KATA/QEMU', 'KATA', 'QEMU', 'NONE'],
    ['my-kata=KATA/QEMU/SEV_SNP', 'KATA', 'QEMU', 'SEV_SNP'],
  ])('is read: %s', (text, isolation, hypervisor, confidential) => {
    expect(parseRuntimeHandlers([text])).toEqual(
      new Map([['my-kata', { isolation, hypervisor, confidential }]]),
    );
  });

  it.each([
    ['nothing of it', 'my-kata'],
    ['an isolation there is not', 'my-kata=STRONG'],
    ['a hypervisor there is not', 'my-kata=KATA/XEN'],
    ['more than there is to tell', 'my-kata=KATA/QEMU/SEV/9'],
    ['a name that no handler can have', 'my.kata=KATA'],
    ['two at once', 'a=KATA=GVISOR'],
  ])('is refused when it says %s', (_what, text) => {
    expect(() => parseRuntimeHandlers([text])).toThrow(/--runtime-handler/);
  });

  it('goes before every rule, of the whole name alone', () => {
    const classify = createClassify(parseRuntimeHandlers(['spin=KATA/QEMU', 'enclave-x=GVISOR']));

    expect(classify({ handler: 'spin', name: 'secure' }).isolation).toBe('KATA');
    expect(classify({ handler: 'spin-v2', name: 'secure' }).isolation).toBe('WASM');
    expect(classify({ handler: undefined, name: 'enclave-x' }).isolation).toBe('GVISOR');
  });

  it('holds for classes, and for the sandboxes that ask for them', async () => {
    await using cluster = await startEmbeddedCluster({
      name: 'alpha',
      objects: [
        toRuntimeClass('secure', 'enclave-x'),
        toPod('web', { spec: { runtimeClassName: 'secure' } }),
      ],
    });
    const handlers = parseRuntimeHandlers(['enclave-x=KATA/QEMU/TDX']);
    await using app = await openFleet(
      [{ name: 'alpha', connection: { server: cluster.url, user: {} } }],
      { handlers },
    );

    const { data } = await app.query(`{
      cluster(name: "alpha") { runtimeClasses { isolation hypervisor confidential } }
      sandboxes(filter: { isolations: [KATA] }) { nodes { isolation hypervisor confidential } }
    }`);

    const facts = { isolation: 'KATA', hypervisor: 'QEMU', confidential: 'TDX' };
    expect(data.value).toEqual({
      cluster: { runtimeClasses: [facts] },
      sandboxes: { nodes: [facts] },
    });
  });
});
