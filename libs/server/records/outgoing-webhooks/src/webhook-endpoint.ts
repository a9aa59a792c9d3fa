import type { WebhookEvent, WebhookOff } from '@feelori/contracts';
import type { Audited } from '@feelori/platform/audit';

/** An address of another system that is told what happens (collection `webhook_endpoints`). */
export interface WebhookEndpoint extends Audited {
  _id: string;
  url: string;
  events: WebhookEvent[];
  withDetails: boolean;
  /** What deliveries are signed with, sealed. */
  secret: string;
  /** The secret of before and until when deliveries are signed with it too; null when there is none. */
  former: { secret: string; until: Date } | null;
  off: WebhookOff | null;
  /** Since when each delivery failed; null when the last one was taken. */
  failingSince: Date | null;
  /** What happened before this stands in deliveries. */
  followedTo: Date;
  /** Grows with what people change. */
  version: number;
  createdAt: Date;
  /** It stays for the audit; it is told of nothing, and its secret is gone. Null while it is there. */
  removedAt: Date | null;
}
