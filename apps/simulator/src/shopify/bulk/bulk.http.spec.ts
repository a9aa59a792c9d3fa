import { Receiver } from '../../testing/receiver';
import { TestingShop } from '../../testing/testing-shop';

const RUN = `mutation Bulk($q:String!,$group:Boolean!){ bulkOperationRunQuery(query:$q, groupObjects:$group){
  bulkOperation{ id status } userErrors{ field message code } } }`;
const STATUS = `query($id:ID!){ bulkOperation(id:$id){ id status errorCode objectCount rootObjectCount fileSize url partialDataUrl } }`;
const CATALOGUE = '{ products { nodes { id title variants { nodes { id sku } } } } }';

interface Started {
  bulkOperation: { id: string; status: string } | null;
  userErrors: { code: string; message: string }[];
}

describe('bulk operations', () => {
  let shop: TestingShop;
  let receiver: Receiver;

  beforeEach(async () => {
    receiver = new Receiver();
    shop = new TestingShop({ SHOPIFY_WEBHOOK_URL: await receiver.listen() });
    await plan({ duration_ms: 5 });
  });
  afterEach(async () => {
    await shop.app.close();
    await receiver.close();
  });

  const plan = (payload: object) => shop.app.inject({ method: 'POST', url: '/_sim/shopify/bulk', payload });
  const start = async (q = CATALOGUE, group = false): Promise<Started> => {
    const { body } = await shop.ask(RUN, { q, group });
    return body.data?.['bulkOperationRunQuery'] as unknown as Started;
  };
  const look = async (id: string): Promise<Record<string, unknown>> =>
    (await shop.ask(STATUS, { id })).body.data?.['bulkOperation'] ?? {};
  const fileOf = (url: unknown) => shop.app.inject({ url: new URL(String(url)).pathname });

  it('runs, tells by webhook, and leaves every row of the shop in a file', async () => {
    const { bulkOperation, userErrors } = await start();
    expect(userErrors).toEqual([]);
    expect(bulkOperation).toMatchObject({ status: 'CREATED' });
    await receiver.until((got) => got.length === 1);
    expect(receiver.got[0]!.headers['x-shopify-topic']).toBe('bulk_operations/finish');
    expect(receiver.got[0]!.json).toMatchObject({
      admin_graphql_api_id: bulkOperation!.id,
      status: 'completed',
      error_code: null,
      type: 'query',
    });
    const done = await look(bulkOperation!.id);
    expect(done).toMatchObject({ status: 'COMPLETED', errorCode: null, partialDataUrl: null });
    const file = await fileOf(done['url']);
    const lines = file.body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toHaveLength(Number(done['objectCount']));
    expect(file.rawPayload).toHaveLength(Number(done['fileSize']));
    const roots = lines.filter((line) => !('__parentId' in line));
    expect(roots).toHaveLength(Number(done['rootObjectCount']));
    expect(roots.length).toBeGreaterThan(50);
    const parents = new Set(roots.map(({ id }) => id));
    expect(lines.every((line) => parents.has(line['__parentId'] ?? line['id']))).toBe(true);
  });

  it('puts children under their parent only when asked to group', async () => {
    const order = async (group: boolean): Promise<boolean[]> => {
      const told = receiver.got.length;
      const { bulkOperation } = await start(CATALOGUE, group);
      await receiver.until((got) => got.length === told + 1);
      const { url } = await look(bulkOperation!.id);
      const { body } = await fileOf(url);
      return body
        .trim()
        .split('\n')
        .slice(0, 2)
        .map((line) => line.includes('__parentId'));
    };
    expect(await order(true)).toEqual([false, true]);
    expect(await order(false)).toEqual([false, false]);
  });

  it('says what is wrong with a query, and runs five at most', async () => {
    expect(await start('{ shop { name } }')).toMatchObject({
      bulkOperation: null,
      userErrors: [{ field: ['query'], code: 'INVALID' }],
    });
    await plan({ duration_ms: 600_000 });
    for (let at = 0; at < 5; at += 1) expect((await start()).userErrors).toEqual([]);
    expect((await start()).userErrors).toMatchObject([{ code: 'OPERATION_IN_PROGRESS' }]);
  });

  it('can be cancelled while it runs, once', async () => {
    await plan({ duration_ms: 600_000 });
    const { bulkOperation } = await start();
    const cancel = `mutation($id:ID!){ bulkOperationCancel(id:$id){ bulkOperation{ status url } userErrors{ message } } }`;
    const first = await shop.ask(cancel, { id: bulkOperation!.id });
    expect(first.body.data?.['bulkOperationCancel']).toEqual({
      bulkOperation: { status: 'CANCELED', url: null },
      userErrors: [],
    });
    await receiver.until((got) => got.length === 1);
    expect(receiver.got[0]!.json).toMatchObject({ status: 'canceled' });
    const second = await shop.ask(cancel, { id: bulkOperation!.id });
    expect(second.body.data?.['bulkOperationCancel']?.['userErrors']).toHaveLength(1);
  });

  it('fails as told, with half of the rows as partial data, then works again', async () => {
    await plan({ fail_next: 'TIMEOUT' });
    const failed = await start();
    await receiver.until((got) => got.length === 1);
    expect(receiver.got[0]!.json).toMatchObject({ status: 'failed', error_code: 'timeout' });
    const state = await look(failed.bulkOperation!.id);
    expect(state).toMatchObject({ status: 'FAILED', errorCode: 'TIMEOUT', url: null });
    expect((await fileOf(state['partialDataUrl'])).statusCode).toBe(200);
    const next = await start();
    await receiver.until((got) => got.length === 2);
    expect(await look(next.bulkOperation!.id)).toMatchObject({ status: 'COMPLETED' });
  });

  it('is denied what the app has no scope for', async () => {
    await shop.app.inject({
      method: 'POST',
      url: '/_sim/shopify/scopes',
      payload: { scopes: ['read_orders'] },
    });
    const { bulkOperation } = await start();
    await receiver.until((got) => got.length === 1);
    expect(await look(bulkOperation!.id)).toMatchObject({
      status: 'FAILED',
      errorCode: 'ACCESS_DENIED',
      url: null,
      partialDataUrl: null,
    });
  });

  it('keeps a file for seven days', async () => {
    const { bulkOperation } = await start();
    await receiver.until((got) => got.length === 1);
    const { url } = await look(bulkOperation!.id);
    shop.world.clock.jump(7 * 86_400_000);
    expect((await fileOf(url)).statusCode).toBe(404);
  });

  it('lists operations, newest first, by status', async () => {
    const first = await start();
    await receiver.until((got) => got.length === 1);
    await plan({ duration_ms: 600_000 });
    const second = await start();
    const list = async (q: string): Promise<unknown> => {
      const { body } = await shop.ask('query($q:String){ bulkOperations(first:9,query:$q){ nodes{ id } } }', {
        q,
      });
      return body.data?.['bulkOperations']?.['nodes'];
    };
    expect(await list('')).toEqual([{ id: second.bulkOperation!.id }, { id: first.bulkOperation!.id }]);
    expect(await list('status:completed')).toEqual([{ id: first.bulkOperation!.id }]);
    const current = await shop.ask('{ currentBulkOperation { id } }');
    expect(current.body.data).toEqual({ currentBulkOperation: { id: second.bulkOperation!.id } });
    const state = await shop.app.inject({ url: '/_sim/shopify/bulk' });
    expect(state.json<{ operations: object[] }>().operations).toHaveLength(2);
  });
});
