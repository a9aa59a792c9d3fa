import { newPart } from '@feelori/records/outbox';
import type { Turn } from '@feelori/records/turns';
import { CrashPlan } from './crash-plan';
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

  it('remember what was said, also by others, through any number of turns without words', async () => {
    const id = await bench.write('memory', 'do you sell hats?');
    bench.clock.advance(2_000);
    await bench.finish(id);
    const answer = await bench.outbox.byId(`${id}#1`);
    if (answer === null) throw new Error('there is no answer');
    const spoken = { ...answer, epoch: null, writtenAt: bench.clock.now(), nextAt: null };
    const place = (await bench.conversations.takePlace(id)) ?? 0;
    const parts = [newPart({ kind: 'text', text: 'Maya here: the red one is back' }, 0)];
    const said = { ...spoken, _id: `${id}#p-1`, origin: 'person', place, author: 'u1', parts } as const;
    await bench.outbox.insert(said);
    for (let times = 0; times < 12; times += 1) {
      await bench.write('memory', `👍${times}`, bench.clock.ms(), {
        kind: 'reaction',
        toMessageId: 'wamid.out.0',
        emoji: '👍',
      });
      bench.clock.advance(2_000);
      await bench.finish(id);
    }
    let history: unknown[] = [];
    bench.answering = (request) => {
      history = request.history.map(({ role, text }) => [role, text]);
      return echo(request);
    };
    await bench.write('memory', 'how much is it?');
    bench.clock.advance(2_000);
    await bench.finish(id);
    expect(history).toEqual([
      ['customer', 'do you sell hats?'],
      ['assistant', 'echo: do you sell hats?'],
      ['person', 'Maya here: the red one is back'],
    ]);
    expect(await bench.turns.byId(`${id}#9`)).toMatchObject({ decision: 'silent', reason: 'nothing_asked' });
    expect(await bench.outbox.byId(`${id}#14`)).toMatchObject({ place: 15 });
  });

  it('remember also what the customer wrote while a person had the conversation', async () => {
    const id = await bench.write('both', 'hello');
    bench.clock.advance(2_000);
    await bench.finish(id);
    await bench.interventions.takeOver(id, 'u1');
    await bench.write('both', 'my size is M');
    bench.clock.advance(2_000);
    await bench.finish(id);
    expect(await bench.interventions.handBack(id)).toBe(true);
    let history: string[] = [];
    bench.answering = (request) => {
      history = request.history.map(({ text }) => text);
      return echo(request);
    };
    await bench.write('both', 'do you have it?');
    bench.clock.advance(2_000);
    await bench.finish(id);
    expect(history).toEqual(['hello', 'echo: hello', 'my size is M']);
    expect(bench.accepted.at(-1)?.text).toBe('echo: do you have it?');
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

  it('count a try whose worker was killed, and go plain and to the dead letters after too many', async () => {
    const calls = await callsUntilAnswer(bench);
    const id = await bench.write('killer', 'boom');
    bench.clock.advance(2_000);
    const letters = await bench.deadLetters.open();
    const attempts: number[] = [];
    bench.answering = (request) => {
      attempts.push(request.attempt);
      return echo(request);
    };
    for (let kill = 1; kill <= 4; kill += 1) {
      // Dead while the answer is made: nothing is given back, the lease has to end by itself.
      const first = kill === 1 ? calls.claimed : calls.resumed;
      await expect(bench.worker(new CrashPlan(first, 'after')).runner.runNext(id, signal)).rejects.toThrow(
        'crash',
      );
      expect((await bench.conversations.byId(id))?.turn?.attempts).toBe(kill);
      bench.clock.advance(10_000);
    }
    await bench.finish(id);
    expect(attempts).toEqual([1, 2, 3, 4]);
    expect(await bench.deadLetters.open()).toBe(letters + 1);
    const record = { decision: 'gave_up', reason: 'turn_failed', attempts: 5 };
    expect(await bench.turns.byId(`${id}#1`)).toMatchObject(record);
  });

  it('have the answer on record although an earlier try noted a silence', async () => {
    const id = await bench.write('changed', 'hello');
    bench.clock.advance(2_000);
    await bench.turns.insert({ _id: `${id}#1`, decision: 'silent', attempts: 1, entryId: null } as Turn);
    await bench.finish(id);
    const record = { decision: 'answered', entryId: `${id}#1`, askedText: 'hello', model: 'test' };
    expect(await bench.turns.byId(`${id}#1`)).toMatchObject(record);
  });

  it('go on helping after STOP, on every number of the customer, and leave plain thanks alone', async () => {
    await bench.customer('stop');
    const other = await bench.write('stop', 'hi there', bench.clock.ms(), undefined, '200');
    bench.clock.advance(2_000);
    await bench.finish(other);
    const id = await bench.write('stop', 'STOP');
    bench.clock.advance(2_000);
    await bench.finish(id);
    expect(bench.accepted.at(-1)?.text).toBe('echo: STOP');
    const stopped = { optedOut: true, mode: 'assistant' };
    expect(await bench.conversations.byId(id)).toMatchObject(stopped);
    expect(await bench.conversations.byId(other)).toMatchObject({ optedOut: true });
    const sent = bench.accepted.length;
    for (const words of ['ok', 'my parcel arrived broken, order #1002', 'thanks', 'START']) {
      await bench.write('stop', words);
      bench.clock.advance(2_000);
      await bench.finish(id);
    }
    expect(bench.accepted.slice(sent).map(({ text }) => text)).toEqual([
      'echo: my parcel arrived broken, order #1002',
      'echo: START',
    ]);
    expect(await bench.turns.byId(`${id}#2`)).toMatchObject({ decision: 'silent', reason: 'opted_out' });
    expect(await bench.conversations.byId(id)).toMatchObject({ optedOut: false, mode: 'assistant' });
    expect(await bench.conversations.byId(other)).toMatchObject({ optedOut: false });
  });

  it('know of a STOP on a number that the customer writes to for the first time', async () => {
    await bench.customer('fresh');
    const id = await bench.write('fresh', 'STOP');
    bench.clock.advance(2_000);
    await bench.finish(id);
    const other = await bench.write('fresh', 'ok', bench.clock.ms(), undefined, '106540352242923');
    bench.clock.advance(2_000);
    await bench.finish(other);
    expect(await bench.turns.byId(`${other}#1`)).toMatchObject({ decision: 'silent', reason: 'opted_out' });
  });

  it('restore consent on START without taking the conversation from the person who has it', async () => {
    await bench.customer('kept');
    const id = await bench.write('kept', 'STOP');
    bench.clock.advance(2_000);
    await bench.finish(id);
    await bench.interventions.takeOver(id, 'u1');
    for (const words of ['START', 'are you there?']) await bench.write('kept', words);
    bench.clock.advance(2_000);
    await bench.finish(id);
    expect(bench.accepted.at(-1)?.text).toBe('echo: START');
    const kept = { optedOut: false, mode: 'person', assignee: 'u1' };
    expect(await bench.conversations.byId(id)).toMatchObject(kept);
    expect(await bench.consents.of('c_kept')).toEqual({ stopped: false, blocked: false });
  });

  it('become dead letters after five tries, with a kind text and a person asked', async () => {
    const id = await bench.write('poison', 'boom');
    bench.clock.advance(2_000);
    const letters = await bench.deadLetters.open();
    bench.answering = () => {
      throw new Error('always');
    };
    for (let tries = 0; tries < 4; tries += 1) {
      await expect(bench.worker().runner.runNext(id, signal)).rejects.toThrow('always');
    }
    await bench.finish(id);
    expect(bench.accepted.at(-1)?.text).toMatch(/person|colleague|team/i);
    expect(await bench.deadLetters.open()).toBe(letters + 1);
    expect(await bench.conversations.byId(id)).toMatchObject({
      mode: 'person',
      handoverReason: 'turn_failed',
    });
    const record = { decision: 'gave_up', reason: 'turn_failed', attempts: 5, entryId: `${id}#1` };
    expect(await bench.turns.byId(`${id}#1`)).toMatchObject(record);
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

/** At which call a first and a resumed try of a turn ask the assistant. */
async function callsUntilAnswer(bench: ProtocolBench): Promise<{ claimed: number; resumed: number }> {
  const answering = bench.answering;
  bench.answering = () => {
    throw new Error('for the count');
  };
  const id = await bench.write('counted', 'hello');
  bench.clock.advance(2_000);
  const at: number[] = [];
  for (let tries = 0; tries < 2; tries += 1) {
    const plan = new CrashPlan(null, 'before');
    await expect(bench.worker(plan).runner.runNext(id, signal)).rejects.toThrow('for the count');
    at.push(plan.calls.indexOf('answers.answer') + 1);
  }
  bench.answering = answering;
  await bench.finish(id);
  const [claimed = 0, resumed = 0] = at;
  return { claimed, resumed };
}
