import { TestingShop } from '../testing/testing-shop';

const RETURNABLE = `query($id:ID!){ returnableFulfillments(orderId:$id, first:5){ nodes{
  returnableFulfillmentLineItems(first:20){ nodes{ quantity
    fulfillmentLineItem{ id lineItem{ title variantTitle variant{id} product{id} } } } } } } }`;
const NOTES = `query($id:ID!){ order(id:$id){ returnStatus returns(first:10){ nodes{
  returnLineItems(first:10){ nodes{ returnReasonNote } } } } } }`;
const OPEN = `mutation($input:ReturnInput!){ returnCreate(returnInput:$input){ return{id} userErrors{message} } }`;
const MOVE = `mutation($input:OrderInput!){ orderUpdate(input:$input){
  order{ shippingAddress{ name address1 city zip provinceCode } } userErrors{message} } }`;

describe('changes of orders at Shopify', () => {
  const shop = new TestingShop();
  afterEach(() => shop.world.reset());
  afterAll(() => shop.app.close());

  const idOf = async (name: string): Promise<string> => {
    const { body } = await shop.ask('query($q:String!){orders(first:1,query:$q){nodes{id}}}', { q: name });
    return (body.data?.['orders'] as unknown as { nodes: { id: string }[] }).nodes[0]?.id ?? '';
  };
  const answered = async (query: string, variables: object, field: string): Promise<unknown> => {
    const { body } = await shop.ask(query, variables);
    return body.data === undefined ? body : body.data?.[field];
  };
  const lineOf = async (id: string): Promise<string> => {
    const found = JSON.stringify(await answered(RETURNABLE, { id }, 'returnableFulfillments'));
    return /gid:\/\/shopify\/FulfillmentLineItem\/\d+/.exec(found)?.[0] ?? found;
  };

  it('takes back what was sent, once, with its note', async () => {
    const id = await idOf('name:1001');
    const line = { fulfillmentLineItemId: await lineOf(id), quantity: 1, returnReason: 'SIZE_TOO_SMALL' };
    const input = { orderId: id, returnLineItems: [{ ...line, returnReasonNote: 'the key' }] };
    expect(await answered(OPEN, { input }, 'returnCreate')).toMatchObject({ userErrors: [] });
    expect(JSON.stringify(await answered(NOTES, { id }, 'order'))).toContain('the key');
    expect(await answered(OPEN, { input }, 'returnCreate')).toMatchObject({
      return: null,
      userErrors: [{ message: 'Fulfillment line item is not returnable' }],
    });
  });

  it('takes back nothing that never left, and nothing without a reason or for a variant nobody sells', async () => {
    expect(await lineOf(await idOf('name:1003'))).toBe('{"nodes":[]}');
    const id = await idOf('name:1002');
    const line = { fulfillmentLineItemId: await lineOf(id), quantity: 1 };
    const exchangeLineItems = [{ variantId: 'gid://shopify/ProductVariant/1', quantity: 1 }];
    const input = { orderId: id, returnLineItems: [line], exchangeLineItems };
    const refused = await answered(OPEN, { input }, 'returnCreate');
    expect((refused as { userErrors: unknown[] }).userErrors).toHaveLength(2);
  });

  it('overwrites an address whole, and refuses half of one', async () => {
    const id = await idOf('name:1003');
    const to = { lastName: 'Smith', address1: '5 Main Street', city: 'New York', zip: '10001' };
    const whole = { ...to, provinceCode: 'NY', countryCode: 'US' };
    expect(await answered(MOVE, { input: { id, shippingAddress: whole } }, 'orderUpdate')).toMatchObject({
      order: {
        shippingAddress: { name: 'Smith', address1: '5 Main Street', zip: '10001', provinceCode: 'NY' },
      },
      userErrors: [],
    });
    const half = { ...whole, zip: '' };
    expect(await answered(MOVE, { input: { id, shippingAddress: half } }, 'orderUpdate')).toMatchObject({
      order: null,
      userErrors: [{ message: "ZIP can't be blank" }],
    });
  });
});
