import type { Json } from './require';

/** One update for the receiver: an inbound message, a status, or any other change. */
export interface Update {
  field: string;
  /** The change's `value`; statuses that follow one another are merged into one value. */
  value: Json;
  /** Message ids in it, to find it again for a redelivery. */
  ids: readonly string[];
  /** Called once the receiver answered 200. */
  onDelivered?: () => void;
}

/** The envelope of one POST that carries these updates, in order (docs/whatsapp.md §1). */
export function envelope(updates: readonly Update[], wabaId: string, seconds: number): Json {
  const changes: Array<{ field: string; value: Json }> = [];
  for (const { field, value } of updates) {
    const last = changes.at(-1);
    const statuses = value['statuses'];
    const earlier = last?.field === field ? last.value['statuses'] : undefined;
    if (last && Array.isArray(statuses) && Array.isArray(earlier)) {
      last.value = { ...last.value, statuses: [...earlier, ...statuses] };
    } else {
      changes.push({ field, value });
    }
  }
  return { object: 'whatsapp_business_account', entry: [{ id: wabaId, time: seconds, changes }] };
}

/** Milliseconds to wait before the given retry (1 = first): at once, then growing up to the longest pause. */
export function retryPause(retry: number, pace: { retry_base_ms: number; retry_max_ms: number }): number {
  return retry <= 1 ? 0 : Math.min(pace.retry_max_ms, pace.retry_base_ms * 2 ** Math.min(retry - 2, 20));
}
