import type { EventScaling } from './scenario.ts';

/** KEDA's scaling by the length of a queue of RabbitMQ. */
export function toQueueScaling(
  queueName: string,
  scaling: Pick<EventScaling, 'load' | 'max' | 'perPod'>,
): EventScaling {
  return {
    ...scaling,
    cooldownSeconds: 120,
    trigger: {
      type: 'rabbitmq',
      metric: `s0-rabbitmq-${queueName}`,
      metadata: { queueName, mode: 'QueueLength', value: String(scaling.perPod) },
    },
  };
}
