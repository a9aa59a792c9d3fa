import type { DeliveryState } from '@feelori/contracts';

/** What is told of an event beside its kind and time: ids and words of ours, never a name, a number or a text. */
export type EventFacts = Readonly<Record<string, string | number | boolean | null>>;

/** Something another system is to be told, once (collection `webhook_deliveries`). */
export interface WebhookDelivery {
  /** `<endpointId>:<eventId>`: noting it twice is noting it once. */
  _id: string;
  endpointId: string;
  /** Made of the kind and what it is about. */
  eventId: string;
  kind: string;
  facts: EventFacts;
  /** When it happened. */
  at: Date;
  state: DeliveryState;
  tries: number;
  /** When somebody must try it; while a worker does, until when it is that worker's. Null when nobody must. */
  nextAt: Date | null;
  triedAt: Date | null;
  status: number | null;
  problem: string | null;
  expiresAt: Date;
}

export type NewDelivery = Pick<WebhookDelivery, 'endpointId' | 'eventId' | 'kind' | 'facts' | 'at'>;

/** What came of a try. */
export type TriedDelivery = Pick<WebhookDelivery, 'state' | 'nextAt' | 'triedAt' | 'status' | 'problem'>;
