import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';

/** What other systems can be told of. */
export const WEBHOOK_EVENTS = [
  'conversation.handed_over',
  'customer.created',
  'action.decided',
  'alert.raised',
  'alert.ended',
] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];
/** What is sent to try whether somebody listens; nobody subscribes to it. */
export const WEBHOOK_TEST = 'webhook.test';

/** So many endpoints a shop has. */
export const WEBHOOK_ENDPOINTS_MAX = 10;
export const WEBHOOK_URL_MAX = 500;
/** Deliveries that the log shows. */
export const WEBHOOK_LOG_MAX = 50;

/** `off`: a person switched it off. `failed`: it took nothing for days. `gone`: it answered 410. */
export type WebhookOff = 'off' | 'failed' | 'gone';

/** An address of another system that is told what happens. */
export interface WebhookEndpointView {
  id: string;
  url: string;
  events: WebhookEvent[];
  /** Names, numbers and the customer's last words go along. */
  withDetails: boolean;
  /** Null while it is told. */
  off: WebhookOff | null;
  /** Since when each delivery failed (ISO 8601); null when the last one was taken. */
  failingSince: string | null;
  version: number;
}

export interface WebhookEndpointList {
  items: WebhookEndpointView[];
}

/** The secret is told this once. */
export interface WebhookSecret {
  endpoint: WebhookEndpointView;
  /** `whsec_…`, as the libraries of Standard Webhooks take it. */
  secret: string;
}

/** `waiting`: it is tried, again if need be. */
export type DeliveryState = 'waiting' | 'delivered' | 'given_up';

/** One try of a delivery. */
export interface WebhookAttemptView {
  /** When it began (ISO 8601). */
  at: string;
  /** What was answered; null where nothing was. */
  status: number | null;
  /** Milliseconds until the answer, or until it was given up to wait for one. */
  tookMs: number;
  /** What was wrong, in words; null when nothing was. */
  problem: string | null;
}

export interface WebhookDeliveryView {
  id: string;
  /** What the receiver got as `webhook-id`: the same with every try. */
  eventId: string;
  kind: string;
  state: DeliveryState;
  tries: number;
  /** When it happened. */
  at: string;
  triedAt: string | null;
  /** HTTP status of the last try; null where there was no answer. */
  status: number | null;
  /** What was wrong with the last try, in words; null when nothing was. */
  problem: string | null;
  nextAt: string | null;
  /** The last tries, the oldest first, also those from before it was replayed. */
  attempts: WebhookAttemptView[];
}

export interface WebhookDeliveryList {
  items: WebhookDeliveryView[];
}

/** Body of `POST /api/v1/webhook-endpoints`. */
export class WebhookEndpointRequest {
  @IsString()
  @MaxLength(WEBHOOK_URL_MAX)
  url!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(WEBHOOK_EVENTS.length)
  @ArrayUnique()
  @IsIn(WEBHOOK_EVENTS, { each: true })
  events!: WebhookEvent[];

  @IsBoolean()
  withDetails!: boolean;
}

/** Body of `PUT /api/v1/webhook-endpoints/:id`. */
export class WebhookEndpointChange extends WebhookEndpointRequest {
  /** Switches it off and on again. */
  @IsBoolean()
  on!: boolean;

  /** The version the caller saw: refused as `conflict` when somebody changed it since. */
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  expectedVersion!: number;
}
