import type { DependencyLook } from '@feelori/platform/health';
import type { CatalogueHead } from './catalogue-store';
import type { SubscriptionsSeen } from './subscription-state';

/** From here on prices and stock are told with their age. */
const OLD_MS = 3_600_000;

/** How the copy of the shop's products stands; null before there was one. */
export function catalogueLook(head: CatalogueHead | null, now: number): DependencyLook | null {
  if (head === null) return null;
  const hours = Math.floor((now - head.checkedAt) / 3_600_000);
  const reason =
    head.chunks === 0
      ? 'The catalogue is not kept here: Shopify’s own search answers.'
      : now - head.checkedAt < OLD_MS
        ? null
        : `Prices and stock are as they were ${hours} h ago.`;
  return { ...PLAIN, name: 'catalogue', state: reason === null ? 'up' : 'degraded', reason };
}

/** Which of Shopify's webhooks do not come; null where nobody has looked yet. */
export function webhooksLook(seen: SubscriptionsSeen | null): DependencyLook | null {
  if (seen === null) return null;
  const reason = reasonOf(seen);
  return { ...PLAIN, name: 'shopify webhooks', state: reason === null ? 'up' : 'degraded', reason };
}

function reasonOf({ outcome, refused }: SubscriptionsSeen): string | null {
  switch (outcome) {
    case 'unreachable':
      return 'PUBLIC_URL is no https address that Shopify can call: changes are seen every ten minutes.';
    case 'failed':
      return 'Shopify could not be asked which webhooks it sends.';
    case 'asserted':
      return refused.length === 0 ? null : `Shopify does not let this app have: ${refused.join(', ')}.`;
  }
}

const PLAIN = { latency_ms: null, breaker: null, remedy: null } as const;
