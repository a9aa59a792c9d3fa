import { TestingShop } from '../../testing/testing-shop';

const PERSON = `{ customerByIdentifier(identifier:{phoneNumber:"+16505550101"}){
  id firstName defaultPhoneNumber{ phoneNumber } } }`;
const ORDER = `{ orders(first:1, query:"name:#1001"){ nodes{ name phone shippingAddress{ city } customer{ id } } } }`;

describe('protected customer data', () => {
  const shop = new TestingShop();
  afterEach(() => shop.world.reset());
  afterAll(() => shop.app.close());

  const approve = async (level: number): Promise<number> =>
    (await shop.app.inject({ method: 'POST', url: '/_sim/shopify/protected-data', payload: { level } }))
      .statusCode;
  const pathsOf = (errors: unknown): string[] =>
    (errors as Array<{ path: string[]; extensions: { code: string } }>).map(({ path, extensions }) => {
      expect(extensions.code).toBe('ACCESS_DENIED');
      return path.at(-1)!;
    });

  it('is all there for an approved app', async () => {
    expect((await shop.ask(PERSON)).body).toMatchObject({
      data: { customerByIdentifier: { firstName: 'Ann' } },
    });
  });

  it('leaves out who a customer is at level 1', async () => {
    await approve(1);
    const person = await shop.ask(PERSON);
    expect(person.body.data).toMatchObject({
      customerByIdentifier: { id: expect.any(String), firstName: null, defaultPhoneNumber: null },
    });
    expect(pathsOf(person.body.errors)).toEqual(['firstName', 'defaultPhoneNumber']);
    const order = await shop.ask(ORDER);
    expect(order.body.data?.['orders']?.['nodes']).toMatchObject([
      { name: '#1001', phone: null, shippingAddress: null, customer: { id: expect.any(String) } },
    ]);
    expect(pathsOf(order.body.errors)).toEqual(['phone', 'shippingAddress']);
  });

  it('leaves out that there is a customer at level 0', async () => {
    await approve(0);
    const person = await shop.ask(PERSON);
    expect(person.body.data).toEqual({ customerByIdentifier: null });
    expect(pathsOf(person.body.errors)).toEqual(['customerByIdentifier']);
    expect(pathsOf((await shop.ask(ORDER)).body.errors)).toContain('customer');
    expect(await approve(3)).toBe(400);
  });
});
