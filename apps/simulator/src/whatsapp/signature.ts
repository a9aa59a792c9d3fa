import { createHmac } from 'node:crypto';

/** The headers Meta puts on a webhook POST: both HMACs over the raw bytes and its User-Agent. */
export function signedHeaders(body: string | Buffer, secret: string): Record<string, string> {
  return {
    'content-type': 'application/json',
    'user-agent': 'facebookexternalua',
    'x-hub-signature': `sha1=${createHmac('sha1', secret).update(body).digest('hex')}`,
    'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
  };
}
