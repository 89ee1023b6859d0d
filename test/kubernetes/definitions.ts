import {
  getPath,
  isJsonObject,
  toJsonArray,
  toJsonObject,
  toText,
} from '../../src/embedded/json.ts';
import type { KubernetesClient } from '../support/kubernetes-client.ts';
import { until } from './until.ts';

/**
 * Puts CustomResourceDefinitions in, and waits until their kinds are served. Established is not
 * enough: for a moment the server answers 429 while it sets up storage.
 */
export async function applyDefinitions(
  client: KubernetesClient,
  definitions: readonly object[],
): Promise<void> {
  const path = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';
  const created = await Promise.all(definitions.map(async (one) => client.post(path, one)));
  await Promise.all(
    created.map(async ({ body, text }) => {
      const spec = isJsonObject(body) ? toJsonObject(body['spec']) : {};
      const version = toJsonArray(spec['versions'])
        .map(toJsonObject)
        .find((one) => one['served']);
      const plural = toText(getPath(spec, ['names', 'plural']));
      if (version === undefined) {
        throw new Error(`No definition was created: ${text}`);
      }
      const served = `/apis/${toText(spec['group'])}/${toText(version['name'])}/${plural}`;
      await until(`the definition of ${plural}`, 30_000, async () => {
        const { code } = await client.get(`${served}?limit=1`);
        return code === 200;
      });
    }),
  );
}
