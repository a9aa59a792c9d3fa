import { DirectSends, type Place } from '@feelori/jobs';
import { type BegunEntry, Outbox } from '@feelori/records/outbox';
import { testApp, type TestApp, testSettings, testStores, until } from '@feelori/testing';
import { ReplySender } from './reply-sender';
import { SendStage, SendStageModule } from './testing/send-stage';

const signal = new AbortController().signal;

describe('an answer that was written as begun', () => {
  const stores = testStores();
  let app: TestApp;
  let stage: SendStage;

  beforeAll(async () => {
    const pace = { WHATSAPP_PAIR_BURST: '2', WHATSAPP_PAIR_SECONDS: '3600' };
    app = await testApp([SendStageModule], testSettings({ ...stores.env, ...pace, ROLES: 'worker' }));
    stage = new SendStage(app);
  });
  beforeEach(() => {
    stage.whatsapp.sent.length = 0;
    stage.whatsapp.outcomes.length = 0;
  });
  afterAll(async () => {
    await app.close();
    await stores.drop();
  });

  const ask = (who: string): Promise<Place<BegunEntry> | null> =>
    app.get<DirectSends<BegunEntry>>(DirectSends).ask({
      conversationId: `106540352242922:c_${who}`,
      phoneNumberId: '106540352242922',
      customerId: `c_${who}`,
    });
  const sent = (): string[] => stage.whatsapp.sent.map(({ text, opaque }) => `${text} ${opaque.slice(-3)}`);
  const deliver = (id: string) => app.get(ReplySender).deliver(id, signal);
  const deliverBegun = (begun: BegunEntry) => app.get(ReplySender).deliverBegun(begun, signal);

  it('goes out by who wrote it, in order, while others wait for it', async () => {
    const place = await ask('plain');
    const begun = await stage.begun('plain', 1, ['a', 'b']);
    const id = begun.entry.conversationId;
    expect(await deliver(id)).toMatchObject({ kind: 'later' });
    expect(sent()).toEqual([]);
    place?.use(begun);
    await until('both', async () => (await stage.parts(id, 1)).every(({ state }) => state === 'sent'));
    expect(sent()).toEqual(['a 0:1', 'b 1:1']);
    expect(await app.get(Outbox).unsettled(id)).toEqual([]);
  });

  it('is not begun where the pace is used up', async () => {
    for (let times = 0; times < 2; times += 1) {
      (await ask('paced'))?.giveBack();
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(await ask('paced')).toBeNull();
  });

  it('waits like any other while WhatsApp is not to be called', async () => {
    const begun = await stage.begun('held', 1, ['a']);
    stage.whatsapp.send = () => Promise.resolve({ kind: 'held', ms: 500 });
    expect(await deliverBegun(begun)).toEqual({ kind: 'held', ms: 500 });
    Reflect.deleteProperty(stage.whatsapp, 'send');
    expect(await stage.parts(begun.entry.conversationId, 1)).toMatchObject([
      { state: 'pending', attempt: 1 },
    ]);
    expect(await deliver(begun.entry.conversationId)).toEqual({ kind: 'done' });
    expect(sent()).toEqual(['a 0:2']);
  });

  it('is not posted by who comes to it too late, but tried again', async () => {
    const begun = await stage.begun('late', 1, ['a']);
    const late = { ...begun, beganMs: begun.beganMs - 5_001 };
    expect(await deliverBegun(late)).toEqual({ kind: 'done' });
    expect(sent()).toEqual(['a 0:2']);
  });
});
