import { createHmac } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ConversationPage, ENDPOINTS, pathOf, type SignedIn } from '../../libs/contracts/src';
import { MongoClient } from 'mongodb';
import { CANARIES, leaksIn } from './canaries';
import { until } from './child-process';
import { EchoingUpstream } from './echoing-upstream';
import type { Product } from './product';
import { productOnGivenStores, type TestProduct } from './product-on-given-stores';
import { SpanReceiver } from './span-receiver';

const JSON_BODY = { 'content-type': 'application/json' };
const SECRETS = {
  WHATSAPP_ACCESS_TOKEN: CANARIES.whatsappToken,
  WHATSAPP_APP_SECRET: CANARIES.appSecret,
  WHATSAPP_VERIFY_TOKEN: CANARIES.verifyToken,
  SHOPIFY_ACCESS_TOKEN: CANARIES.shopifyToken,
  GEMINI_API_KEY: CANARIES.geminiKey,
  OPENAI_API_KEY: CANARIES.openaiKey,
  JWT_SECRET: CANARIES.signingSecret,
  ADMIN_PASSWORD: CANARIES.ownerPassword,
};

/** Spans of each stage and system, which all must have come for their silence to say something. */
const SPANS = [
  'store webhook',
  'turn',
  'tool ',
  'chat gemini',
  'chat openai',
  'shopify ',
  'write outbox',
  'send',
  'whatsapp send',
  `POST ${ENDPOINTS.reply.path}`,
  `POST ${ENDPOINTS.askKnowledge.path}`,
];

