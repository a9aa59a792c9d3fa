import { createHmac } from 'node:crypto';

/** Shopify's signature: base64 HMAC-SHA256 over the raw body with the app's client secret. */
export function shopifySignature(body: string | Buffer, secret: string): string {
  return createHmac('sha256', secret).update(body).digest('base64');
}
