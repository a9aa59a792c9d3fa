import { webhookFaults } from './webhook-faults';

const message = {
  from: '16505550101',
  id: 'wamid.A',
  timestamp: '1764331200',
  type: 'text',
  text: { body: 'hi' },
};
const metadata = { display_phone_number: '15550001', phone_number_id: '100' };

function body(change: object = {}, field = 'messages'): string {
  const value = { messaging_product: 'whatsapp', metadata, messages: [{ ...message, ...change }] };
  const entry = [{ id: '1', changes: [{ field, value }] }];
  return JSON.stringify({ object: 'whatsapp_business_account', entry }, null, 2);
}

describe('whether a webhook would be taken whole', () => {
  it('has no fault in what WhatsApp sends', () => {
    expect(webhookFaults(body())).toEqual([]);
  });

  it('names line and column of what is no JSON, and repeats nothing of it', () => {
    const [fault] = webhookFaults('{\n  "object": "whatsapp_business_account",\n  "entry": [Elm Street]\n}');
    expect(fault).toEqual({ field: 'line 3', message: 'It is no JSON any more at line 3, column 13.' });
    expect(webhookFaults('{\n"entry": [')[0]?.field).toBe('line 2');
  });

  it.each([
    [{ id: undefined }, 'Its "id" is missing.'],
    [{ timestamp: 'soon' }, 'Its "timestamp" must be seconds since 1970.'],
    [{ from: undefined }, '"from" is missing.'],
  ])('tells of %j by the field it came in', (change, words) => {
    expect(webhookFaults(body(change))).toEqual([{ field: 'messages', message: `In messages: ${words}` }]);
  });

  it('wants a whole webhook', () => {
    expect(webhookFaults('{"type":"hologram"}')[0]?.message).toContain('whatsapp_business_account');
    expect(webhookFaults('{"object":"whatsapp_business_account","entry":[]}')).toHaveLength(1);
    expect(webhookFaults('['.repeat(5_000) + ']'.repeat(5_000))[0]?.message).toBe('It is nested too deeply.');
  });
});
