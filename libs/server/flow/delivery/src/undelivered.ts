import { graphRule } from '@feelori/edges/whatsapp';
import type { OutboxEntry, OutboxPart } from '@feelori/records/outbox';

/** Why a person has to look: WhatsApp's window was closed, it refused for good, or nobody knows whether it arrived. */
export type Undelivered = 'window_closed' | 'send_failed' | 'unknown_outcome';

/**
 * What people have to be told about these parts, in one stable word; null when all of them went out, or when nobody of
 * the shop could do anything about those that did not. Pure.
 */
export function undelivered(parts: readonly Pick<OutboxPart, 'state' | 'errorCode'>[]): Undelivered | null {
  if (parts.some(({ state }) => state === 'dead')) return 'unknown_outcome';
  const failed = parts.filter(({ state, errorCode }) => state === 'failed' && !isBeyondHelp(errorCode));
  if (failed.length === 0) return null;
  return failed.some(({ errorCode }) => isWindow(errorCode)) ? 'window_closed' : 'send_failed';
}

/** When the newest part went out that WhatsApp refused because its window is closed; null where none was. Pure. */
export function refusedByWindowAt({
  parts,
  writtenAt,
}: {
  parts: readonly Pick<OutboxPart, 'state' | 'errorCode' | 'sendingAt'>[];
  writtenAt: OutboxEntry['writtenAt'];
}): Date | null {
  const refused = parts.filter(({ state, errorCode }) => state === 'failed' && isWindow(errorCode));
  if (refused.length === 0) return null;
  const times = refused.map(({ sendingAt }) => (sendingAt ?? writtenAt).getTime());
  return new Date(Math.max(...times));
}

function isWindow(code: number | null): boolean {
  return code !== null && graphRule(code).action === 'window';
}

function isBeyondHelp(code: number | null): boolean {
  return code !== null && graphRule(code).beyondHelp === true;
}
