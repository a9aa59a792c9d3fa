import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

const current = new AsyncLocalStorage<string>();

/** The id that ties log lines and the answer of one request or job together. */
export function correlationId(): string | null {
  return current.getStore() ?? null;
}

/** Runs `work` under an id: the caller's when it looks like one, else a new one. */
export function withCorrelation<T>(offered: string | undefined, work: (id: string) => T): T {
  const id = offered !== undefined && /^[\w.-]{8,64}$/.test(offered) ? offered : randomUUID();
  return current.run(id, () => work(id));
}
