import { createHmac } from 'node:crypto';

export const PHONE_NUMBER_ID = '106540352242922';

/** A body of one change of the field `messages`. */
export function webhook(lists: Record<string, unknown>): string {
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '15550783881', phone_number_id: PHONE_NUMBER_ID },
    contacts: [{ profile: { name: 'Ann' }, wa_id: '16505551234' }],
    ...lists,
  };
  return JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [{ id: '1', changes: [{ field: 'messages', value }] }],
  });
}

/** One text message item. */
export function textItem(id: string, over: Record<string, unknown> = {}): Record<string, unknown> {
  return { from: '16505551234', id, timestamp: '1749416383', type: 'text', text: { body: 'hello' }, ...over };
}

/** Signs and posts as Meta does, with this app secret. */
export function signingWith(appSecret: string): {
  signatureOf(body: string | Buffer, secret?: string): string;
  post(url: string, body: string | Buffer, headers?: Record<string, string>): Promise<Response>;
} {
  const signatureOf = (body: string | Buffer, secret = appSecret): string =>
    `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
  const post = (
    url: string,
    body: string | Buffer,
    headers: Record<string, string> = { 'x-hub-signature-256': signatureOf(body) },
  ): Promise<Response> =>
    fetch(`${url}/webhooks/whatsapp`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
  return { signatureOf, post };
}
