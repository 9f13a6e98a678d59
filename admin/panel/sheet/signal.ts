/** Tells those who listen that something changed; the revision lets React see it. */
export function openSignal() {
  const listeners = new Set<() => void>();
  let revision = 0;
  return {
    revision: () => revision,
    emit(): void {
      revision += 1;
      for (const listener of listeners) listener();
    },
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
