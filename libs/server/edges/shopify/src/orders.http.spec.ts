import { adminApiStub, data } from './testing/admin-api-stub';

const api = adminApiStub();

describe('orders', () => {
  const order = (name: string, phone: string | null) => ({
    id: `gid://shopify/Order/${name}`,
    name,
    phone,
    createdAt: '2026-11-01T00:00:00Z',
    updatedAt: '2026-11-01T00:00:00Z',
    cancelledAt: null,
    displayFinancialStatus: 'PAID',
    displayFulfillmentStatus: 'UNFULFILLED',
    returnStatus: 'NO_RETURN',
    currentTotalPriceSet: { presentmentMoney: { amount: '10.0', currencyCode: 'USD' } },
    customer: null,
    shippingAddress: { phone: '07700 900102', countryCodeV2: 'GB' },
    billingAddress: null,
    fulfillments: [],
    lineItems: { nodes: [] },
  });

  type OrderStub = ReturnType<typeof order>;
  const ordersNamed = (...nodes: (Pick<OrderStub, 'id' | 'name'> & Record<string, unknown>)[]) =>
    data({
      orders: { nodes: nodes.slice(0, 2) },
      named: { nodes: nodes.map(({ id, name }) => ({ id, name })) },
    });

  it('match by their exact name, and carry every phone in one form', async () => {
    api.answers = [ordersNamed(order('#10011', null), order('#1001', '+1 650 555 0101'))];
    const found = await api.shopify().orderByName('1001');
    expect(found).toMatchObject({ name: '#1001', phones: ['+16505550101', '+447700900102'] });
    expect(api.asked[0]?.variables['q']).toBe('name:"1001"');
  });

  it('carry what their customer knows of them, in the form in which it is compared', async () => {
    const guest = {
      ...order('#1001', null),
      email: 'Guest@Example.com ',
      customer: {
        id: 'gid://shopify/Customer/9',
        defaultPhoneNumber: null,
        defaultEmailAddress: { emailAddress: 'own@example.com' },
      },
      shippingAddress: { phone: '07700 900102', zip: 'ls1 4dy', countryCodeV2: 'GB' },
      billingAddress: { phone: 'ext. 55-0133', zip: '94301-1234' },
    };
    api.answers = [ordersNamed(guest)];
    expect((await api.shopify().orderByName('1001'))?.proofs).toEqual({
      phoneEnds: [
        { end: '0102', phone: '+447700900102' },
        { end: '0133', phone: '+44550133' },
      ],
      emails: ['guest@example.com', 'own@example.com'],
      postcodes: ['LS14DY', '943011234'],
    });
  });

  it('are asked for once more when others that look like them stand before', async () => {
    const [newer, newest] = [order('#1001-R1', null), order('#10011', null)];
    const meant = order('#1001', '+1 650 555 0101');
    api.answers = [ordersNamed(newest, newer, meant), data({ order: meant })];
    expect(await api.shopify().orderByName('1001')).toMatchObject({
      name: '#1001',
      phones: ['+16505550101', '+447700900102'],
    });
    expect(api.asked.map(({ variables }) => variables)).toEqual([{ q: 'name:"1001"' }, { id: meant.id }]);
    api.answers = [ordersNamed(newest, newer, meant), data({ order: null })];
    expect(await api.shopify().orderByName('1001')).toBeNull();
  });

  it('and the shop’s profile are asked for at the same time', async () => {
    const asksProfile = new Promise<void>((asks) => (api.profileAsked = asks));
    api.answers = [
      (reply) =>
        void asksProfile.then(() => reply.send({ data: { orders: { nodes: [order('#1001', null)] } } })),
    ];
    expect(await api.shopify().ordersOfCustomer('9')).toMatchObject([{ timeZone: 'America/Los_Angeles' }]);
  });

  it('list what is left on them, and carry the zone of the shop', async () => {
    const line = (title: string, quantity: number, currentQuantity: number) => ({
      title,
      variantTitle: null,
      quantity,
      currentQuantity,
    });
    const lines = [line('Dress', 3, 1), line('Belt', 1, 0), line('Hat', 2, 2)];
    const edited = { ...order('#1001', null), lineItems: { nodes: lines } };
    api.answers = [ordersNamed(edited)];
    expect(await api.shopify().orderByName('1001')).toMatchObject({
      timeZone: 'America/Los_Angeles',
      lines: [
        { title: 'Dress', quantity: 1 },
        { title: 'Hat', quantity: 2 },
      ],
    });
  });

  it.each([
    ['cancelled', { cancelledAt: '2026-11-02T00:00:00Z' }, [{ title: 'Belt', quantity: 2 }]],
    ['paid back', { displayFinancialStatus: 'REFUNDED' }, [{ title: 'Belt', quantity: 2 }]],
    ['emptied', {}, []],
  ])('say of one that was %s what was on it, if nothing is left', async (_, changes, expected) => {
    const gone = [{ title: 'Belt', variantTitle: null, quantity: 2, currentQuantity: 0 }];
    api.answers = [ordersNamed({ ...order('#1001', null), ...changes, lineItems: { nodes: gone } })];
    expect((await api.shopify().orderByName('1001'))?.lines).toEqual(expected);
  });

  it('are told in UTC when the shop’s zone is none', async () => {
    api.profile = { shop: { ianaTimezone: 'Mars/Olympus' }, currentAppInstallation: { accessScopes: [] } };
    api.answers = [ordersNamed(order('#1001', null))];
    expect(await api.shopify().orderByName('1001')).toMatchObject({ timeZone: 'UTC' });
  });

  it('mark a parcel as taken back, whichever way Shopify says so', async () => {
    const parcel = (status: string, displayStatus: string | null) => ({
      status,
      displayStatus,
      estimatedDeliveryAt: null,
      deliveredAt: null,
      trackingInfo: [],
    });
    const fulfillments = [
      parcel('CANCELLED', 'IN_TRANSIT'),
      parcel('CANCELLED', null),
      parcel('SUCCESS', 'CANCELED'),
    ];
    api.answers = [ordersNamed({ ...order('#1001', null), fulfillments })];
    const found = await api.shopify().orderByName('1001');
    expect(found?.fulfillments.map(({ status }) => status)).toEqual(['CANCELED', 'CANCELED', 'CANCELED']);
  });

  it('are not searched with what a customer made up', async () => {
    api.answers = [ordersNamed()];
    await api.shopify().orderByName('1001" OR status:any (');
    expect(api.asked[0]?.variables['q']).toBe('name:"1001ORSTATUSANY"');
  });

  it('belong to the one customer whose stored number is exactly the sender', async () => {
    const customer = (phoneNumber: string) => ({
      id: 'gid://shopify/Customer/9',
      defaultPhoneNumber: { phoneNumber },
    });
    api.answers = [data({ customerByIdentifier: customer('+16505550101') })];
    expect(await api.shopify().customerByPhone('+16505550101')).toBe('9');
    api.answers = [data({ customerByIdentifier: customer('+16505550109') })];
    expect(await api.shopify().customerByPhone('+16505550101')).toBeNull();
  });

  it('are refused when two customers have the sender’s number', async () => {
    api.answers = ['1', '2'].map(
      (id) => (reply, body) =>
        reply.send({
          data: {
            customerByIdentifier: {
              id: `gid://shopify/Customer/${id}`,
              defaultPhoneNumber: { phoneNumber: body.variables['phone'] },
            },
          },
        }),
    );
    expect(await api.shopify().customerByPhone('+5215512345678')).toBeNull();
  });
});
