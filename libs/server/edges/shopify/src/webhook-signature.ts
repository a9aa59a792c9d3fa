import { createHmac, timingSafeEqual } from 'node:crypto';

const SIGNATURE = /^[A-Za-z0-9+/]{43}=$/;

/** Whether Shopify signed exactly these bytes with one of the secrets; compared in constant time. */
export function verifyShopifySignature(body: Buffer, header: unknown, secrets: readonly string[]): boolean {
  if (typeof header !== 'string' || !SIGNATURE.test(header)) return false;
  const given = Buffer.from(header);
  // Every secret is tried, so that the time does not tell which one fits.
  return secrets
    .map((secret) =>
      timingSafeEqual(Buffer.from(createHmac('sha256', secret).update(body).digest('base64')), given),
    )
    .some(Boolean);
}
