import { getConnectionToken } from '@nestjs/mongoose';
import type { ReplyContent } from '@feelori/contracts';
import { Conversations } from '@feelori/records/conversations';
import { newPart, Outbox, type OutboxPart } from '@feelori/records/outbox';
import { testApp, type TestApp, testSettings, testStores, until } from '@feelori/testing';
import type { Connection } from 'mongoose';
import { ReplySender } from './reply-sender';
import { SendStage, SendStageModule } from './testing/send-stage';

const signal = new AbortController().signal;

describe('a part that failed after WhatsApp took it', () => {
  const stores = testStores();
  let app: TestApp;
  let stage: SendStage;

  beforeAll(async () => {
    app = await testApp([SendStageModule], testSettings({ ...stores.env, ROLES: 'worker' }));
    stage = new SendStage(app);
  });
  afterAll(async () => {
    await app.close();
    await stores.drop();
  });
  beforeEach(() => {
    stage.whatsapp.sent.length = 0;
    stage.whatsapp.onTheWay = () => Promise.resolve();
  });

  const deliver = (id: string) => app.get(ReplySender).deliver(id, signal);
  const texts = (): string[] => stage.whatsapp.sent.map(({ text }) => text);
  const partsOf = (id: string): Promise<OutboxPart[]> => stage.parts(id, 1);

  /** WhatsApp reports the failure of the try that went out last. */
  async function reportFailure(id: string, part: number, errorCode: number): Promise<void> {
    const { attempt, wamid } = (await partsOf(id))[part] ?? { attempt: 0, wamid: '' };
    const opaque = `o1:${id}#1:${part}:${attempt}`;
    const news = { wamid: wamid ?? 'w', status: 'failed', opaque, errorCode, at: new Date() };
    expect(await app.get(Outbox).applyStatus(news)).toBe('freed');
  }
  /** Changes a stored document as time or somebody else would have. */
  async function change(collection: 'outbox' | 'conversations', id: string, update: object): Promise<void> {
    const rows = app.app.get<Connection>(getConnectionToken()).collection<{ _id: string }>(collection);
    await rows.updateOne({ _id: id }, update);
  }
  const modeOf = async (id: string) => (await app.get(Conversations).byId(id))?.mode;

  it('is sent again where the reason passes', async () => {
    const id = await stage.answer('passing', 1, ['a']);
    await deliver(id);
    await reportFailure(id, 0, 130429);
    await until('the second try', async () => (await deliver(id)).kind === 'done');
    expect(texts()).toEqual(['a', 'a']);
    expect(await partsOf(id)).toMatchObject([{ state: 'sent', attempt: 2 }]);
    expect(await modeOf(id)).toBe('assistant');
  });

  it('says the same in words where WhatsApp cannot take the picture', async () => {
    const caption = 'Red dress, $64, in stock';
    const card: ReplyContent = { kind: 'image', link: 'https://shop.test/red.webp', caption };
    const id = await stage.answer('picture', 1, [], { parts: [newPart(card, 0)] });
    await deliver(id);
    expect(texts()).toEqual(['image']);
    await reportFailure(id, 0, 131053);
    await deliver(id);
    expect(texts()).toEqual(['image', caption]);
    expect(await partsOf(id)).toMatchObject([{ state: 'sent', content: { kind: 'text', text: caption } }]);
    expect(await modeOf(id)).toBe('assistant');
    await stage.answer('picture', 2, ['and on it goes']);
    await deliver(id);
    expect(texts().at(-1)).toBe('and on it goes');
  });

  it.each([131026, 131049, 130472])('leaves the conversation with the assistant after %d', async (code) => {
    const id = await stage.answer(`beyond${code}`, 1, ['a']);
    await deliver(id);
    await reportFailure(id, 0, code);
    expect((await deliver(id)).kind).toBe('done');
    expect(await partsOf(id)).toMatchObject([{ state: 'failed', errorCode: code }]);
    expect(await modeOf(id)).toBe('assistant');
    expect(await app.get(Outbox).unsettled(id)).toEqual([]);
  });

  it('is not forgotten while a later part is on its way', async () => {
    const id = await stage.answer('crossing', 1, ['a', 'b']);
    stage.whatsapp.onTheWay = (text) => (text === 'b' ? reportFailure(id, 0, 131009) : Promise.resolve());
    await deliver(id);
    expect(await partsOf(id)).toMatchObject([{ state: 'failed' }, { state: 'sent' }]);
    await until('the handover', async () => (await modeOf(id)) === 'person');
  });

  it('is not sent at all where the answer was decided before a takeover', async () => {
    const id = await stage.answer('taken', 1, ['a', 'b'], { epoch: -1 });
    expect((await deliver(id)).kind).toBe('done');
    expect(texts()).toEqual([]);
    const entry = await app.get(Outbox).byId(`${id}#1`);
    expect(entry).toMatchObject({ stage: 'cancelled', cancelReason: 'decided_before', nextAt: null });
    expect(entry?.parts.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
  });

  it('is not sent again once a person has taken over, and what stands behind it goes on', async () => {
    const id = await stage.answer('unsure', 1, ['a']);
    stage.whatsapp.outcomes.push({ kind: 'unknown', reason: 'deadline' });
    await deliver(id);
    const long = new Date(Date.now() - 600_000);
    await change('outbox', `${id}#1`, { $set: { 'parts.0.sendingAt': long, nextAt: long } });
    await change('conversations', id, { $inc: { epoch: 1 } });
    const person = { origin: 'person', epoch: null, answeredBy: 'person', place: 2 } as const;
    await stage.answer('unsure', 2, ['here is Maya'], person);
    expect((await deliver(id)).kind).toBe('done');
    expect(texts()).toEqual(['a', 'here is Maya']);
    expect(await partsOf(id)).toMatchObject([{ state: 'cancelled', attempt: 1 }]);
  });

  it('closes the window where WhatsApp says so, until the customer writes again', async () => {
    const person = { origin: 'person', epoch: null, answeredBy: 'person' } as const;
    const id = await stage.answer('refused', 1, ['hello'], person);
    const wrote = new Date(Date.now() - 3_600_000);
    await change('conversations', id, { $set: { lastCustomerAt: wrote } });
    await deliver(id);
    await reportFailure(id, 0, 131047);
    await deliver(id);
    expect(await app.get(Conversations).byId(id)).toMatchObject({ windowClosedFor: wrote });
    await stage.answer('refused', 2, ['are you there?'], { ...person, place: 2 });
    await deliver(id);
    expect(texts()).toEqual(['hello']);
    await change('conversations', id, { $set: { lastCustomerAt: new Date() } });
    await stage.answer('refused', 3, ['good to hear'], { ...person, place: 3 });
    await deliver(id);
    expect(texts()).toEqual(['hello', 'good to hear']);
  });

  it('asks nobody outside the window: it fails as WhatsApp would say', async () => {
    const person = { origin: 'person', epoch: null, answeredBy: 'person' } as const;
    const id = await stage.answer('late', 1, ['hello again'], person);
    const lastCustomerAt = new Date(Date.now() - 25 * 3_600_000);
    await change('conversations', id, { $set: { lastCustomerAt } });
    expect((await deliver(id)).kind).toBe('done');
    expect(texts()).toEqual([]);
    expect(await partsOf(id)).toMatchObject([{ state: 'failed', errorCode: 131047, attempt: 0 }]);
  });
});
