import type { Turn } from '@feelori/records/turns';
import { CrashPlan } from './crash-plan';
import { ProtocolBench } from './protocol-bench';

const signal = new AbortController().signal;

describe('turns that fail', () => {
  let bench: ProtocolBench;
  let echo: ProtocolBench['answering'];

  beforeAll(async () => {
    bench = await ProtocolBench.open();
    echo = bench.answering;
  });
  beforeEach(() => {
    bench.answering = echo;
  });
  afterAll(() => bench.close());

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
