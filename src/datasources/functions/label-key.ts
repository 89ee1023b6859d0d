import type { ObjectRecord } from '../kube/object-record.ts';

/** Of the Deployments and pods that Fission has made for a function. */
export const toFissionKey = toLabelKey({ name: 'functionName', namespace: 'functionNamespace' });

/** Of the Deployment that Kyma has made for one. */
export const toKymaKey = toLabelKey({ name: 'serverless.kyma-project.io/function-name' });

type ToKey = (object: Pick<ObjectRecord, 'namespace' | 'labels'>) => string | undefined;

/** The key of the function that an object was made for, by its labels; undefined for none. */
function toLabelKey({
  name: nameLabel,
  namespace: namespaceLabel,
}: {
  readonly name: string;
  /** @default it lies in the object's own namespace, as it does where the label is missing */
  readonly namespace?: string;
}): ToKey {
  return ({ namespace = '', labels }) => {
    const read = (wanted: string | undefined): string | undefined =>
      labels.find(({ key }) => key === wanted)?.value;
    const name = read(nameLabel);
    return name === undefined ? undefined : `${read(namespaceLabel) ?? namespace}/${name}`;
  };
}
