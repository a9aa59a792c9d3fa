import type { MessageContent, ReplyContent } from '@feelori/contracts';
import { newPart, Outbox } from '@feelori/records/outbox';
import type { AnswerRequest } from '@feelori/skills/answers';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import { StageModule, TurnStage } from './testing/turn-stage';
import { TurnRunner } from './turn-runner';

const NUMBER = '106540352242922';
const signal = new AbortController().signal;

describe('what the assistant is told of quoted messages', () => {
  const stores = testStores();
  let app: TestApp;
  let stage: TurnStage;
  let requests: AnswerRequest[];

  beforeAll(async () => {
    app = await testApp([StageModule], testSettings({ ...stores.env, ROLES: 'worker', QUIET_MS: '50' }));
    stage = new TurnStage(app);
  });
  beforeEach(() => {
    requests = [];
    stage.assistant.before = (request) => Promise.resolve(void requests.push(request));
  });
  afterAll(async () => {
    await app.close();
    await stores.drop();
  });

  /** Something said in a conversation, at WhatsApp under `wamid`. */
  async function say(who: string, wamid: string, content: ReplyContent, place: number): Promise<void> {
    const conversationId = `${NUMBER}:c_${who}`;
    await app.get(Outbox).insert({
      _id: `${conversationId}#p-${wamid}`,
      conversationId,
      phoneNumberId: NUMBER,
      customerId: `c_${who}`,
      to: { waId: '16505551234' },
      origin: 'person',
      place,
      epoch: null,
      author: null,
      answeredBy: 'person',
      writtenAt: new Date(Date.now() - 60_000 + place),
      stage: 'released',
      cancelReason: null,
      handoverReason: null,
      consent: null,
      parts: [{ ...newPart(content, 0), state: 'sent', wamid }],
      nextAt: null,
    });
  }
  const text = (words: string): ReplyContent => ({ kind: 'text', text: words });
  const card = (id: string, title: string): ReplyContent => ({
    kind: 'buttons',
    text: `*${title}*\n$49.99`,
    buttons: [{ id: `similar:${id}`, title: 'Similar products' }],
  });

  /** Takes the turn and gives what each message of it is said to reply to. */
  async function quotesOf(conversationId: string): Promise<unknown[]> {
    await app.get(TurnRunner).runNext(conversationId, signal);
    const request = requests.at(-1);
    return request?.asked.map(({ wamid }) => request.quotes.get(wamid) ?? null) ?? [];
  }

  it('is the card that was quoted, however long ago it was shown', async () => {
    await say('old', 'wamid.card-a', card('11', 'Blue Linen Dress'), 1);
    for (let n = 2; n < 14; n += 1) await say('old', `wamid.old-${n}`, text(`news ${n}`), n);
    await say('old', 'wamid.card-b', card('12', 'Blue Silk Dress'), 14);
    await stage.write('old', 'how much is this one?', 5_000, { repliesTo: 'wamid.card-a' });
    const id = await stage.write('old', 'and this?', 5_000, { repliesTo: 'wamid.card-b' });
    expect(await quotesOf(id)).toMatchObject([
      { products: [{ productId: '11', title: 'Blue Linen Dress' }] },
      { products: [{ productId: '12', title: 'Blue Silk Dress' }] },
    ]);
  });

  it('is what the customer wrote themselves, in this burst or long before', async () => {
    const id = await stage.write('own', 'show me red dresses', 9_000);
    const first = stage.lastId('own');
    await quotesOf(id);
    for (let n = 0; n < 25; n += 1) await stage.write('own', `word ${n}`, 8_000);
    await quotesOf(id);
    await stage.write('own', 'these', 5_000, { repliesTo: first });
    await stage.write('own', 'or these?', 5_000, { repliesTo: stage.lastId('own') });
    expect(await quotesOf(id)).toMatchObject([
      { by: 'customer', text: 'show me red dresses' },
      { by: 'customer', text: 'these' },
    ]);
  });

  it('is not what they deleted, and is what they changed it to', async () => {
    const id = await stage.write('sorry', 'my card is 4111 1111 1111 1111', 9_000);
    const secret = stage.lastId('sorry');
    await stage.write('sorry', 'show me red dresses', 9_000);
    const red = stage.lastId('sorry');
    await quotesOf(id);
    const blue: MessageContent = { kind: 'text', text: 'show me blue dresses' };
    await stage.write('sorry', { kind: 'revoke', originalMessageId: secret }, 8_500);
    await stage.write('sorry', { kind: 'edit', originalMessageId: red, content: blue }, 8_500);
    for (let n = 0; n < 25; n += 1) await stage.write('sorry', `word ${n}`, 8_000);
    await quotesOf(id);
    await stage.write('sorry', 'this?', 5_000, { repliesTo: secret });
    await stage.write('sorry', 'and these?', 5_000, { repliesTo: red });
    expect(await quotesOf(id)).toMatchObject([
      { kind: 'unknown' },
      { by: 'customer', text: 'show me blue dresses' },
    ]);
  });

  it('is unknown where it was never seen, or belongs to somebody else', async () => {
    await say('bea', 'wamid.bea-card', card('11', 'Blue Linen Dress'), 1);
    await stage.write('bea', 'my order is #1001', 9_000);
    const beas = stage.lastId('bea');
    await stage.write('ann', 'how much is it?', 5_000, { repliesTo: 'wamid.bea-card' });
    await stage.write('ann', 'and this?', 5_000, { repliesTo: beas });
    await stage.write('ann', 'and this?', 5_000, { repliesTo: 'wamid.never' });
    const id = await stage.write('ann', 'and this?', 5_000, { repliesTo: `wamid.${'x'.repeat(90_000)}` });
    expect(await quotesOf(id)).toEqual(Array(4).fill({ kind: 'unknown' }));
  });

  it('is the product of the catalogue the customer came from', async () => {
    const id = await stage.write('cat', 'is this washable?', 5_000, { referredProductId: 'SKU-1' });
    expect(await quotesOf(id)).toMatchObject([
      { by: 'catalogue', products: [{ productId: '41', title: 'Catalogue Dress' }] },
    ]);
  });
});
