import { InterleavePlan } from './interleave-plan';
import { ProtocolBench } from './protocol-bench';

const signal = new AbortController().signal;

describe('drafts of the assistant', () => {
  let bench: ProtocolBench;
  let runs = 0;

  beforeAll(async () => {
    bench = await ProtocolBench.open();
    await bench.set({ 'assistant.mode': 'draft' });
  }, 60_000);
  afterAll(() => bench.close());

  const customerOf = (n: number): string => `draft${n}`;
  const idOf = (n: number): string => `106540352242922:c_${customerOf(n)}`;

  async function asks(n: number, text: string): Promise<void> {
    await bench.write(customerOf(n), text, bench.clock.ms() - 1_000);
    bench.clock.advance(6_000);
  }
  /** A customer who asked, and whose answer waits as a draft. */
  async function drafted(plan = new InterleavePlan()): Promise<string> {
    const n = (runs += 1);
    await bench.customer(customerOf(n));
    await asks(n, 'first');
    await bench.arrived(customerOf(n));
    const { runner } = bench.worker(plan);
    await runner.runNext(idOf(n), signal);
    return idOf(n);
  }
  const draftOf = async (id: string, turn = 1) => {
    const entry = await bench.outbox.byId(`${id}#${turn}`);
    if (entry === null) throw new Error('no draft');
    return entry;
  };
  const release = async (id: string, turn = 1) => bench.drafts.release(await draftOf(id, turn), 'u1');
  const accepted = (id: string): string[] =>
    bench.accepted.filter(({ opaque }) => opaque.startsWith(`o1:${id}#`)).map(({ text }) => text);

  it('go out once a person releases them, once however often that is done', async () => {
    const id = await drafted();
    await bench.finish(id);
    expect(accepted(id)).toEqual([]);
    expect(await bench.conversations.byId(id)).toMatchObject({
      mode: 'assistant',
      handoverReason: 'draft',
      draftId: `${id}#1`,
      waitingSince: expect.any(Date) as Date,
      unanswered: 1,
    });
    const ends = await Promise.all([release(id), release(id), release(id)]);
    expect(ends).toEqual(['released', 'released', 'released']);
    await bench.finish(id);
    expect(await release(id)).toBe('released');
    await bench.finish(id);
    expect(accepted(id)).toEqual(['echo: first']);
    expect(await bench.conversations.byId(id)).toMatchObject({
      handoverReason: null,
      draftId: null,
      waitingSince: null,
      unanswered: 0,
      lastFrom: 'assistant',
      lastText: 'echo: first',
    });
  });

  it('go out in other words where a person wrote some, also while the assistant is paused', async () => {
    const id = await drafted();
    await bench.set({ 'assistant.mode': 'draft', 'assistant.paused': true });
    await bench.drafts.release(await draftOf(id), 'u1', { kind: 'text', text: 'in my words' });
    await bench.finish(id);
    expect(accepted(id)).toEqual(['in my words']);
    expect((await draftOf(id)).release).toMatchObject({ by: 'u1', edited: true });
    await bench.set({ 'assistant.mode': 'draft' });
  });

  it('are outdated once the customer wrote again, and the next one answers both', async () => {
    const id = await drafted();
    await asks(runs, 'second');
    expect(await release(id)).toBe('newer_message');
    await bench.finish(id);
    expect(await release(id)).toBe('newer_message');
    expect(await draftOf(id)).toMatchObject({ stage: 'cancelled', cancelReason: 'newer_message' });
    expect((await draftOf(id, 2)).parts.map(({ content }) => content)).toMatchObject([
      { text: 'echo: first' },
      { text: 'echo: second' },
    ]);
    expect(await release(id, 2)).toBe('released');
    await bench.finish(id);
    expect(accepted(id)).toEqual(['echo: first', 'echo: second']);
  });

  it.each([
    ['takeover', (id: string) => bench.interventions.takeOver(id, 'u2')],
    ['pause', (id: string) => bench.interventions.pause(id)],
    [
      'stop',
      (id: string) =>
        bench.interventions.stop(id.slice(id.indexOf(':') + 1), { at: bench.clock.now(), source: 'message' }),
    ],
  ])(
    'are outdated after a %s at any moment of the turn, and none goes out',
    async (_, floor) => {
      const dry = new InterleavePlan();
      await drafted(dry);
      for (let at = 1; at <= dry.moments.length; at += 1) {
        const where = dry.moments[at - 1];
        const id = await drafted(new InterleavePlan(new Map([[at, () => floor(idOf(runs))]])));
        await bench.finish(id);
        const entry = await bench.outbox.byId(`${id}#1`);
        // Taken back, or decided after it: then it is a draft like any other.
        const epoch = (await bench.conversations.byId(id))?.epoch;
        if (entry?.stage === 'draft') expect({ where, epoch: entry.epoch }).toEqual({ where, epoch });
        else if (entry !== null) expect({ where, end: await release(id) }).toEqual({ where, end: 'gone' });
        await bench.finish(id);
        expect({ where, accepted: accepted(id) }).toEqual({ where, accepted: [] });
      }
      const id = await drafted();
      await floor(id);
      expect(['gone', 'taken_since']).toContain(await release(id));
      await bench.finish(id);
      expect(accepted(id)).toEqual([]);
    },
    120_000,
  );

  it('either go out or are taken back when a release and a new message meet, and no question is lost', async () => {
    const dry = new InterleavePlan();
    const first = await drafted();
    await asks(runs, 'second');
    await bench.worker(dry).runner.runNext(first, signal);
    for (let at = 1; at <= dry.moments.length; at += 1) {
      const where = dry.moments[at - 1];
      const id = await drafted();
      const draft = await draftOf(id);
      await asks(runs, 'second');
      // Released by somebody whose look came before the new message did.
      const late = (): Promise<unknown> =>
        bench.draftEntries.release(draft._id, { by: 'u1', at: bench.clock.now() });
      await bench.worker(new InterleavePlan(new Map([[at, late]]))).runner.runNext(id, signal);
      await bench.finish(id);
      const stage = (await draftOf(id)).stage;
      await bench.drafts.release(await draftOf(id, 2), 'u1');
      await bench.finish(id);
      const said = accepted(id);
      expect({ where, stage, said: [...said].sort() }).toEqual({
        where,
        stage,
        said: ['echo: first', 'echo: second'],
      });
    }
  }, 120_000);

  it('are none where the assistant only observes: nothing can go out, and a person is asked for', async () => {
    await bench.set({ 'assistant.mode': 'observe' });
    const id = await drafted();
    await bench.finish(id);
    const entry = await draftOf(id);
    expect(entry).toMatchObject({ stage: 'cancelled', cancelReason: 'observed', nextAt: null });
    expect(await bench.turns.byId(entry._id)).toMatchObject({ decision: 'silent', reason: 'observed' });
    expect(await release(id)).toBe('gone');
    expect(await bench.conversations.byId(id)).toMatchObject({
      mode: 'assistant',
      handoverReason: 'observed',
    });
    await bench.finish(id);
    expect(accepted(id)).toEqual([]);
    await bench.set({ 'assistant.mode': 'draft' });
  });

  it('are written anew where an answer waited to be sent when people wanted drafts from now on', async () => {
    await bench.set({});
    const id = await drafted();
    await bench.outbox.revertBegin(`${id}#1`, bench.clock.now());
    await bench.set({ 'assistant.mode': 'draft' });
    await bench.finish(id);
    await bench.resume();
    await bench.finish(id);
    expect(accepted(id)).toEqual([]);
    expect(await draftOf(id, 2)).toMatchObject({ stage: 'draft' });
  });

  it('can hand over: the words wait, and a person is asked for at once', async () => {
    bench.answering = (request) => ({
      answeredBy: 'gemini',
      model: 'test',
      parts: [{ kind: 'text', text: `a colleague comes: ${request.asked.length}` }],
      tools: [],
      shown: [],
      tokens: { in: 1, out: 1 },
      handover: { reason: 'complaint', summary: 'is cross' },
      consent: null,
    });
    const id = await drafted();
    await bench.finish(id);
    expect(await bench.conversations.byId(id)).toMatchObject({ mode: 'person', handoverReason: 'complaint' });
    expect(await release(id)).toBe('released');
    await bench.finish(id);
    expect(accepted(id)).toEqual(['a colleague comes: 1']);
    expect(await bench.conversations.byId(id)).toMatchObject({
      mode: 'person',
      handoverReason: 'complaint',
      waitingSince: expect.any(Date) as Date,
    });
  });
});
