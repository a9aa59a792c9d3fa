import { WHATSAPP_APP } from '@feelori/contracts';
import { ConversationPauses, Conversations } from '@feelori/records/conversations';
import { newPart, Outbox, type OutboxEntry } from '@feelori/records/outbox';
import { Interventions } from '@feelori/skills/interventions';
import {
  TEST_SECRETS,
  testApp,
  type TestApp,
  testSettings,
  type TestStores,
  testStores,
  until,
} from '@feelori/testing';
import { type Connection, createConnection } from 'mongoose';
import { ArrivalModule } from './arrival.module';
import { PHONE_NUMBER_ID, signingWith, textItem, webhook } from './test-bodies';

const { post } = signingWith(TEST_SECRETS.whatsappAppSecret);
const NOW_S = Math.floor(Date.now() / 1_000);

type Item = Record<string, unknown>;

/** A body with what the shop wrote in the app. */
function inApp(...items: Item[]): string {
  const metadata = { display_phone_number: '15550783881', phone_number_id: PHONE_NUMBER_ID };
  const value = { messaging_product: 'whatsapp', metadata, message_echoes: items };
  const entry = [{ id: '1', changes: [{ field: 'smb_message_echoes', value }] }];
  return JSON.stringify({ object: 'whatsapp_business_account', entry });
}

function words(to: string, id: string, text: string, over: Item = {}): Item {
  const timestamp = String(NOW_S);
  return { from: '15550783881', to, id, timestamp, type: 'text', text: { body: text }, ...over };
}

