import type { DeliveryState } from '@feelori/contracts';

/** What is told of an event beside its kind and time: ids and words of ours, never a name, a number or a text. */
export type EventFacts = Readonly<Record<string, string | number | boolean | null>>;

/** One try: when it began, what was answered (null: nothing), how long that took, and what was wrong with it, in words. */
export interface WebhookAttempt {
  at: Date;
  status: number | null;
  tookMs: number;
  problem: string | null;
}

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
  /** The last tries, the oldest first; what was noted before tries were kept has none. */
  attempts?: WebhookAttempt[];
  expiresAt: Date;
}

export type NewDelivery = Pick<WebhookDelivery, 'endpointId' | 'eventId' | 'kind' | 'facts' | 'at'>;

/** What came of a try. */
export type TriedDelivery = Pick<WebhookDelivery, 'state' | 'nextAt' | 'triedAt' | 'status' | 'problem'>;
