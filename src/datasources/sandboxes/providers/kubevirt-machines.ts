import type { DomainProvider } from '../../core/provider-view.ts';
import type { JsonRecord, KubernetesObject } from '../../kube/json.ts';
import { asRecord, asRecords, asString, asStrings, asText, getPath } from '../../kube/json.ts';
import type { ObjectRecord, ProjectionContext } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import { viewInput } from '../../store/view-input.ts';
import { toOwnRow } from '../own-row.ts';
import type { SandboxPhase, SandboxReference, SandboxSource } from '../sandbox.ts';

const MACHINES = defineResource<SandboxSource>({
  group: 'kubevirt.io',
  resource: 'virtualmachines',
  kind: 'VirtualMachine',
  isNamespaced: true,
  versions: { v1: toMachine },
});

const INSTANCES = defineResource<SandboxSource>({
  group: 'kubevirt.io',
  resource: 'virtualmachineinstances',
  kind: 'VirtualMachineInstance',
  isNamespaced: true,
  versions: { v1: toInstance },
});

/**
 * Virtual machines of KubeVirt, `kubevirt.io/v1`. A VirtualMachine and the instance that runs it are one
 * row, which is the machine's: its instance comes and goes. An instance without a machine is its own.
 */
export const kubevirtMachines: DomainProvider<SandboxSource> = {
  name: 'VM',
  reads: [MACHINES, INSTANCES],
  open({ kube }) {
    const machines = kube.informer(MACHINES);
    const instances = kube.informer(INSTANCES);
    return {
      inputs: [viewInput(machines, ({ key }) => [key]), viewInput(instances, ({ key }) => [key])],
      build(key) {
        // Both have the same name.
        const machine = machines.get(key);
        const instance = instances.get(key);
        if (machine === undefined) return instance;
        return instance?.owner?.uid === machine.uid ? join(machine, instance) : machine;
      },
    };
  },
};

function join(machine: SandboxSource, instance: SandboxSource): SandboxSource {
  const isTold = machine.phase !== 'UNKNOWN';
  return {
    ...machine,
    ...(!isTold && { phase: instance.phase, reason: instance.reason }),
    // A paused instance stays a running machine to some versions.
    ...(instance.phase === 'PAUSED' && { phase: 'PAUSED' }),
    message: machine.message ?? instance.message,
    confidential: instance.confidential ?? 'NONE',
    nodeName: instance.nodeName,
    pod: instance.pod,
    podIPs: instance.podIPs,
    conditions: [...machine.conditions, ...instance.conditions.filter(isNewIn(machine))],
    madeOf: [{ resource: INSTANCES, namespace: instance.namespace }],
    parts: [instance.resourceVersion],
  };
}

function isNewIn({ conditions }: SandboxSource): (one: { readonly type: string }) => boolean {
  const known = new Set(conditions.map(({ type }) => type));
  return ({ type }) => !known.has(type);
}

/** `status.printableStatus`, of which there are many more that are errors. */
const MACHINE_PHASES: ReadonlyMap<string, SandboxPhase> = new Map<string, SandboxPhase>([
  ['Stopped', 'PAUSED'],
  ['Provisioning', 'PROVISIONING'],
  ['Starting', 'PROVISIONING'],
  ['WaitingForVolumeBinding', 'PROVISIONING'],
  ['WaitingForReceiver', 'PROVISIONING'],
  ['Running', 'RUNNING'],
  ['Migrating', 'RUNNING'],
  ['Paused', 'PAUSED'],
  ['Stopping', 'PAUSING'],
  ['Terminating', 'TERMINATING'],
  ['ImagePullBackOff', 'ERROR'],
  ['DataVolumeError', 'ERROR'],
]);

function toMachine(object: KubernetesObject, context: ProjectionContext): SandboxSource {
  const spec = asRecord(object['spec']);
  const told = asText(asRecord(object['status'])['printableStatus']);
  const isError = /^(?:Err|CrashLoop)/.test(told);
  const row = toRow(object, context, asRecord(getPath(spec, 'template', 'spec')));
  const runStrategy = asString(spec['runStrategy']);
  const phase = isError ? 'ERROR' : (MACHINE_PHASES.get(told) ?? 'UNKNOWN');
  return {
    ...row,
    ...toStanding(row, phase, told),
    message: row.conditions.find(({ type }) => type === 'Failure')?.message,
    isDesiredRunning:
      runStrategy === undefined ? spec['running'] === true : runStrategy !== 'Halted',
    template: toInstanceType(asRecord(spec['instancetype'])),
  };
}

const INSTANCE_PHASES: ReadonlyMap<string, SandboxPhase> = new Map<string, SandboxPhase>([
  ['', 'PROVISIONING'],
  ['Pending', 'PROVISIONING'],
  ['Scheduling', 'PROVISIONING'],
  ['Scheduled', 'PROVISIONING'],
  ['WaitingForSync', 'PROVISIONING'],
  ['Running', 'RUNNING'],
  ['Succeeded', 'SUCCEEDED'],
  ['Failed', 'FAILED'],
]);

function toInstance(object: KubernetesObject, context: ProjectionContext): SandboxSource {
  const status = asRecord(object['status']);
  const row = toRow(object, context, asRecord(object['spec']));
  const told = asText(status['phase']);
  const isPaused = row.conditions.some(
    ({ type, status: is }) => type === 'Paused' && is === 'TRUE',
  );
  const phase = told === 'Running' && isPaused ? 'PAUSED' : INSTANCE_PHASES.get(told);
  const reason = asText(status['reason']);
  return {
    ...row,
    ...toStanding(row, phase ?? 'UNKNOWN', reason === '' ? told : reason),
    nodeName: asString(status['nodeName']),
    podIPs: asRecords(status['interfaces']).flatMap(toAddresses),
  };
}

/** What machines and their instances have in common; `spec` is that of the instance. */
function toRow(
  object: KubernetesObject,
  context: ProjectionContext,
  spec: JsonRecord,
): SandboxSource {
  return {
    ...toOwnRow(object, context, 'VM'),
    confidential: toConfidential(asRecord(getPath(spec, 'domain', 'launchSecurity'))),
  };
}

function toStanding(
  { deletedAt }: ObjectRecord,
  phase: SandboxPhase,
  told: string,
): Pick<SandboxSource, 'phase' | 'reason'> {
  if (deletedAt !== undefined) return { phase: 'TERMINATING', reason: undefined };
  return { phase, reason: phase === 'RUNNING' || told === '' ? undefined : told };
}

function toConfidential({ snp, sev, tdx }: JsonRecord): SandboxSource['confidential'] {
  if (snp !== undefined) return 'SEV_SNP';
  if (tdx !== undefined) return 'TDX';
  return sev === undefined ? 'NONE' : 'SEV';
}

function toInstanceType({ kind, name }: JsonRecord): SandboxReference | undefined {
  if (asText(name) === '') return undefined;
  return {
    apiVersion: undefined,
    group: 'instancetype.kubevirt.io',
    kind: asString(kind) ?? 'VirtualMachineClusterInstancetype',
    name: asText(name),
    uid: undefined,
  };
}

/** All addresses of an interface, of which the first is told twice. */
function toAddresses(one: JsonRecord): readonly string[] {
  const all = asStrings(one['ipAddresses']);
  const first = asText(one['ipAddress']);
  return all.length > 0 || first === '' ? all : [first];
}
