import { ENDPOINTS } from '@feelori/contracts';
import type { ConsoleApi } from './console-api';

/** Resolves the conversations with these customers: other journeys count who waits for a person, and who is with one. */
export async function leaveNothingOpen(api: ConsoleApi, customers: readonly string[]): Promise<void> {
  const { items } = await api.call(ENDPOINTS.conversations);
  for (const { id, revision, customerName } of items) {
    if (!customers.includes(customerName)) continue;
    await api.call(ENDPOINTS.resolve, { path: { id }, body: { revision } });
  }
}
