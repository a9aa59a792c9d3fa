import { JOBS, WakeUps } from '@feelori/jobs';
import { campaignEntryId, noticeEntryId, Outbox } from '@feelori/records/outbox';
import { allOf, testApp, type TestApp, testSettings, testStores, until } from '@feelori/testing';
import { ReplySender } from './reply-sender';
import { SendSweeper } from './send-sweeper';
import { SendStage, SendStageModule } from './testing/send-stage';

const NUMBER = '106540352242922';
const CUSTOMERS = 100;
const never = new AbortController().signal;

/** What is written for a customer, under the id of a campaign or notice; `place` as in `SendStage.answer`. */
const campaignOf = (who: string) =>
  ({ _id: campaignEntryId(`${NUMBER}:c_${who}`, 'spring'), origin: 'campaign', epoch: null }) as const;
const noticeOf = (who: string) =>
  ({ _id: noticeEntryId(`${NUMBER}:c_${who}`, 'shipped'), origin: 'notice', epoch: null }) as const;

describe.each(['over the queue', 'while Redis is away'])('what nobody asked for, sent %s', (how) => {
  const stores = testStores();
  const away = how.startsWith('while');
  let app: TestApp;
  let stage: SendStage;

  beforeAll(async () => {
    // Slow enough that the campaign is still waiting when the answers come.
    const env = { ...stores.env, ROLES: 'worker', WHATSAPP_SENDS_PER_SECOND: '60' };
    const settings = testSettings(away ? { ...env, REDIS_URL: 'redis://127.0.0.1:9' } : env);
    app = await testApp([SendStageModule], settings);
    stage = new SendStage(app);
  });
  beforeEach(() => {
    stage.whatsapp.sent.length = 0;
  });
  afterAll(async () => {
    await app.close();
    await stores.drop();
  });

  /** Writes a campaign's message to somebody who wants offers. */
  async function campaign(who: string, place: number, text = 'campaign'): Promise<string> {
    await stage.customer(who);
    return stage.answer(who, place, [text], campaignOf(who));
  }

  const texts = (): string[] => stage.whatsapp.sent.map(({ text }) => text);

  /** Sees to both ways out, as the wake-ups or the sweeps of a worker do. */
  async function wake(answers: readonly string[], bulk: readonly string[]): Promise<void> {
    if (away) {
      void app.get(SendSweeper).sweepBulkDirectly();
      return;
    }
    expect(await app.get(WakeUps).enqueueBulkSends(bulk)).toBe(true);
    expect(await app.get(WakeUps).enqueueSends(answers)).toBe(true);
  }

  it('delays no answer, however much of it waits', async () => {
    const waiting: string[] = [];
    for (let n = 0; n < CUSTOMERS; n += 1) {
      waiting.push(await campaign(`many${n}`, 1, `campaign ${n}`));
    }
    const old = new Date(Date.now() - 60_000);
    await app.get(Outbox)['model'].updateMany({ origin: 'campaign' }, { $set: { nextAt: old } });
    await wake([], waiting);
    await until('the campaign to be under way', () => texts().length >= 10);
    // One has a campaign's message waiting before it; the other is a customer of no campaign.
    const both = [
      await stage.answer(`many${CUSTOMERS - 1}`, 2, ['answer']),
      await stage.answer('other', 1, ['answer']),
    ];
    const before = texts().length;
    if (away) await app.get(SendSweeper)['overdue'].handOver('send', pagesOf(both), never);
    else await app.get(WakeUps).enqueueSends(both);
    await until('the answers', () => texts().filter((text) => text === 'answer').length === 2);
    const places = texts().flatMap((text, at) => (text === 'answer' ? [at] : []));
    expect(Math.max(...places)).toBeLessThan(before + JOBS.sendBulk.concurrency + 2);
    expect(texts().length).toBeLessThan(CUSTOMERS);
    // What had to wait for an answer in its own conversation is found again.
    const all = async (): Promise<boolean> => {
      if (away) await app.get(SendSweeper).sweepBulkDirectly();
      return texts().length === CUSTOMERS + 2;
    };
    await until('the campaign', all, 30_000);
    expect(new Set(texts()).size).toBe(CUSTOMERS + 1);
    // WhatsApp has it a moment before that is stored.
    const settled = async (): Promise<boolean> =>
      (await app.get(Outbox).unsettled(both[0] ?? '')).length === 0;
    await until('all of it to be stored', settled);
  }, 60_000);

  it('is not waited for by an answer that stands behind it, nor goes out in the middle of one', async () => {
    const id = await campaign('both', 1);
    await stage.answer('both', 2, ['first', 'second']);
    stage.whatsapp.outcomes.push({ kind: 'unknown', reason: 'deadline' });
    expect(await app.get(ReplySender).deliver(id, never)).toMatchObject({ kind: 'later' });
    expect(await app.get(ReplySender).deliver(id, never, 'bulk')).toMatchObject({ kind: 'later' });
    const said = { wamid: 'w', status: 'sent', errorCode: null, at: new Date(), opaque: `o1:${id}#2:0:1` };
    await app.get(Outbox).applyStatus(said);
    expect(await app.get(ReplySender).deliver(id, never)).toEqual({ kind: 'done' });
    expect(await app.get(ReplySender).deliver(id, never, 'bulk')).toEqual({ kind: 'done' });
    expect(texts()).toEqual(['first', 'second', 'campaign']);
  });

  it('keeps its own order, notices and campaigns alike', async () => {
    const id = await stage.answer('ordered', 2, ['notice'], noticeOf('ordered'));
    await campaign('ordered', 1);
    expect(await app.get(ReplySender).deliver(id, never)).toEqual({ kind: 'done' });
    expect(texts()).toEqual([]);
    expect(await app.get(ReplySender).deliver(id, never, 'bulk')).toEqual({ kind: 'done' });
    expect(texts()).toEqual(['campaign', 'notice']);
  });

  it('is found by a sweep of its own, notices first', async () => {
    await campaign('swept', 1);
    await stage.answer('told', 1, ['notice'], noticeOf('told'));
    const due = async (lane: 'bulk' | 'dialogue') =>
      (await allOf(app.get(Outbox).due(lane, new Date(Date.now() + 1_000), 10))).flat();
    expect(await due('dialogue')).toEqual([]);
    expect(await due('bulk')).toEqual([`${NUMBER}:c_told`, `${NUMBER}:c_swept`]);
  });
});

async function* pagesOf(ids: readonly string[]): AsyncGenerator<readonly string[]> {
  yield await Promise.resolve(ids);
}
