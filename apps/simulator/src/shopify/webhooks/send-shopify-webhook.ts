import type { DeliveryResult, WebhookSender } from './webhook-sender';

/** A webhook made by hand. */
export interface WebhookBody {
  topic: string;
  payload: Record<string, unknown>;
  webhook_id?: string;
  duplicate?: boolean;
  bad_signature?: boolean;
  /** False: no retries. Default true. */
  retry?: boolean;
}

/** The JSON schema of `WebhookBody`. */
export const webhookSchema = {
  type: 'object',
  required: ['topic', 'payload'],
  additionalProperties: false,
  properties: {
    topic: { type: 'string', pattern: '^[a-z_]+/[a-z_]+$' },
    payload: { type: 'object' },
    webhook_id: { type: 'string', minLength: 1 },
    duplicate: { type: 'boolean' },
    bad_signature: { type: 'boolean' },
    retry: { type: 'boolean' },
  },
};

/** Sends any signed webhook, also twice, under a known id (out of order) or with a wrong signature. */
export async function sendShopifyWebhook(sender: WebhookSender, body: WebhookBody): Promise<DeliveryResult> {
  return sender.send({
    topic: body.topic,
    payload: body.payload,
    once: body.retry === false || body.bad_signature === true,
    ...(body.webhook_id ? { webhookId: body.webhook_id } : {}),
    ...(body.duplicate ? { duplicate: true } : {}),
    ...(body.bad_signature ? { badSignature: true } : {}),
  });
}
