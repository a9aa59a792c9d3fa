import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Settings } from '@feelori/platform/settings';
import { Templates, TemplateSyncs } from '@feelori/records/templates';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import { TemplateSync } from './template-sync';
import { TemplatesSyncModule } from './templates-sync.module';

const signal = new AbortController().signal;

describe('templates are read from WhatsApp', () => {
  const stores = testStores();
  let app: TestApp;
  let pages: object[][] = [];
  let answer: (reply: ServerResponse) => boolean = () => false;
  const asked: URL[] = [];
  let news = 0;

  const server = createServer((request, reply) => {
    const url = new URL(request.url ?? '', 'http://x');
    asked.push(url);
    if (answer(reply)) return;
    const at = Number(url.searchParams.get('after') ?? 0);
    const more = at + 1 < pages.length;
    // The address of the next page is a trap: only its cursor may be followed.
    const paging = { cursors: { after: String(at + 1) }, ...(more ? { next: 'http://127.0.0.1:9/x' } : {}) };
    reply.end(JSON.stringify({ data: pages[at] ?? [], paging }));
  });

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const env = { ...stores.env, ROLES: 'worker', WHATSAPP_GRAPH_URL: `http://127.0.0.1:${port}` };
    app = await testApp([TemplatesSyncModule], testSettings(env));
  });
  afterAll(async () => {
    await app.close();
    server.close();
    await stores.drop();
  });

  const template = (id: number, more: object = {}) => ({
    id: String(id),
    name: `name_${id}`,
    language: 'en',
    status: 'APPROVED',
    category: 'UTILITY',
    components: [{ type: 'BODY', text: 'Hi {{1}}' }],
    ...more,
  });
  const accountId = (): string => app.get(Settings).whatsapp.businessAccountId;
  const stored = async () =>
    (await app.get(Templates).all(100)).map(({ name, status, obstacle }) => [name, status, obstacle]);
  /** As after a webhook. */
  async function synced(): Promise<string> {
    news += 1;
    await app.get(TemplateSyncs).ask(accountId(), `news ${news}`, new Date());
    return app.get(TemplateSync).run(signal);
  }

  it('page by page, by cursor, and what is not listed any more goes', async () => {
    pages = [
      [template(1), template(2)],
      [template(3, { status: 'REJECTED' }), { broken: true }],
    ];
    asked.length = 0;
    expect(await synced()).toBe('synced');
    expect(asked.map(({ pathname }) => pathname.split('/').slice(-2))).toEqual(
      Array(2).fill([accountId(), 'message_templates']),
    );
    expect(await stored()).toEqual([
      ['name_1', 'approved', null],
      ['name_2', 'approved', null],
      ['name_3', 'rejected', 'not_approved'],
    ]);
    pages = [[template(1, { status: 'PAUSED' })]];
    expect(await synced()).toBe('synced');
    expect(await stored()).toEqual([['name_1', 'paused', 'not_approved']]);
  });

  it('only when they are due, and news that came before asks for nothing', async () => {
    pages = [[template(1)]];
    expect(await synced()).toBe('synced');
    await app.get(TemplateSyncs).ask(accountId(), `news ${news}`, new Date());
    expect(await app.get(TemplateSync).run(signal)).toBe('not_due');
    expect(await app.get(TemplateSync).isDue()).toBe(false);
  });

  it.each<[string, (reply: ServerResponse) => void]>([
    ['refuses', (reply) => void reply.writeHead(400).end('{"error":{"code":190}}')],
    ['answers no list', (reply) => void reply.end('<html>')],
    ['breaks off', (reply) => void reply.destroy()],
  ])('stay as they were when WhatsApp %s', async (_, fails) => {
    pages = [[template(7)]];
    answer = (reply) => {
      fails(reply);
      return true;
    };
    const before = await stored();
    const at = (await app.get(TemplateSyncs).of(accountId()))?.syncedAt;
    expect(await synced()).toBe('failed');
    answer = () => false;
    expect(await stored()).toEqual(before);
    expect((await app.get(TemplateSyncs).of(accountId()))?.syncedAt).toEqual(at);
    expect(await app.get(TemplateSync).isDue()).toBe(false);
  });
});
