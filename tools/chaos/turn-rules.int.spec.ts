import { echo } from './echo';
import { ProtocolBench } from './protocol-bench';

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
    const { runner } = bench.worker();
    expect(await runner.runNext(id, signal)).toEqual({ kind: 'later', ms: 1_200 });
    bench.clock.advance(1_000);
    await bench.write('burst', 'two');
    expect(await runner.runNext(id, signal)).toEqual({ kind: 'later', ms: 1_200 });
    bench.clock.advance(1_200);
    const asked = bench.asked;
    await bench.finish(id);
    expect(bench.asked).toBe(asked + 1);
    expect(await bench.turns.byId(`${id}#1`)).toMatchObject({ askedText: 'one\ntwo', entryId: `${id}#1` });
  });

  it('are taken by one worker when twenty reach for the same', async () => {
    const id = await bench.write('race', 'hello');
    bench.clock.advance(2_000);
    const [asked, sent] = [bench.asked, bench.accepted.length];
    const workers = Array.from({ length: 20 }, () => bench.worker());
    await Promise.all(workers.map(({ runner }) => runner.runNext(id, signal)));
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
    const silence = { decision: 'silent', reason: 'mode_person', entryId: null, askedText: 'second' };
    expect(await bench.turns.byId(`${id}#2`)).toMatchObject(silence);
  });

  it('fall silent before a machine that answers ours, tell people once, and go on after a pause', async () => {
    const sent = bench.accepted.length;
    let id = '';
    const machine = async (): Promise<void> => {
      id = await bench.write('bakery', `closed.${bench.clock.ms()}`, bench.clock.ms(), {
        kind: 'text',
        text: 'Thank you for contacting Corner Bakery! We will answer on the next working day.',
      });
      bench.clock.advance(2_000);
      await bench.finish(id);
    };
    for (let times = 0; times < 8; times += 1) await machine();
    expect(bench.accepted.length - sent).toBe(3);
    const silenced = { mode: 'person', handoverReason: 'auto_reply_loop' };
    expect(await bench.conversations.byId(id)).toMatchObject(silenced);
    const reasons = await Promise.all([4, 5, 8].map((n) => bench.turns.byId(`${id}#${n}`)));
    expect(reasons.map((turn) => turn?.reason)).toEqual(['auto_reply_loop', 'mode_person', 'mode_person']);
    bench.clock.advance(11 * 60_000);
    await machine();
    expect(bench.accepted.length - sent).toBe(3);
    bench.clock.advance(11 * 60_000);
    await bench.write('bakery', 'sorry, that was our machine: do you sell flour?');
    bench.clock.advance(2_000);
    await bench.finish(id);
    expect(bench.accepted.slice(sent + 3).map(({ text }) => text)).toEqual([
      'echo: sorry, that was our machine: do you sell flour?',
    ]);
    const resumed = { mode: 'assistant', handoverReason: null, unanswered: 0 };
    expect(await bench.conversations.byId(id)).toMatchObject(resumed);
  });

  it('stay silent before that machine once a person has taken it, and speak when they hand it back', async () => {
    let id = '';
    for (let times = 0; times < 4; times += 1) {
      id = await bench.write('robot', `busy.${times}`, bench.clock.ms(), {
        kind: 'text',
        text: 'we are busy',
      });
      bench.clock.advance(2_000);
      await bench.finish(id);
    }
    expect(await bench.conversations.byId(id)).toMatchObject({ handoverReason: 'auto_reply_loop' });
    await bench.interventions.takeOver(id, 'u1');
    bench.clock.advance(11 * 60_000);
    const sent = bench.accepted.length;
    await bench.write('robot', 'hello?');
    bench.clock.advance(2_000);
    await bench.finish(id);
    expect(bench.accepted).toHaveLength(sent);
    await bench.interventions.handBack(id);
    await bench.write('robot', 'are you there?');
    bench.clock.advance(2_000);
    await bench.finish(id);
    expect(bench.accepted.at(-1)?.text).toBe('echo: are you there?');
  });

  it('count answers within the hour, not silences', async () => {
    const id = await bench.write('chatty', 'hello');
    bench.clock.advance(2_000);
    await bench.finish(id);
    for (let times = 0; times < 70; times += 1) {
      const emoji = { kind: 'reaction', toMessageId: 'wamid.out.0', emoji: '👍' } as const;
      await bench.write('chatty', `r${times}`, bench.clock.ms(), emoji);
    }
    bench.clock.advance(5_000);
    await bench.finish(id);
    await bench.write('chatty', 'one more thing');
    bench.clock.advance(2_000);
    await bench.finish(id);
    expect(bench.accepted.at(-1)?.text).toBe('echo: one more thing');
  });

  it('come to an end in the order of their numbers', async () => {
    const id = await bench.write('order', 'a');
    bench.clock.advance(2_000);
    await bench.worker().runner.runNext(id, signal);
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
