import { Logger } from '@nestjs/common';
import { FLAG_START, type FlagState } from '@feelori/contracts';
import { LiveFlags } from '@feelori/platform/live-settings';
import { Conversations } from '@feelori/records/conversations';
import { Customers } from '@feelori/records/customers';
import { InboundMessages } from '@feelori/records/inbound';
import { Outbox } from '@feelori/records/outbox';
import { Turns } from '@feelori/records/turns';
import { testApp, type TestApp, testSettings, testStores, until } from '@feelori/testing';
import { StageModule, TurnStage } from './testing/turn-stage';
import { TurnRunner } from './turn-runner';

const signal = new AbortController().signal;

/** The same object; the first call of `method` waits for `first`. */
function interrupted<T extends object>(target: T, method: keyof T, first: () => Promise<unknown>): T {
  let calls = 0;
  return new Proxy(target, {
    get: (object, key) => {
      const value: unknown = Reflect.get(object, key);
      if (key !== method || typeof value !== 'function') return value;
      return async (...args: unknown[]) => {
        if ((calls += 1) === 1) await first();
        return Reflect.apply(value, object, args) as unknown;
      };
    },
  });
}

describe('taking turns', () => {
  const stores = testStores();
  let app: TestApp;
  let stage: TurnStage;
  let conversations: Conversations;
  let inbound: InboundMessages;

  beforeAll(async () => {
    app = await testApp([StageModule], testSettings({ ...stores.env, ROLES: 'worker', QUIET_MS: '50' }));
    stage = new TurnStage(app);
    conversations = app.get(Conversations);
    inbound = app.get(InboundMessages);
  });
  beforeEach(() => {
    stage.assistant.asked.length = 0;
    stage.assistant.before = () => Promise.resolve();
  });
  afterAll(async () => {
    await app.close();
    await stores.drop();
  });

  it.each(['byId', 'waiting', 'restore', 'claimTurn'] as const)(
    'answers once when another worker does the whole turn before %s',
    async (method) => {
      const id = await stage.write(`overtaken-${method}`, 'hello', 5_000);
      const other = (): Promise<unknown> => app.get(TurnRunner).runNext(id, signal);
      const slow =
        method === 'waiting'
          ? stage.runner(conversations, interrupted(inbound, method, other))
          : stage.runner(interrupted(conversations, method, other), inbound);
      expect(await slow.runNext(id, signal)).toEqual({ kind: 'done' });
      expect(stage.assistant.asked).toEqual([['hello']]);
      expect(await stage.said(id)).toEqual(['echo: hello']);
    },
  );

  it('shows the customer that somebody reads and writes only where an answer comes', async () => {
    const id = await stage.write('shown', 'hello', 5_000);
    await app.get(TurnRunner).runNext(id, signal);
    expect(stage.marked('shown')).toHaveLength(1);
    await conversations.handOver(id, 'asked_for_person');
    await stage.write('shown', 'are you there?', 5_000);
    await app.get(TurnRunner).runNext(id, signal);
    expect(await stage.said(id)).toEqual(['echo: hello']);
    expect(stage.marked('shown')).toHaveLength(1);
  });

  it('waits for the one who works on a turn, and follows it once its lease is over', async () => {
    const id = await stage.write('leased', 'hello', 5_000);
    await conversations.restore([
      {
        id,
        phoneNumberId: '106540352242922',
        customerId: 'c_leased',
        identity: { waId: '16505551234' },
        customerName: '',
        messageId: `${id}.hello`,
        lastText: 'hello',
        lastAt: new Date(),
      },
    ]);
    const conversation = await conversations.byId(id);
    if (conversation === null) throw new Error('the conversation was not made');
    const inboundIds = (await inbound.waiting(id)).map(({ _id }) => _id);
    const open = { id: `${id}#1`, n: 1, place: 1, inboundIds, attempts: 1, claimedAt: new Date() };
    const lease = { owner: 'a worker that died', until: new Date(Date.now() + 5_000) };
    await conversations.claimTurn(conversation, open, lease);
    const later = await app.get(TurnRunner).runNext(id, signal);
    expect(later.kind === 'later' && later.ms > 3_000 && later.ms <= 5_000).toBe(true);
    expect(stage.assistant.asked).toEqual([]);
    await conversations.lease(id, open.id, { ...lease, until: new Date(0) });
    expect(await app.get(TurnRunner).runNext(id, signal)).toEqual({ kind: 'done' });
    expect(await stage.said(id)).toEqual(['echo: hello']);
  });

  it('breaks an answer off when another worker took the turn over, and does not write it', async () => {
    const id = await stage.write('stolen', 'hello', 5_000);
    const taken = new Promise<void>((resolve) => {
      stage.assistant.before = async (request) => {
        if (request.attempt > 1) return;
        resolve();
        await new Promise((broken) => request.signal.addEventListener('abort', broken, { once: true }));
      };
    });
    const first = app.get(TurnRunner).runNext(id, signal);
    await taken;
    const conversation = await conversations.byId(id);
    if (!conversation?.turn) throw new Error('the turn is not open');
    const owner = 'another worker';
    const until = new Date(Date.now() + 60_000);
    await conversations.resumeTurn(conversation, conversation.turn, { owner, until });
    await expect(first).rejects.toThrow('another worker has this turn');
    expect(await app.get(Outbox).byId(`${id}#1`)).toBeNull();
    expect(await app.get(Turns).byId(`${id}#1`)).toBeNull();
    expect(await conversations.byId(id)).toMatchObject({ leaseOwner: owner, leaseUntil: until });
    await conversations.lease(id, `${id}#1`, { owner, until: new Date(0) });
    await app.get(TurnRunner).runNext(id, signal);
    expect(await stage.said(id)).toEqual(['echo: hello']);
  });

  it('answers what a message was changed to, and nothing that was deleted', async () => {
    const id = await stage.write('editor', 'show me red dresses', 6_000);
    const originalMessageId = stage.lastId('editor');
    const blue = { kind: 'text', text: 'show me blue dresses' } as const;
    await stage.write('editor', { kind: 'edit', originalMessageId, content: blue }, 5_000);
    await stage.write('editor', 'my card is 4111 1111 1111 1111', 5_000);
    await stage.write('editor', { kind: 'revoke', originalMessageId: stage.lastId('editor') }, 5_000);
    await app.get(TurnRunner).runNext(id, signal);
    expect(stage.assistant.asked).toEqual([['show me blue dresses']]);
    expect((await app.get(Turns).byId(`${id}#1`))?.askedText).toBe('show me blue dresses');
  });

  it('asks once which flags hold, whatever changes meanwhile, writes it down, and counts the arm', async () => {
    const flags = app.get(LiveFlags);
    const set = (state: FlagState): Promise<void> => {
      const value = { ...FLAG_START, state, percent: 50 };
      flags.useSource({ changed: () => Promise.resolve([{ name: 'closest_products', version: 3, value }]) });
      return flags.refresh();
    };
    await set('experiment');
    const id = await stage.write('tried', 'hello', 5_000);
    const { arm } = flags.choicesFor('c_tried').closest_products;
    stage.assistant.before = () => set('off');
    await app.get(TurnRunner).runNext(id, signal);
    await set('on');
    expect(arm).toMatch(/^v3_[ab]$/);
    expect(await app.get(Turns).byId(`${id}#1`)).toMatchObject({
      flags: expect.arrayContaining(['answers_by_models:on', `closest_products:${arm}`]),
      figures: expect.arrayContaining([`arm_turns:closest_products_${arm}`]),
    });
  });

  it('has one line in the log for each turn, without a word of it', async () => {
    const lines: object[] = [];
    const spy = jest
      .spyOn(Logger.prototype, 'log')
      .mockImplementation((line: object) => void lines.push(line));
    const id = await stage.write('logged', 'my secret words', 5_000);
    await app.get(TurnRunner).runNext(id, signal);
    spy.mockRestore();
    const turns = lines.filter((line) => 'processing_time_ms' in line);
    expect(turns).toEqual([
      expect.objectContaining({ msg: 'turn ended', ai_model: expect.any(String), messages: 1 }),
    ]);
    expect(JSON.stringify(turns)).not.toMatch(/secret|logged/);
  });

  it('answers fifty messages at most in one turn, and the rest after it', async () => {
    let id = '';
    const texts = Array.from({ length: 60 }, (_, i) => `m${i}`);
    for (const [i, text] of texts.entries()) id = await stage.write('talker', text, 60_000 - i);
    const runner = app.get(TurnRunner);
    expect(await runner.runNext(id, signal)).toEqual({ kind: 'later', ms: 1 });
    expect(await runner.runNext(id, signal)).toEqual({ kind: 'done' });
    expect(stage.assistant.asked).toEqual([texts.slice(0, 50), texts.slice(50)]);
    await until('nothing to wait', async () => (await inbound.waiting(id)).length === 0);
  });

  it('notes beside the flow in which language somebody writes', async () => {
    const people = [{ identity: { waId: '16505550177' }, at: new Date() }];
    const [owner] = await app.get(Customers).resolveMany(people, () => Promise.resolve());
    // The stage puts the beginning of an id before it.
    const id = await stage.write((owner?.id ?? '').slice('c_'.length), '¿dónde está mi pedido?', 5_000);
    await app.get(TurnRunner).runNext(id, signal);
    await until('the language to be noted', async () =>
      (await app.get(Customers).byId(owner?.id ?? ''))?.language === 'es' ? true : null,
    );
  });
});
