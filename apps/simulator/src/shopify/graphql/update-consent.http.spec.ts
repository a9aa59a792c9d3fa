import { Receiver } from '../../testing/receiver';
import { TestingShop } from '../../testing/testing-shop';

const ANN = '+16505550101';
const PERSON = `query($phone:String!){ customerByIdentifier(identifier:{phoneNumber:$phone}){ id
  defaultPhoneNumber{ phoneNumber whatsAppMarketingConsent{ state optInLevel updatedAt collectedFrom } } } }`;
const UPDATE = `mutation($input:CustomerWhatsAppMarketingConsentUpdateInput!){
  customerWhatsAppMarketingConsentUpdate(input:$input){
    customerPhoneNumber{ whatsAppMarketingConsent{ state } } userErrors{ field message code } } }`;

describe('consent to marketing by WhatsApp', () => {
  let shop: TestingShop;
  let receiver: Receiver;
  beforeEach(async () => {
    receiver = new Receiver();
    shop = new TestingShop({ SHOPIFY_WEBHOOK_URL: await receiver.listen() });
  });
  afterEach(async () => {
    await shop.app.close();
    await receiver.close();
  });

  const person = async () => (await shop.ask(PERSON, { phone: ANN })).body.data?.['customerByIdentifier'];
  const allowWriting = () =>
    shop.app.inject({
      method: 'POST',
      url: '/_sim/shopify/scopes',
      payload: { scopes: ['read_customers', 'write_customers'] },
    });
  const update = async (state: string, customerId: unknown) =>
    shop.ask(UPDATE, { input: { customerId, whatsAppMarketingConsent: { state } } });

  it('begins as never asked, changes, and tells by webhook', async () => {
    await allowWriting();
    const before = await person();
    expect(before).toMatchObject({
      defaultPhoneNumber: { phoneNumber: ANN, whatsAppMarketingConsent: { state: 'NEVER_SUBSCRIBED' } },
    });
    const { body } = await update('SUBSCRIBED', before?.['id']);
    expect(body.data?.['customerWhatsAppMarketingConsentUpdate']).toEqual({
      customerPhoneNumber: { whatsAppMarketingConsent: { state: 'SUBSCRIBED' } },
      userErrors: [],
    });
    expect(await person()).toMatchObject({
      defaultPhoneNumber: { whatsAppMarketingConsent: { state: 'SUBSCRIBED', optInLevel: 'SINGLE_OPT_IN' } },
    });
    await receiver.until((got) => got.length === 1);
    expect(receiver.got[0]!.headers['x-shopify-topic']).toBe('customers_whats_app_marketing_consent/update');
    expect(receiver.got[0]!.json).toMatchObject({
      phone: ANN,
      whats_app_marketing_consent: { state: 'subscribed' },
    });
  });

  it('refuses what cannot be set, whom it does not know, and an app without the scope', async () => {
    const id = (await person())?.['id'];
    const denied = await update('SUBSCRIBED', id);
    expect(denied.body.errors).toMatchObject([{ extensions: { code: 'ACCESS_DENIED' } }]);
    await allowWriting();
    for (const [state, whom] of [
      ['NEVER_SUBSCRIBED', id],
      ['SUBSCRIBED', 'gid://shopify/Customer/1'],
    ] as const) {
      const { body } = await update(state, whom);
      expect(body.data?.['customerWhatsAppMarketingConsentUpdate']).toMatchObject({
        customerPhoneNumber: null,
        userErrors: [{ code: 'INVALID' }],
      });
    }
  });
});
