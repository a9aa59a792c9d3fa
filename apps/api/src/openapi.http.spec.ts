import { createHmac } from 'node:crypto';
import { ENDPOINTS, type ConversationPage, pathOf, type SignedIn } from '@feelori/contracts';
import { TEST_SECRETS, testApp, type TestApp, testSettings, testStores, until } from '@feelori/testing';
import { Ajv } from 'ajv';
import { WebModule } from './web.module';

interface Described {
  paths: Record<
    string,
    Record<string, { responses: Record<string, { content?: Record<string, { schema: object }> }> }>
  >;
  components: { schemas: Record<string, object> };
}

/** Real-shaped content of several kinds, so that the answers hold more than one member of each union. */
const MESSAGES = [
  { type: 'text', text: { body: 'hello' } },
  { type: 'image', image: { id: '1', mime_type: 'image/jpeg', sha256: 'x', caption: 'this one' } },
  { type: 'location', location: { latitude: 1.5, longitude: 2.5, name: 'here' } },
  { type: 'reaction', reaction: { message_id: 'wamid.0', emoji: '👍' } },
  { type: 'interactive', interactive: { type: 'list_reply', list_reply: { id: 'a', title: 'A' } } },
  { type: 'contacts', contacts: [{ name: { formatted_name: 'Bo' }, phones: [{ phone: '+1555' }] }] },
  { type: 'unsupported', errors: [{ code: 131051, title: 'Unsupported' }] },
];

describe('the OpenAPI document', () => {
  const stores = testStores();
  let running: TestApp;
  let document: Described;

  beforeAll(async () => {
    running = await testApp([WebModule], testSettings(stores.env));
    document = (await (await fetch(`${running.url}/api/openapi.json`)).json()) as Described;
  });
  afterAll(async () => {
    await running.close();
    await stores.drop();
  });

  it('has each endpoint of the contracts, and no other below /api/v1', () => {
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const agreed = Object.values(ENDPOINTS).map(
      ({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`,
    );
    expect(described.filter((one) => one.includes(' /api/v1')).sort()).toEqual(agreed.sort());
  });

  it('says of each endpoint how it answers well and how it refuses', () => {
    for (const { method, path, permission } of Object.values(ENDPOINTS)) {
      const operation = document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
      const statuses = Object.keys(operation?.responses ?? {});
      expect({ path, well: statuses.some((status) => status.startsWith('2')) }).toEqual({ path, well: true });
      expect(statuses).toContain('default');
      if (permission !== 'public') expect(statuses).toContain('401');
    }
  });

  it('describes what is really answered, and nothing is answered that it does not describe', async () => {
    const signedIn = await signIn();
    const authorization = `Bearer ${signedIn.accessToken}`;
    await write();
    const list = async (): Promise<ConversationPage> =>
      (await get(ENDPOINTS.conversations.path, authorization)).body as ConversationPage;
    await until('the conversation in the list', async () => (await list()).items.length === 1);
    const [row] = (await list()).items;
    const thread = pathOf(ENDPOINTS.thread.path, { id: row?.id ?? '' });

    expect(problemsOf('POST', ENDPOINTS.signIn.path, '200', signedIn)).toBeNull();
    for (const path of [ENDPOINTS.me.path, ENDPOINTS.conversations.path]) {
      expect(problemsOf('GET', path, '200', (await get(path, authorization)).body)).toBeNull();
    }
    const { body } = await get(thread, authorization);
    expect((body as { entries: unknown[] }).entries).toHaveLength(MESSAGES.length);
    expect(problemsOf('GET', ENDPOINTS.thread.path, '200', body)).toBeNull();
    expect(problemsOf('GET', ENDPOINTS.thread.path, '200', { ...(body as object), more: 1 })).not.toBeNull();

    const refused = await get(thread, '');
    expect(refused.status).toBe(401);
    expect(problemsOf('GET', ENDPOINTS.thread.path, '401', refused.body)).toBeNull();
    const missing = await get(pathOf(ENDPOINTS.thread.path, { id: 'none' }), authorization);
    expect(problemsOf('GET', ENDPOINTS.thread.path, 'default', missing.body)).toBeNull();
  });

  /** What an answer breaks in the schema the document gives for it; null when it fits. */
  function problemsOf(method: string, path: string, status: string, answer: unknown): string | null {
    const operation = document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
    const [content] = Object.values(operation?.responses[status]?.content ?? {});
    if (content === undefined) return 'no such answer is described';
    const ajv = new Ajv({ strict: false, allErrors: true });
    const validate = ajv.compile({ ...content.schema, components: document.components });
    return validate(answer) ? null : ajv.errorsText(validate.errors);
  }

  async function signIn(): Promise<SignedIn> {
    const body = JSON.stringify({ email: TEST_SECRETS.ownerEmail, password: TEST_SECRETS.ownerPassword });
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(running.url + ENDPOINTS.signIn.path, { method: 'POST', headers, body });
    return (await answer.json()) as SignedIn;
  }

  async function get(path: string, authorization: string): Promise<{ status: number; body: unknown }> {
    const answer = await fetch(running.url + path, { headers: authorization ? { authorization } : {} });
    return { status: answer.status, body: await answer.json() };
  }

  async function write(): Promise<void> {
    const messages = MESSAGES.map((content, at) => ({
      from: '16505551234',
      id: `wamid.${at}`,
      timestamp: String(Math.floor(Date.now() / 1_000) - 60 + at),
      ...content,
    }));
    const value = {
      messaging_product: 'whatsapp',
      metadata: { display_phone_number: '15550783881', phone_number_id: '106540352242922' },
      contacts: [{ profile: { name: 'Ann' }, wa_id: '16505551234' }],
      messages,
    };
    const entry = [{ id: '1', changes: [{ field: 'messages', value }] }];
    const body = JSON.stringify({ object: 'whatsapp_business_account', entry });
    const signature = createHmac('sha256', TEST_SECRETS.whatsappAppSecret).update(body).digest('hex');
    const headers = { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` };
    const answer = await fetch(`${running.url}/webhooks/whatsapp`, { method: 'POST', headers, body });
    expect(answer.status).toBe(200);
  }
});
