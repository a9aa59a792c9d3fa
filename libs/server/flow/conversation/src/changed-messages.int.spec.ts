import { getConnectionToken } from '@nestjs/mongoose';
import type { MessageContent } from '@feelori/contracts';
import { ConversationTakeovers, Conversations } from '@feelori/records/conversations';
import { InboundMessages } from '@feelori/records/inbound';
import { Outbox } from '@feelori/records/outbox';
import { Turns } from '@feelori/records/turns';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import type { Connection } from 'mongoose';
import { StageModule, TurnStage } from './testing/turn-stage';
import { TurnRunner } from './turn-runner';

const signal = new AbortController().signal;
const CARD = '4111 1111 1111 1111';

const text = (words: string): MessageContent => ({ kind: 'text', text: words });

describe('messages that are changed or deleted', () => {
  const stores = testStores();
  let app: TestApp;
  let stage: TurnStage;

  beforeAll(async () => {
    app = await testApp([StageModule], testSettings({ ...stores.env, ROLES: 'worker', QUIET_MS: '50' }));
    stage = new TurnStage(app);
  });
  beforeEach(() => {
    stage.assistant.asked.length = 0;
    stage.assistant.before = () => Promise.resolve();
  });
  afterAll(async () => {
    await app.close();
    await stores.drop();
  });

  /** Answers all that waits, as wake-ups do. */
  async function answerAll(id: string): Promise<void> {
    for (let turns = 0; turns < 20; turns += 1) {
      const result = await app.get(TurnRunner).runNext(id, signal);
      const waiting = await app.get(InboundMessages).waiting(id);
      if (result.kind === 'done' && waiting.length === 0) return;
    }
    throw new Error('something waits for ever');
  }
  const edit = (who: string, of: string, words: string, ago = 1_000): Promise<string> =>
    stage.write(who, { kind: 'edit', originalMessageId: of, content: text(words) }, ago);
  const revoke = (who: string, of: string): Promise<string> =>
    stage.write(who, { kind: 'revoke', originalMessageId: of }, 500);
  /** Everything in the database, as text. */
  async function everything(): Promise<string> {
    const { db } = app.app.get<Connection>(getConnectionToken(), { strict: false });
    const collections = (await db?.collections()) ?? [];
    const all = await Promise.all(collections.map((one) => one.find().toArray()));
    return JSON.stringify(all);
  }
  /** What happens during the next call of the model. */
  const once = (work: () => Promise<unknown>): void => {
    stage.assistant.before = async () => {
      stage.assistant.before = () => Promise.resolve();
      await work();
    };
  };

  it('are answered as changed when that happens during the model’s call', async () => {
    const id = await stage.write('during', 'show me red dresses', 5_000);
    const original = stage.lastId('during');
    once(() => edit('during', original, 'show me blue dresses'));
    await answerAll(id);
    expect(stage.assistant.asked).toEqual([['show me red dresses'], ['show me blue dresses']]);
    expect(await stage.said(id)).toEqual(['echo: show me blue dresses']);
    expect((await app.get(Turns).byId(`${id}#1`))?.askedText).toBe('show me blue dresses');
    expect(await app.get(Conversations).byId(id)).toMatchObject({ turn: null, turnSeq: 1, unanswered: 0 });
  });

  it('are not answered again when the change says nothing new', async () => {
    const id = await stage.write('typo', 'show me red dresses', 5_000);
    const original = stage.lastId('typo');
    once(() => edit('typo', original, 'Show me red dresses!'));
    await answerAll(id);
    await edit('typo', original, 'SHOW me red dresses', 500);
    await answerAll(id);
    expect(stage.assistant.asked).toEqual([['show me red dresses']]);
    expect(await stage.said(id)).toEqual(['echo: show me red dresses']);
  });

  it('are answered once more when they were answered already, whatever comes again', async () => {
    const id = await stage.write('late', 'show me red dresses', 9_000);
    const original = stage.lastId('late');
    await answerAll(id);
    await stage.deliver(id);
    const change = {
      kind: 'edit',
      originalMessageId: original,
      content: text('show me blue dresses'),
    } as const;
    await stage.write('late', change, 3_000);
    const editId = stage.lastId('late');
    expect(await app.get(Conversations).byId(id)).toMatchObject({
      lastText: 'show me blue dresses',
      lastFrom: 'customer',
      unanswered: 1,
    });
    await answerAll(id);
    for (let again = 0; again < 2; again += 1) {
      await stage.writeAs(editId, 'late', change, 3_000);
      await answerAll(id);
    }
    expect(await stage.said(id)).toEqual(['echo: show me red dresses', 'echo: show me blue dresses']);
    expect((await app.get(Conversations).byId(id))?.unanswered).toBe(0);
  });

  it('are answered as changed after a try that failed, and after one that broke off with its answer written', async () => {
    const id = await stage.write('failed', 'show me red dresses', 5_000);
    const original = stage.lastId('failed');
    once(() => Promise.reject(new Error('the models are away')));
    await expect(app.get(TurnRunner).runNext(id, signal)).rejects.toThrow('the models are away');
    await edit('failed', original, 'show me blue dresses');
    await answerAll(id);
    expect(await stage.said(id)).toEqual(['echo: show me blue dresses']);
  });

  it('leave nothing of themselves when they are deleted during the model’s call', async () => {
    const id = await stage.write('secret', `my card is ${CARD}`, 5_000);
    const original = stage.lastId('secret');
    once(() => revoke('secret', original));
    await answerAll(id);
    expect(await stage.said(id)).toEqual([]);
    expect(await app.get(Turns).byId(`${id}#1`)).toMatchObject({
      decision: 'silent',
      reason: 'deleted',
      askedText: '',
    });
    expect(await app.get(Outbox).unsettled(id)).toEqual([]);
    expect((await everything()).includes('4111')).toBe(false);
  });

  it('leave nothing of themselves when they are deleted while they wait, or before they came', async () => {
    const id = await stage.write('waits', `my card is ${CARD}`, 5_000);
    await revoke('waits', stage.lastId('waits'));
    await answerAll(id);
    await stage.write('early', { kind: 'revoke', originalMessageId: 'wamid.early.x' }, 5_000);
    const early = await stage.writeAs('wamid.early.x', 'early', text(`my card is ${CARD}`), 5_000);
    await answerAll(early);
    expect(stage.assistant.asked).toEqual([]);
    expect((await everything()).includes('4111')).toBe(false);
  });

  it('take back their answer when they are deleted before it went out, unless it answers something else as well', async () => {
    const id = await stage.write('taken', 'show me red dresses', 5_000);
    const dresses = stage.lastId('taken');
    await stage.write('taken', `my card is ${CARD}`, 5_000);
    const card = stage.lastId('taken');
    await answerAll(id);
    await revoke('taken', card);
    expect(await app.get(Outbox).unsettled(id)).toMatchObject([{ stage: 'released' }]);
    expect((await app.get(Turns).byId(`${id}#1`))?.askedText).toBe('show me red dresses');
    await revoke('taken', dresses);
    expect(await app.get(Outbox).unsettled(id)).toEqual([]);
    expect(await app.get(Turns).byId(`${id}#1`)).toMatchObject({
      decision: 'silent',
      reason: 'question_changed',
      askedText: '',
      entryId: null,
    });
    expect((await everything()).includes('4111')).toBe(false);
  });

  it('are not told to the model later, nor shown in the list, once they are deleted', async () => {
    const id = await stage.write('history', 'hello', 9_000);
    await answerAll(id);
    await stage.write('history', 'a secret', 8_000);
    const secret = stage.lastId('history');
    await answerAll(id);
    await stage.deliver(id);
    await revoke('history', secret);
    let told = '';
    stage.assistant.before = (request) => {
      told = JSON.stringify(request.history);
      return Promise.resolve();
    };
    await stage.write('history', 'still there?', 400);
    await answerAll(id);
    expect(told).toContain('hello');
    expect(told).not.toContain('"a secret"');
    await stage.write('history', 'another secret', 300);
    const other = stage.lastId('history');
    await stage.tell('history', other, 'another secret');
    expect((await app.get(Conversations).byId(id))?.lastText).toBe('another secret');
    await revoke('history', other);
    expect((await app.get(Conversations).byId(id))?.lastText).toBe('[deleted]');
    // News of it that is late, from another machine.
    await stage.tell('history', other, 'another secret');
    expect((await app.get(Conversations).byId(id))?.lastText).toBe('[deleted]');
  });

  it('keep a turn busy for a few tries only; the newest words are then the next turn’s', async () => {
    const id = await stage.write('restless', 'word 0', 9_000);
    const original = stage.lastId('restless');
    let changes = 0;
    stage.assistant.before = async () => {
      changes += 1;
      if (changes <= 6) await edit('restless', original, `word ${changes}`, 9_000 - changes * 1_000);
    };
    await answerAll(id);
    const said = await stage.said(id);
    expect(said.length).toBeLessThanOrEqual(2);
    expect(said.at(-1)).toBe('echo: word 6');
    expect(stage.assistant.asked.length).toBeLessThanOrEqual(8);
  });

  it('are for the person who has the conversation', async () => {
    const id = await stage.write('person', 'show me red dresses', 9_000);
    const original = stage.lastId('person');
    await answerAll(id);
    await stage.deliver(id);
    await app.get(ConversationTakeovers).takeOver(id, 'u1');
    await edit('person', original, 'show me blue dresses');
    await answerAll(id);
    expect(await app.get(Conversations).byId(id)).toMatchObject({
      lastText: 'show me blue dresses',
      unanswered: 1,
    });
    await app.get(ConversationTakeovers).handBack(id);
    await answerAll(id);
    expect(await stage.said(id)).toEqual(['echo: show me red dresses']);
  });

  it('are counted no more when they are deleted beside a person, before, during and after their turn', async () => {
    const id = await stage.write('beside', 'hello', 9_000);
    await answerAll(id);
    await stage.deliver(id);
    await app.get(ConversationTakeovers).takeOver(id, 'u1');
    const ask = async (words: string, isTakenUp: boolean): Promise<string> => {
      await stage.write('beside', words, 7_000);
      const wamid = stage.lastId('beside');
      await stage.tell('beside', wamid, words);
      if (isTakenUp) await answerAll(id);
      return wamid;
    };
    const waiting = async (): Promise<unknown> => {
      const { unanswered, waitingSince } = (await app.get(Conversations).byId(id)) ?? {};
      return [unanswered, waitingSince === null ? 'nobody waits' : 'somebody waits'];
    };
    const first = await ask('where is my order?', true);
    const second = await ask('and my refund?', true);
    const third = await ask('hello?', false);
    expect(await waiting()).toEqual([3, 'somebody waits']);
    await revoke('beside', third);
    await answerAll(id);
    expect(await waiting()).toEqual([2, 'somebody waits']);
    await revoke('beside', first);
    await revoke('beside', first);
    expect(await waiting()).toEqual([1, 'somebody waits']);
    await revoke('beside', second);
    expect(await waiting()).toEqual([0, 'nobody waits']);
  });

  it('are answered with their words when those take the place of a placeholder during the model’s call', async () => {
    const unavailable: MessageContent = { kind: 'unsupported', of: 'unknown', errorCode: 131_060 };
    await stage.writeAs('wamid.ghost.x', 'ghost', unavailable, 20_000);
    const id = await stage.write('ghost', 'hello?', 5_000);
    once(() => stage.writeAs('wamid.ghost.x', 'ghost', text('show me red dresses'), 20_000));
    await answerAll(id);
    expect(stage.assistant.asked).toEqual([['hello?'], ['show me red dresses', 'hello?']]);
    expect(await stage.said(id)).toEqual(['echo: show me red dresses | hello?']);
  });
});