/** Real processes at their most talkative, and everything that may not be seen of whom they serve and what they know. */
describe('canaries sent through everything', () => {
  let upstream: EchoingUpstream;
  let receiver: SpanReceiver;
  let running: TestProduct;
  let product: Product;
  let mongo: MongoClient;
  let authorization: string;
  /** Bodies of errors, with what was asked. */
  const refusals: string[] = [];

  beforeAll(async () => {
    upstream = await EchoingUpstream.open();
    receiver = await SpanReceiver.open();
    const outside = {
      WHATSAPP_GRAPH_URL: `${upstream.origin}/graph`,
      SHOPIFY_ADMIN_URL: `${upstream.origin}/shopify`,
      GEMINI_BASE_URL: `${upstream.origin}/gemini`,
      OPENAI_BASE_URL: `${upstream.origin}/openai/v1`,
    };
    const pace = { QUIET_MS: '100', QUIET_MAX_MS: '400', LOG_LEVEL: 'trace' };
    running = await productOnGivenStores(path.resolve(__dirname, '../..'), {
      ...SECRETS,
      ...outside,
      OTEL_EXPORTER_OTLP_ENDPOINT: receiver.origin,
      OTEL_EXPORTER_OTLP_HEADERS: `x-key=${CANARIES.collectorKey}`,
      ...pace,
    });
    ({ product } = running);
    upstream.target = product.simulatorUrl;
    await product.start();
    const rules = [
      {
        contains: CANARIES.text,
        calls: [{ name: 'search_products', args: { query: CANARIES.toolArgument } }],
      },
      { contains: CANARIES.text, when: 'after_tools', text: CANARIES.modelAnswer },
    ];
    await product.control('POST', '/scenario', { mode: 'instant', delay_ms: 10, rules });
    await product.control('PUT', '/limits', { pace: 'wide' });
    mongo = new MongoClient(product.environment['MONGODB_URI'] ?? '');
    authorization = `Bearer ${(await signIn()).accessToken}`;
  }, 120_000);
  afterAll(async () => {
    await mongo.close();
    await running.close();
    upstream.close();
    receiver.close();
  }, 60_000);

  /** Asks, and keeps what is said when it is refused. Gives the status. */
  async function ask(method: string, address: string, given: RequestInit = {}): Promise<number> {
    const headers = { ...JSON_BODY, authorization, ...(given.headers as Record<string, string>) };
    const answer = await fetch(product.apiUrl + address, { ...given, method, headers });
    const body = await answer.text();
    if (!answer.ok) refusals.push(`${method} ${answer.status} ${[...answer.headers].join(' ')} ${body}`);
    return answer.status;
  }
  const send = (method: string, address: string, body: unknown): Promise<number> =>
    ask(method, address, { body: JSON.stringify(body) });

  async function signIn(): Promise<SignedIn> {
    const body = JSON.stringify({
      email: product.environment['ADMIN_EMAIL'],
      password: CANARIES.ownerPassword,
    });
    const answer = await fetch(product.apiUrl + ENDPOINTS.signIn.path, {
      method: 'POST',
      headers: JSON_BODY,
      body,
    });
    return (await answer.json()) as SignedIn;
  }

  async function everythingIsWritten(): Promise<void> {
    const { number: from, profileName: name } = CANARIES;
    const messages = [
      {
        text: `${CANARIES.text}, I am ${CANARIES.textEmail} at ${CANARIES.textAddress}, ${CANARIES.textCard}`,
      },
      { kind: 'image', text: CANARIES.caption },
      {
        kind: 'location',
        content: { latitude: 1, longitude: 2, name: CANARIES.placeName, address: CANARIES.placeAddress },
      },
      {
        kind: 'contacts',
        content: [
          {
            name: { formatted_name: CANARIES.contactName },
            phones: [{ phone: `+${CANARIES.contactNumber}`, wa_id: CANARIES.contactNumber }],
          },
        ],
      },
      { kind: 'button_reply', id: CANARIES.buttonPayload, text: CANARIES.buttonTitle },
      { text: 'hello', referral: { headline: CANARIES.adHeadline, body: CANARIES.adHeadline } },
      { kind: 'unknown_type', overlay: { strange: { body: CANARIES.unknownPart } } },
    ];
    for (const message of messages) await product.control('POST', '/messages', { from, name, ...message });
  }

  async function strangersTry(): Promise<void> {
    const hook = '/webhooks/whatsapp';
    const body = `{"object":"${CANARIES.unparsed}"`;
    const signed = createHmac('sha256', CANARIES.appSecret).update(body).digest('hex');
    const from = { authorization: '' };
    await ask('POST', hook, { body, headers: { ...from, 'x-hub-signature-256': `sha256=${signed}` } });
    const wrong = { ...from, 'x-hub-signature-256': `sha256=${CANARIES.wrongSignature}` };
    await ask('POST', hook, { body, headers: wrong });
    await ask('POST', '/webhooks/shopify', {
      body,
      headers: { 'x-shopify-hmac-sha256': CANARIES.wrongSignature },
    });
    await ask('GET', `${hook}?hub.mode=subscribe&hub.verify_token=x${CANARIES.verifyToken}&hub.challenge=1`);
    await send('POST', ENDPOINTS.signIn.path, {
      email: CANARIES.typedEmail,
      password: CANARIES.typedPassword,
    });
    await send('POST', ENDPOINTS.signIn.path, { email: [CANARIES.typedEmail], more: CANARIES.typedPassword });
    await ask('POST', ENDPOINTS.signIn.path, { body: `{"email":"${CANARIES.typedEmail}` });
    await ask('POST', ENDPOINTS.refresh.path, { headers: { cookie: `feelori_refresh=${CANARIES.cookie}` } });
    await ask('GET', ENDPOINTS.me.path, { headers: { authorization: `Bearer ${CANARIES.bearer}` } });
    await ask('GET', '/metrics', { headers: { authorization: `Bearer ${CANARIES.bearer}` } });
    await ask('GET', `/${CANARIES.pathPart}?q=${CANARIES.query}`, {
      headers: { 'user-agent': CANARIES.header },
    });
    await ask('PATCH', `/api/v1/${CANARIES.pathPart}`, {
      headers: { 'x-correlation-id': CANARIES.textEmail },
    });
  }

  async function peopleWork(): Promise<void> {
    const page = await fetch(product.apiUrl + ENDPOINTS.conversations.path, { headers: { authorization } });
    const id = ((await page.json()) as ConversationPage).items[0]?.id ?? '';
    const at = { id };
    await ask('GET', `${ENDPOINTS.customers.path}?search=${encodeURIComponent(CANARIES.profileName)}`);
    await ask('GET', `${ENDPOINTS.conversations.path}?view=${CANARIES.query}&before=${CANARIES.query}`);
    await ask('GET', pathOf(ENDPOINTS.thread.path, { id: CANARIES.pathPart }));
    const { note, reply, savedReply, article } = CANARIES;
    expect(await send('POST', pathOf(ENDPOINTS.takeOver.path, at), {})).toBeLessThan(500);
    const said = [
      send('POST', pathOf(ENDPOINTS.addNote.path, at), { clientNoteId: 'n1', text: note, mentions: [] }),
      send('POST', pathOf(ENDPOINTS.addNote.path, at), { clientNoteId: note, text: { note } }),
      send('POST', pathOf(ENDPOINTS.reply.path, at), { clientMessageId: 'r1', text: reply }),
      send('POST', pathOf(ENDPOINTS.reply.path, at), { clientMessageId: reply, text: [reply], [reply]: 1 }),
      send('POST', ENDPOINTS.addSavedReply.path, { shortcut: savedReply, text: savedReply }),
      send('POST', ENDPOINTS.addSavedReply.path, { shortcut: 'hi', text: savedReply }),
      send('POST', ENDPOINTS.addArticle.path, { title: article, text: article, languages: [article] }),
      send('POST', ENDPOINTS.askKnowledge.path, { question: article }),
      send('PUT', pathOf(ENDPOINTS.changeSetting.path, { name: CANARIES.pathPart }), {
        value: CANARIES.query,
      }),
    ];
    await Promise.all(said);
  }

  /** What is published for whoever watches. */
  async function figures(): Promise<string[]> {
    const headers = { authorization: `Bearer ${product.environment['MONITORING_TOKEN'] ?? ''}` };
    const addresses = ['/metrics', '/health', '/health/ready', '/health/comprehensive'];
    const asked = [product.apiUrl, product.workerUrl].flatMap((origin) =>
      addresses.map((one) => origin + one),
    );
    return Promise.all(asked.map(async (address) => (await fetch(address, { headers })).text()));
  }

  /** What API and workers logged. */
  function logLines(): string[] {
    const files = readdirSync(running.folder).filter((name) => /^(api|worker).*\.log$/.test(name));
    return files.flatMap((name) => readFileSync(path.join(running.folder, name), 'utf8').split('\n'));
  }

  /** The canaries that the database holds: whoever looks for what was never sent finds nothing. */
  async function wentIn(): Promise<string[]> {
    const kept = ['inbound', 'outbox'].map((name) => mongo.db().collection(name).find().toArray());
    return leaksIn(JSON.stringify(await Promise.all(kept))).map(({ canary }) => canary);
  }

  const isTraced = (name: string): boolean =>
    receiver.bodies.some((body) => body.includes(`"name":"${name}`));
  const stored = (filter: object): Promise<number> => mongo.db().collection('inbound').countDocuments(filter);
  const answered = async (): Promise<boolean> => (await stored({ state: 'received' })) === 0;

  it('are in no log line, no figure, no trace and no body of an error', async () => {
    await everythingIsWritten();
    await until('messages stored', async () => (await stored({})) >= 6, 20_000);
    await until('messages answered', answered, 40_000);
    await strangersTry();
    upstream.isCursed = true;
    receiver.mode = 'echo';
    await everythingIsWritten();
    await until(
      'every system to tell what it was told',
      () => Promise.resolve(upstream.echoed.size === 4),
      40_000,
    );
    await peopleWork();
    upstream.isCursed = false;
    receiver.mode = 'take';
    await peopleWork();
    await until('traces of everything', () => Promise.resolve(SPANS.every(isTraced)), 10_000);
    expect(receiver.key).toBe(CANARIES.collectorKey);
    const lines = logLines();
    expect(lines.length).toBeGreaterThan(100);
    expect(refusals.length).toBeGreaterThan(15);
    const published = await figures();
    expect(published.join('').length).toBeGreaterThan(10_000);
    // Whoever looks for nothing finds nothing: the canaries did go in.
    expect(await wentIn()).toEqual(
      expect.arrayContaining(['text', 'caption', 'placeName', 'modelAnswer', 'reply']),
    );
    expect([...lines, ...refusals, ...published, ...receiver.bodies].flatMap(leaksIn)).toEqual([]);
  }, 180_000);
});
