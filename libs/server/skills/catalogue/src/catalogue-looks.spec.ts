import { catalogueLook, webhooksLook } from './catalogue-looks';

const HOUR = 3_600_000;
const head = { version: 'v', chunks: 3, syncedAt: 0, checkedAt: 0, revision: 0 };
const seen = { at: 0, outcome: 'asserted' as const, made: [], mended: [], refused: [] };

it('tells how old prices and stock are, once they are', () => {
  expect(catalogueLook(null, 0)).toBeNull();
  expect(catalogueLook(head, HOUR / 2)).toMatchObject({ name: 'catalogue', state: 'up', reason: null });
  expect(catalogueLook(head, 5.5 * HOUR)?.reason).toContain('5 h ago');
  expect(catalogueLook({ ...head, chunks: 0 }, 0)?.state).toBe('degraded');
});

it('tells which webhooks do not come', () => {
  expect(webhooksLook(null)).toBeNull();
  expect(webhooksLook(seen)).toMatchObject({ name: 'shopify webhooks', state: 'up', reason: null });
  expect(webhooksLook({ ...seen, refused: ['ORDERS_CREATE'] })?.reason).toContain('ORDERS_CREATE');
  expect(webhooksLook({ ...seen, outcome: 'unreachable' })?.reason).toContain('PUBLIC_URL');
  expect(webhooksLook({ ...seen, outcome: 'failed' })?.state).toBe('degraded');
});
