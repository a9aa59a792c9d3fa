import { createHmac } from 'node:crypto';

export interface SignedBody {
  body: string;
  signature: string;
}

/** One text message of one customer as WhatsApp would post it. */
function webhookBody(phoneNumberId: string, waId: string, wamid: string, text: string, at: number): string {
  return JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [
      {
        id: '102290129340398',
        changes: [
          {
            field: 'messages',
            value: {
              messaging_product: 'whatsapp',
              metadata: { display_phone_number: '15550783881', phone_number_id: phoneNumberId },
              contacts: [{ profile: { name: `Customer ${waId.slice(-3)}` }, wa_id: waId }],
              messages: [
                {
                  from: waId,
                  id: wamid,
                  timestamp: String(Math.floor(at / 1000)),
                  type: 'text',
                  text: { body: text },
                },
              ],
            },
          },
        ],
      },
    ],
  });
}

/** `count` signed bodies, each another message, spread over `customers` people; `run` keeps ids apart. */
export function signedBodies(options: {
  count: number;
  customers: number;
  run: string;
  phoneNumberId: string;
  secret: string;
}): SignedBody[] {
  const at = Date.now();
  return Array.from({ length: options.count }, (_, i) => {
    const waId = String(15550000000 + (i % options.customers));
    const body = webhookBody(options.phoneNumberId, waId, `wamid.${options.run}.${i}`, `message ${i}`, at);
    const signature = `sha256=${createHmac('sha256', options.secret).update(body).digest('hex')}`;
    return { body, signature };
  });
}
