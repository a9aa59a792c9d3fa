import { InterleavePlan } from './interleave-plan';
import { ProtocolBench } from './protocol-bench';

const signal = new AbortController().signal;

describe('a pause everywhere at every moment of a turn and its delivery', () => {
  let bench: ProtocolBench;
  let runs = 0;

  beforeAll(async () => {
    bench = await ProtocolBench.open();
  }, 60_000);
  afterEach(() => bench.set({}));
  afterAll(() => bench.close());

  /** A customer who wrote twice, and whose quiet time is over. */
  async function asked(): Promise<string> {
    const customer = `pause${(runs += 1)}`;
    await bench.customer(customer);
    await bench.write(customer, `${customer}-a`, bench.clock.ms() - 2_000);
    const id = await bench.write(customer, `${customer}-b`, bench.clock.ms() - 1_000);
    await bench.arrived(customer);
    bench.clock.advance(6_000);
    return id;
  }
  const sends = (id: string): string[] =>
    bench.accepted.map(({ opaque }) => opaque).filter((opaque) => opaque.startsWith(`o1:${id}#`));
  async function begun(id: string): Promise<string[]> {
    const entries = await bench.outbox.page(id, null, 10);
    return entries.flatMap(({ _id, parts }) =>
      parts
        .filter(({ state }) => state === 'sending' || state === 'unknown')
        .map(({ i, attempt }) => `o1:${_id}:${i}:${attempt}`),
    );
  }
  async function run(plan: InterleavePlan): Promise<string> {
    const id = await asked();
    const { runner, sender } = bench.worker(plan);
    await runner.runNext(id, signal);
    await sender.deliver(id, signal);
    return id;
  }

  it('lets nothing out that was not being sent; what nobody answered is answered once it is over', async () => {
    const dry = new InterleavePlan();
    await run(dry);
    expect(dry.moments.length).toBeGreaterThan(30);
    const seen = new Set<string>();
    for (let at = 1; at <= dry.moments.length; at += 1) {
      const where = dry.moments[at - 1];
      const before = { sends: [] as string[], begun: [] as string[] };
      const pause = async (): Promise<void> => {
        await bench.set({ 'assistant.paused': true });
        const id = `106540352242922:c_pause${runs}`;
        before.sends = sends(id);
        before.begun = await begun(id);
      };
      const id = await run(new InterleavePlan(new Map([[at, pause]])));
      await bench.set({ 'assistant.paused': true });
      await bench.finish(id);
      const late = sends(id)
        .slice(before.sends.length)
        .filter((opaque) => !before.begun.includes(opaque));
      expect({ where, late }).toEqual({ where, late: [] });
      const said = sends(id).length;
      seen.add(said === 0 ? 'nothing' : said === 1 ? 'half' : 'all');
      const waits = await bench.conversations.byId(id);
      expect({ where, mode: waits?.mode }).toEqual({ where, mode: 'assistant' });
      if (said === 0) {
        expect({ where, reason: waits?.handoverReason, waits: waits?.waitingSince !== null }).toEqual({
          where,
          reason: 'paused',
          waits: true,
        });
      }
      await bench.set({});
      await bench.resume();
      await bench.finish(id);
      // Half an answer is one: nobody hears the same thing twice.
      expect({ where, said: sends(id).length }).toEqual({ where, said: said === 1 ? 1 : 2 });
      const after = await bench.conversations.byId(id);
      expect({ where, after }).toMatchObject({
        where,
        after: { waitingSince: null, handoverReason: null, turn: null },
      });
    }
    expect([...seen].sort()).toEqual(['all', 'half', 'nothing']);
  }, 240_000);

  it('is heard in the record of the turn, and by a STOP that comes meanwhile', async () => {
    await bench.set({ 'assistant.paused': true });
    const id = await asked();
    await bench.write(`pause${runs}`, 'STOP', bench.clock.ms() - 500);
    bench.clock.advance(6_000);
    await bench.finish(id);
    expect(await bench.turns.byId(`${id}#1`)).toMatchObject({
      decision: 'silent',
      reason: 'paused',
      consent: 'stop',
    });
    expect(await bench.conversations.byId(id)).toMatchObject({ optedOut: true, unanswered: 3 });
    expect(sends(id)).toEqual([]);
  });

  it('comes back to those alone whom nobody answered, also when it is switched on and off in between', async () => {
    await bench.set({ 'assistant.paused': true });
    const [left, taken] = [await asked(), await asked()];
    await bench.finish(left);
    await bench.finish(taken);
    await bench.interventions.takeOver(taken, 'u1');
    await bench.set({});
    await bench.resume();
    await bench.set({ 'assistant.paused': true });
    await bench.finish(left);
    expect(sends(left)).toEqual([]);
    await bench.set({});
    await bench.resume();
    await bench.finish(left);
    await bench.finish(taken);
    expect([sends(left).length, sends(taken).length]).toEqual([2, 0]);
  });
});