describe('a person who answers in the WhatsApp Business app', () => {
  let stores: TestStores;
  let running: TestApp;
  let database: Connection;

  beforeAll(async () => {
    stores = testStores();
    running = await testApp([ArrivalModule], testSettings(stores.env));
    database = await createConnection(stores.env.MONGODB_URI ?? '').asPromise();
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(async () => {
    await running.close();
    await database.close();
    await stores.drop();
  });

  const sends = async (body: string, status = 200): Promise<void> => {
    expect((await post(running.url, body)).status).toBe(status);
  };
  const idOf = async (waId: string): Promise<string> => {
    const customer = await database.collection('customers').findOne({ identities: `wa:${waId}` });
    return `${PHONE_NUMBER_ID}:${String(customer?._id)}`;
  };
  const conversation = async (waId: string) => running.get(Conversations).byId(await idOf(waId));
  const entries = async (waId: string) => running.get(Outbox).page(await idOf(waId), null, 50);
  /** A conversation in which the customer wrote, so many seconds ago. */
  async function writing(waId: string, ago = 10): Promise<string> {
    const item = textItem(`wamid.in.${waId}`, { from: waId, timestamp: String(NOW_S - ago) });
    await sends(webhook({ messages: [item], contacts: [] }));
    await until('the conversation', async () => (await conversation(waId)) !== null);
    return idOf(waId);
  }
  async function answering(id: string, over: Partial<OutboxEntry> = {}): Promise<OutboxEntry> {
    const entry: OutboxEntry = {
      _id: `${id}#1`,
      ...{ conversationId: id, phoneNumberId: PHONE_NUMBER_ID, customerId: id.split(':')[1] ?? '' },
      ...{ to: {}, origin: 'assistant', place: 1, epoch: 0, author: null, answeredBy: 'gemini' },
      ...{
        writtenAt: new Date(),
        stage: 'released',
        cancelReason: null,
        handoverReason: null,
        consent: null,
      },
      parts: [newPart({ kind: 'text', text: 'We have three of them.' }, 0)],
      nextAt: new Date(),
      ...over,
    };
    await running.get(Outbox).insert(entry);
    return entry;
  }
  const everything = async (): Promise<unknown> => {
    const names = ['customers', 'conversations', 'inbound', 'outbox', 'quarantine'];
    return Promise.all(names.map((name) => database.collection(name).find().sort({ _id: 1 }).toArray()));
  };

  it('has the conversation from then on, and the assistant’s unsent words are taken back', async () => {
    const id = await writing('16505550011');
    await answering(id);
    await sends(inApp(words('16505550011', 'wamid.app.11', 'Hi, Maya here')));
    expect(await conversation('16505550011')).toMatchObject({
      ...{ mode: 'person', assignee: WHATSAPP_APP.id, epoch: 1, unanswered: 0, waitingSince: null },
      ...{ lastText: 'Hi, Maya here', lastFrom: 'person', heldSince: new Date(NOW_S * 1_000) },
    });
    expect(
      (await entries('16505550011')).map(({ stage, cancelReason, app }) => [
        stage,
        cancelReason,
        app?.content,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['cancelled', 'takeover', undefined],
        ['released', null, { kind: 'text', text: 'Hi, Maya here' }],
      ]),
    );
  });

  it('changes nothing when the same comes again, also after the conversation was handed back', async () => {
    const id = await writing('16505550012');
    const body = inApp(words('16505550012', 'wamid.app.12', 'One moment'));
    await sends(body);
    await running.get(Interventions).handBack(id);
    const before = await everything();
    await sends(body);
    await Promise.all([sends(body), sends(body)]);
    expect(await everything()).toEqual(before);
  });

  it('is not one whose message Feelori sent, and that is told by its id alone', async () => {
    const id = await writing('16505550013');
    const sent = {
      ...newPart({ kind: 'text', text: 'Hello' }, 0),
      state: 'sent',
      wamid: 'wamid.ours',
    } as const;
    await answering(id, { parts: [sent], nextAt: null });
    const before = await everything();
    await sends(inApp(words('16505550013', 'wamid.ours', 'Hello')));
    await sends(
      inApp({
        ...words('16505550013', 'wamid.x', ''),
        type: 'revoke',
        revoke: { original_message_id: 'wamid.ours' },
      }),
    );
    expect(await everything()).toEqual(before);
  });

  it('has to come again while words like theirs are on their way from here', async () => {
    const id = await writing('16505550014');
    const sending = { ...newPart({ kind: 'text', text: 'Hello' }, 0), state: 'sending', attempt: 1 } as const;
    const entry = await answering(id, { parts: [sending] });
    const echo = inApp(words('16505550014', 'wamid.of.14', 'Hello'));
    await sends(echo, 503);
    const send = { entryId: entry._id, part: 0, attempt: 1 };
    const out = { state: 'sent', wamid: 'wamid.of.14', sentAt: new Date() } as const;
    await running.get(Outbox).endSend(send, out, { seen: entry.nextAt, nextAt: null });
    await sends(echo);
    expect(await conversation('16505550014')).toMatchObject({ mode: 'assistant', epoch: 0 });
  });

  it('begins a conversation with somebody who never wrote', async () => {
    await sends(inApp(words('16505550015', 'wamid.app.15', 'Your ring is ready')));
    expect(await conversation('16505550015')).toMatchObject({
      ...{ mode: 'person', assignee: WHATSAPP_APP.id, lastCustomerAt: null, unanswered: 0 },
      ...{ lastText: 'Your ring is ready', lastFrom: 'person' },
    });
    await writing('16505550015', 0);
    await until(
      'the customer’s words',
      async () => (await conversation('16505550015'))?.lastFrom === 'customer',
    );
    expect(await conversation('16505550015')).toMatchObject({ mode: 'person', unanswered: 1 });
  });

  it('says several things in one body, of several kinds, to several customers', async () => {
    const photo = { id: 'm1', mime_type: 'image/jpeg', sha256: 'x', caption: 'this one?' };
    const to = '16505550016';
    await sends(
      inApp(
        words(to, 'wamid.16.1', 'first'),
        words(to, 'wamid.16.2', '', { type: 'image', image: photo }),
        words(to, 'wamid.16.3', '', { type: 'hologram' }),
        words(to, 'wamid.16.4', '', { type: 'reaction', reaction: { message_id: 'wamid.x', emoji: '👍' } }),
        words('16505550017', 'wamid.17.1', 'and you'),
      ),
    );
    const said = (await entries(to)).sort((a, b) => a.place - b.place).map(({ app }) => app?.content.kind);
    expect(said).toEqual(['text', 'image', 'unsupported']);
    expect(await conversation('16505550017')).toMatchObject({ lastText: 'and you' });
  });

  it('may edit and delete it; a deleted text is nowhere', async () => {
    const to = '16505550018';
    const edit = {
      original_message_id: 'wamid.18',
      message: { type: 'text', text: { body: 'Size 40, sorry' } },
    };
    await sends(inApp(words(to, 'wamid.18', 'Size 38')));
    await sends(inApp(words(to, 'wamid.18.e', '', { type: 'edit', edit, timestamp: String(NOW_S + 1) })));
    expect(await conversation(to)).toMatchObject({ lastText: 'Size 40, sorry', epoch: 1 });
    await sends(
      inApp(words(to, 'wamid.18.r', '', { type: 'revoke', revoke: { original_message_id: 'wamid.18' } })),
    );
    expect(await conversation(to)).toMatchObject({ lastText: '[deleted]' });
    expect(JSON.stringify(await entries(to))).not.toContain('Size');
  });

  it('with a stamp from the future stands where it came; one that is old does not stand above what is new', async () => {
    await writing('16505550019', 0);
    await sends(inApp(words('16505550019', 'wamid.19', 'later', { timestamp: String(NOW_S + 86_400) })));
    const [later] = await entries('16505550019');
    expect(later?.writtenAt.getTime()).toBeLessThanOrEqual(Date.now() + 2_000);
    await writing('16505550020', 60);
    await sends(inApp(words('16505550020', 'wamid.20', 'yesterday', { timestamp: String(NOW_S - 86_400) })));
    expect(await conversation('16505550020')).toMatchObject({
      ...{ mode: 'person', lastText: 'hello', lastFrom: 'customer', unanswered: 1 },
      heldSince: new Date((NOW_S - 86_400) * 1_000),
    });
  });

  it('leaves it again as in the console, once nobody wrote for the set time', async () => {
    await sends(inApp(words('16505550021', 'wamid.21', 'bye', { timestamp: String(NOW_S - 7_200) })));
    const before = new Date((NOW_S - 3_600) * 1_000);
    expect(await running.get(ConversationPauses).handBackIdle(await idOf('16505550021'), before)).toBe(true);
    expect(await conversation('16505550021')).toMatchObject({ mode: 'assistant', assignee: null });
  });

  it('leaves a conversation to the colleague who had it', async () => {
    const id = await writing('16505550022');
    await running.get(Interventions).takeOver(id, 'maya');
    await sends(inApp(words('16505550022', 'wamid.22', 'from my phone')));
    expect(await conversation('16505550022')).toMatchObject({ mode: 'person', assignee: 'maya' });
  });

  it('is heard once the database takes it again', async () => {
    const body = inApp(words('16505550023', 'wamid.23', 'Hello'));
    jest.spyOn(running.get(Conversations), 'takePlace').mockRejectedValueOnce(new Error('no primary'));
    await sends(body, 503);
    await sends(body);
    expect((await entries('16505550023')).map(({ app }) => app?.content)).toEqual([
      { kind: 'text', text: 'Hello' },
    ]);
  });
});
