import { DraftOrders } from './draft-orders';
import type { GraphqlClient } from './graphql-client';

const NODE = {
  id: 'gid://shopify/DraftOrder/11',
  invoiceUrl: 'https://checkout.shopify.com/7/invoices/abc',
  status: 'OPEN',
  totalPriceSet: { presentmentMoney: { amount: '44.90', currencyCode: 'USD' } },
};
const DRAFT = { id: '11', url: NODE.invoiceUrl, total: { amount: '44.90', currency: 'USD' } };
const WANTED = { lines: [{ variantId: '71', quantity: 2 }], code: '', currency: null, tag: 'feelori-1a' };

/** Shopify, answering all questions with `data`. */
function answering(data: unknown) {
  const asked: unknown[] = [];
  const answer = (_: string, variables: object): Promise<unknown> => {
    asked.push(variables);
    return Promise.resolve(data);
  };
  const client: Pick<GraphqlClient, 'mutate' | 'query'> = { mutate: answer, query: answer };
  return { drafts: new DraftOrders(client as GraphqlClient), asked };
}

describe('draft orders', () => {
  it('hold things, a code, a currency and a tag, and nothing of the customer', async () => {
    const { drafts, asked } = answering({ draftOrderCreate: { draftOrder: NODE, userErrors: [] } });
    expect(await drafts.make({ ...WANTED, code: 'A B', currency: 'INR' })).toEqual({
      kind: 'made',
      draft: DRAFT,
    });
    expect(asked).toEqual([
      {
        input: {
          lineItems: [{ variantId: 'gid://shopify/ProductVariant/71', quantity: 2 }],
          tags: ['feelori-1a'],
          acceptAutomaticDiscounts: true,
          allowDiscountCodesInCheckout: true,
          discountCodes: ['A B'],
          presentmentCurrencyCode: 'INR',
        },
      },
    ]);
  });

  it('that Shopify refuses come with its reasons', async () => {
    const refused = { draftOrder: null, userErrors: [{ message: 'Add <b>at least</b> 1 product' }] };
    const { drafts } = answering({ draftOrderCreate: refused });
    expect(await drafts.make(WANTED)).toMatchObject({
      kind: 'refused',
      reasons: [expect.stringContaining('1 product')],
    });
  });

  it.each([[null], [{ draftOrder: null, userErrors: [] }], [{ draftOrder: null, userErrors: null }], [3]])(
    'that nobody can tell of (%j) are an error, not a refusal',
    async (answer) => {
      await expect(answering({ draftOrderCreate: answer }).drafts.make(WANTED)).rejects.toThrow(
        'invalid_answer',
      );
    },
  );

  it.each([
    ['javascript:alert(1)', null],
    ['http://checkout.example/1', null],
    ['https://ann:secret@checkout.example/1', null],
    [`https://checkout.example/${'x'.repeat(2_000)}`, null],
    [null, null],
    ['http://127.0.0.1:8002/shopify/invoices/1', 'http://127.0.0.1:8002/shopify/invoices/1'],
  ])('open the checkout at %s: %s', async (invoiceUrl, url) => {
    const { drafts } = answering({ draftOrder: { ...NODE, invoiceUrl } });
    expect(await drafts.open('11')).toMatchObject({ url });
  });

  it('are found by number and by tag while nobody has paid them', async () => {
    const paid = { ...NODE, status: 'COMPLETED' };
    expect(await answering({ draftOrder: paid }).drafts.open('11')).toBeNull();
    expect(await answering({ draftOrder: null }).drafts.open('11')).toBeNull();
    const { drafts, asked } = answering({ draftOrders: { nodes: [paid, NODE] } });
    expect(await drafts.tagged("feelori-1a' OR tag:'x")).toEqual(DRAFT);
    expect(asked).toEqual([{ q: "tag:'feelori-1atagx'" }]);
    expect(await answering({ draftOrders: { nodes: [] } }).drafts.tagged('feelori-1a')).toBeNull();
  });
});
