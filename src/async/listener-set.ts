/** Who is to be told of something; each only once. */
export interface ListenerSet {
  emit(this: void): void;
  /** Answers how to be told no more. */
  listen(this: void, listener: () => void): () => void;
}

export function createListenerSet(): ListenerSet {
  const listeners = new Set<() => void>();
  return {
    emit() {
      for (const listener of listeners) listener();
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
