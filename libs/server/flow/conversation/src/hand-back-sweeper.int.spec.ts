import { LiveSettings } from '@feelori/platform/live-settings';
import { Live } from '@feelori/platform/live';
import { type Conversation, ConversationTakeovers, Conversations } from '@feelori/records/conversations';
import { Resumption } from '@feelori/skills/interventions';
import { testApp, type TestApp, testSettings, testStores, until } from '@feelori/testing';
import { HandBackSweeper } from './hand-back-sweeper';
import { StageWithWorker, TurnStage } from './testing/turn-stage';
import { TurnSweeper } from './turn-sweeper';

const NUMBER = '106540352242922';
const HOUR_MS = 3_600_000;
const never = new AbortController().signal;

describe('conversations that people have left', () => {
  const stores = testStores();
  let worker: TestApp;
  let stage: TurnStage;

  beforeAll(async () => {
    const quick = { ROLES: 'worker', QUIET_MS: '50', QUIET_MAX_MS: '200' };
    worker = await testApp([StageWithWorker], testSettings({ ...stores.env, ...quick }));
    stage = new TurnStage(worker);
  });
  beforeEach(() => handBackAfter(60));
  afterEach(() => jest.restoreAllMocks());
  afterAll(async () => {
    await worker.close();
    await stores.drop();
  });

  async function handBackAfter(minutes: number): Promise<void> {
    const set = { name: 'assistant.idle_handback_minutes', value: minutes } as const;
    worker.get(LiveSettings).useSource({ changed: () => Promise.resolve([set]) });
    await worker.get(LiveSettings).refresh();
  }
  const sweep = (): Promise<number> => worker.get(HandBackSweeper).sweep(never);
  const found = async (id: string): Promise<Conversation | null> => worker.get(Conversations).byId(id);
  /** A conversation in which Maya said something last, so many hours ago. */
  async function withMaya(who: string, hours: number): Promise<string> {
    const id = `${NUMBER}:c_${who}`;
    const lastAt = new Date(Date.now() - 9 * HOUR_MS);
    const news = { id, phoneNumberId: NUMBER, customerId: `c_${who}`, identity: {}, customerName: who };
    await worker.get(Conversations).recordActivity([{ ...news, messageId: 'm', lastText: 'hello', lastAt }]);
    const takeovers = worker.get(ConversationTakeovers);
    await takeovers.takeOver(id, 'maya');
    await takeovers.spoke(id, { text: 'how can I help?', at: new Date(Date.now() - hours * HOUR_MS) });
    return id;
  }

  it('are the assistant’s again after the set time, and consoles are told; others stay', async () => {
    const [left, lately] = [await withMaya('left', 2), await withMaya('lately', 0.5)];
    const told = jest.spyOn(worker.get(Live), 'publish');
    expect(await sweep()).toBe(1);
    expect(await found(left)).toMatchObject({ mode: 'assistant', assignee: null, epoch: 2, revision: 2 });
    expect(await found(lately)).toMatchObject({ mode: 'person', assignee: 'maya' });
    expect(told.mock.calls).toEqual([[{ type: 'conversation.changed', conversationId: left }]]);
    expect(await sweep()).toBe(0);
    await stage.write('left', 'are you there?', 1_000);
    await until('the answer', async () => {
      await worker.get(TurnSweeper).sweepDirectly();
      return (await stage.said(left)).length > 0;
    });
    expect(await stage.said(left)).toEqual(['echo: are you there?']);
  });

  it('stay with people where none is set', async () => {
    const id = await withMaya('kept', 20);
    await handBackAfter(0);
    expect(await sweep()).toBe(0);
    expect(await found(id)).toMatchObject({ mode: 'person', assignee: 'maya' });
  });

  it('stay where the customer waits for a person, and where one comes back at the last moment', async () => {
    const [waits, back] = [await withMaya('waits', 2), await withMaya('back', 2)];
    await worker.get(Conversations).handOver(waits, 'asked_for_person');
    const before = new Date(Date.now() - HOUR_MS);
    await worker.get(ConversationTakeovers).spoke(back, { text: 'here I am', at: new Date() });
    expect(await worker.get(Resumption).afterIdle(back, before)).toBe(false);
    expect(await sweep()).toBe(0);
    expect(await found(waits)).toMatchObject({ mode: 'person', assignee: 'maya' });
    expect(await found(back)).toMatchObject({ mode: 'person', assignee: 'maya' });
  });

  it('are not those that were given to a colleague just now, whenever somebody had them before', async () => {
    const id = await withMaya('given', 8);
    expect(await sweep()).toBe(1);
    const { revision = 0 } = (await found(id)) ?? {};
    await worker.get(ConversationTakeovers).assign(id, revision, 'noor');
    expect(await sweep()).toBe(0);
    expect(await found(id)).toMatchObject({ mode: 'person', assignee: 'noor' });
  });
});
