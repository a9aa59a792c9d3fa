import type { AuditEntry } from '@feelori/platform/audit';
import { explainStores } from '@feelori/testing';
import { OutgoingWebhooksModule } from './outgoing-webhooks.module';
import { WebhookDeliveries } from './webhook-deliveries';
import type { WebhookDelivery } from './webhook-delivery';
import type { WebhookEndpoint } from './webhook-endpoint';
import { WebhookEndpoints } from './webhook-endpoints';

const at = (n: number): Date => new Date(Date.parse('2026-11-28T12:00:00Z') + n * 1_000);
const AUDIT = { _id: 'a' } as unknown as AuditEntry;

function endpoint(n: number): WebhookEndpoint {
  const state = {
    removedAt: n % 100 ? at(n) : null,
    off: null,
    failingSince: n % 2 ? at(n) : null,
    followedTo: at(n),
    version: 1,
  };
  const told = { url: 'https://example.com', events: [], withDetails: false, secret: 's', former: null };
  return { _id: `e${n}`, ...told, ...state, createdAt: at(n) };
}
function delivery(n: number): WebhookDelivery {
  const event = { eventId: `m${n}`, kind: 'customer.created', facts: {}, at: at(n) };
  const nextAt = n % 100 === 0 ? at(n) : null;
  const tried = { state: 'given_up', tries: 1, triedAt: at(n), status: 500, problem: null } as const;
  return {
    _id: `e${n % 50}:m${n}`,
    endpointId: `e${n % 50}`,
    ...event,
    ...tried,
    nextAt,
    expiresAt: at(n + 1e7),
  };
}
const news = { endpointId: 'e1', eventId: 'new', kind: 'customer.created', facts: {}, at: at(1) };

explainStores(OutgoingWebhooksModule, {
  at: at(0),
  seed: { WebhookEndpoint: endpoint, WebhookDelivery: delivery },
  asks: {
    'all endpoints': { ask: (get) => get(WebhookEndpoints).all(), index: 'kept', keys: 21 },
    'one endpoint': (get) => get(WebhookEndpoints).byId('e1'),
    'a new endpoint': (get) => get(WebhookEndpoints).add({ ...endpoint(1), _id: 'new' }, AUDIT),
    'a change': (get) => get(WebhookEndpoints).change('e2', 1, { off: 'off' }, AUDIT),
    'what a person did': (get) => get(WebhookEndpoints).note('e3', AUDIT),
    followed: (get) => get(WebhookEndpoints).follow(['e4'], at(9)),
    'took one': (get) => get(WebhookEndpoints).took('e5'),
    'failed one': (get) => get(WebhookEndpoints).failed('e6', at(9)),
    'switched off': (get) => get(WebhookEndpoints).switchOff(endpoint(7), 'gone'),
    news: (get) => get(WebhookDeliveries).note([news], at(1)),
    'by id': (get) => get(WebhookDeliveries).byId('e1:m1'),
    'the log': { ask: (get) => get(WebhookDeliveries).log('e1', 10), index: 'log' },
    'who has something due': {
      ask: (get) => get(WebhookDeliveries).dueEndpoints(at(1_500)),
      index: 'due_of',
      keys: 4,
    },
    'what is due': { ask: (get) => get(WebhookDeliveries).due('e0', at(150), 10), index: 'due_of' },
    'a claim': (get) => get(WebhookDeliveries).claim(delivery(100), at(200)),
    'the end of a try': (get) =>
      get(WebhookDeliveries).finish(
        'e0:m200',
        at(200),
        { state: 'delivered', nextAt: null, triedAt: at(1), status: 200, problem: null },
        { at: at(1), status: 200, tookMs: 40, problem: null },
      ),
    'once more': (get) => get(WebhookDeliveries).again('e3:m3', at(1)),
    'all of one': { ask: (get) => get(WebhookDeliveries).dropOf('e9'), index: 'log', keys: 100 },
  },
});
