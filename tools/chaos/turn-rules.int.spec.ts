import { echo, ProtocolBench } from './protocol-bench';

const signal = new AbortController().signal;

describe('turns on real stores', () => {
  let bench: ProtocolBench;

  beforeAll(async () => {
    bench = await ProtocolBench.open();
  });
  beforeEach(() => {
    bench.answering = echo;
  });
  afterAll(() => bench.close());

  it('wait until the customer is quiet, and answer a burst together', async () => {
    const id = await bench.write('burst', 'one');
    const { taker } = bench.worker();
    expect(await taker.take(id, signal)).toEqual({ kind: 'later', ms: 1_200 });
    bench.clock.advance(1_000);
    await bench.write('burst', 'two');
    expect(await taker.take(id, signal)).toEqual({ kind: 'later', ms: 1_200 });
    bench.clock.advance(1_200);
    const asked = bench.asked;
    await bench.finish(id);
    expect(bench.asked).toBe(asked + 1);
    expect((await bench.turns.before(id, 9, 9)).map(({ askedText }) => askedText)).toEqual(['one\ntwo']);
  });

  it('are taken by one worker when twenty reach for the same', async () => {
    const id = await bench.write('race', 'hello');
    bench.clock.advance(2_000);
    const [asked, sent] = [bench.asked, bench.accepted.length];
    const workers = Array.from({ length: 20 }, () => bench.worker());
    await Promise.all(workers.map(({ taker }) => taker.take(id, signal)));
    await Promise.all(workers.map(({ sender }) => sender.deliver(id, signal)));
    expect([bench.asked - asked, bench.accepted.length - sent]).toEqual([1, 1]);
    expect(await bench.conversations.byId(id)).toMatchObject({ turnSeq: 1, turn: null, unanswered: 0 });
  });

  it('keep out while a person has the conversation, and leave the message open for them', async () => {
    const id = await bench.write('human', 'first');
    bench.clock.advance(2_000);
    bench.answering = (request) => ({ ...echo(request), handover: { reason: 'asked_for_person' } });
    await bench.finish(id);
    const asked = bench.asked;
    await bench.write('human', 'second');
    bench.clock.advance(2_000);
    await bench.finish(id);
    expect(bench.asked).toBe(asked);
    expect(await bench.conversations.byId(id)).toMatchObject({ mode: 'person', turn: null });
    expect(await bench.inbound.waiting(id)).toEqual([]);
  });

  it('say nothing after STOP until START', async () => {
    const id = await bench.write('stop', 'STOP');
    bench.clock.advance(2_000);
    bench.answering = (request) => ({ ...echo(request), consent: 'stop' });
    await bench.finish(id);
    const sent = bench.accepted.length;
    bench.answering = (request) => ({ ...echo(request), consent: 'start' });
    for (const words of ['are you there', 'START']) {
      await bench.write('stop', words);
      bench.clock.advance(2_000);
      await bench.finish(id);
    }
    expect(bench.accepted.slice(sent).map(({ text }) => text)).toEqual(['echo: START']);
    expect(await bench.conversations.byId(id)).toMatchObject({ optedOut: false, mode: 'assistant' });
  });

  it('become dead letters after five tries, with a kind text and a person asked', async () => {
    const id = await bench.write('poison', 'boom');
    bench.clock.advance(2_000);
    const letters = await bench.deadLetters.open();
    bench.answering = () => {
      throw new Error('always');
    };
    for (let tries = 0; tries < 4; tries += 1) {
      await expect(bench.worker().taker.take(id, signal)).rejects.toThrow('always');
    }
    await bench.finish(id);
    expect(bench.accepted.at(-1)?.text).toMatch(/person|colleague|team/i);
    expect(await bench.deadLetters.open()).toBe(letters + 1);
    expect(await bench.conversations.byId(id)).toMatchObject({
      mode: 'person',
      handoverReason: 'turn_failed',
    });
  });

  it('come to an end in the order of their numbers', async () => {
    const id = await bench.write('order', 'a');
    bench.clock.advance(2_000);
    await bench.worker().taker.take(id, signal);
    await bench.write('order', 'b');
    bench.clock.advance(2_000);
    const sent = bench.accepted.length;
    bench.outcomes.push({
      kind: 'refused',
      code: 131056,
      retryable: true,
      windowClosed: false,
      pause: false,
    });
    await bench.finish(id);
    expect(bench.accepted.slice(sent).map(({ text }) => text)).toEqual(['echo: a', 'echo: b']);
  });
});
