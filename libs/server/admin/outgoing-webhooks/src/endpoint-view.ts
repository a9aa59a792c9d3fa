import type { WebhookDeliveryView, WebhookEndpointView } from '@feelori/contracts';
import type { AuditValues } from '@feelori/platform/audit';
import type { WebhookDelivery, WebhookEndpoint } from '@feelori/records/outgoing-webhooks';

export function endpointView(endpoint: WebhookEndpoint): WebhookEndpointView {
  const { _id: id, url, events, withDetails, off, failingSince, version } = endpoint;
  return { id, url, events, withDetails, off, failingSince: failingSince?.toISOString() ?? null, version };
}

export function deliveryView(delivery: WebhookDelivery): WebhookDeliveryView {
  const { _id: id, eventId, kind, state, tries, status, problem } = delivery;
  const { at, triedAt, nextAt } = delivery;
  return {
    id,
    eventId,
    kind,
    state,
    tries,
    at: at.toISOString(),
    triedAt: triedAt?.toISOString() ?? null,
    status,
    problem,
    nextAt: nextAt?.toISOString() ?? null,
    attempts: (delivery.attempts ?? []).map((one) => ({ ...one, at: one.at.toISOString() })),
  };
}

/** What the audit keeps of an endpoint: where it is, not what its query may open. */
export function auditedEndpoint({
  url,
  events,
  withDetails,
  off,
}: Pick<WebhookEndpoint, 'url' | 'events' | 'withDetails' | 'off'>): AuditValues {
  const { origin, pathname } = new URL(url);
  return { url: origin + pathname, events, with_details: withDetails, on: off === null };
}
