import DataLoader from 'dataloader';

/** Finds one object's measurement in a list of its cluster's. Made per operation. */
export interface ClusterReadingLoader<V> {
  /** Undefined where there is none. */
  load(cluster: string, key: string): Promise<V | undefined>;
  /** All of a cluster; undefined where there are none to be had. */
  loadAll(cluster: string): Promise<ReadonlyMap<string, V> | undefined>;
}

/** One list a cluster, whatever the number of objects; a cluster that fails fails its own alone. */
export function createClusterReadingLoader<V>(
  readAll: (cluster: string) => Promise<ReadonlyMap<string, V> | undefined>,
): ClusterReadingLoader<V> {
  const clusters = new DataLoader<string, ReadonlyMap<string, V> | undefined>((keys) =>
    Promise.all(keys.map((cluster) => toAnswer(readAll(cluster)))),
  );
  return {
    async load(cluster, key) {
      const readings = await clusters.load(cluster);
      return readings?.get(key);
    },
    loadAll: (cluster) => clusters.load(cluster),
  };
}

async function toAnswer<T>(reading: Promise<T>): Promise<T | Error> {
  try {
    return await reading;
  } catch (error) {
    return error instanceof Error
      ? error
      : new Error('The list could not be read.', { cause: error });
  }
}
