import { isSettled } from '@feelori/records/outbox';
import fc from 'fast-check';
import { act } from './outbox-acts';
import { faultsOf } from './outbox-judge';
import { OutboxWorld } from './outbox-world';
import { ProtocolBench } from './protocol-bench';

/** Each takes a second or so on real stores; more of them where asked (`MODEL_RUNS`). */
const RUNS = Number(process.env['MODEL_RUNS'] ?? 12);

describe('whatever happens to two customers, in whichever order, whoever dies', () => {
  let bench: ProtocolBench;

  beforeAll(async () => {
    bench = await ProtocolBench.open();
  });
  afterAll(() => bench.close());

  it('nothing is sent twice or out of order, nothing after the floor was taken, and everything comes to an end', async () => {
    const seed = Number(process.env['MODEL_SEED'] ?? Math.floor(Math.random() * 1_000_000));
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 8, maxLength: 30 }), async (acts) => {
        const world = await OutboxWorld.begin(bench);
        for (const one of acts) await world.happen(one);
        expect({ finished: await world.finish(), faults: faultsOf(world.log) }).toEqual({
          finished: true,
          faults: [],
        });
        await expectEnd(bench, world);
      }),
      { numRuns: RUNS, seed, interruptAfterTimeLimit: 180_000 },
    );
  }, 400_000);
});

/** Nothing is open, and nobody has to look at anything. */
async function expectEnd(bench: ProtocolBench, world: OutboxWorld): Promise<void> {
  for (const { _id, parts, nextAt } of await world.outbox()) {
    const open = parts.filter(({ state }) => !isSettled(state));
    expect({ _id, open, nextAt }).toEqual({ _id, open: [], nextAt: null });
  }
  for (const id of world.ids) {
    expect(await bench.conversations.byId(id)).toMatchObject({ turn: null });
    expect(await bench.inbound.waiting(id)).toEqual([]);
  }
}
