import type { BreakerBoard } from '@feelori/platform/resilience';
import type { Settings } from '@feelori/platform/settings';
import type { AccessToken } from './access-token';
import { GraphqlClient } from './graphql-client';
import { ShopifyError } from './shopify-error';

/** The client for what customers wait for: behind the breaker that all such calls share. */
export function guardedClient(
  { shopify }: Settings,
  breakers: BreakerBoard,
  token: AccessToken,
  deadlineMs?: number,
): GraphqlClient {
  const breaker = breakers.get('shopify', {
    judge: (error) => (error instanceof ShopifyError ? error.verdict : 'ill'),
  });
  return new GraphqlClient(shopify, breaker, token, deadlineMs, breakers.troublesOf('shopify'));
}

/** The client for what nobody waits for: its failures say nothing about a customer's question. */
export function plainClient({ shopify }: Settings, token: AccessToken, deadlineMs?: number): GraphqlClient {
  return new GraphqlClient(shopify, { run: (call) => call() }, token, deadlineMs);
}
