import { isSettled } from '@feelori/records/outbox';
import fc from 'fast-check';
import { type Act, act } from './outbox-acts';
import { faultsOf } from './outbox-judge';
import { OutboxWorld } from './outbox-world';
import { ProtocolBench } from './protocol-bench';

/** Each takes a second or so on real stores; more of them where asked (`MODEL_RUNS`). */
const RUNS = Number(process.env['MODEL_RUNS'] ?? 12);

const who = 0;
const dies = null;
const meanwhile = null;
const deliver: Act = {
  do: 'deliver',
  who,
  lane: 'dialogue',
  dies,
  ends: 'accepted',
  meanwhile,
  followed: true,
};
/** What a person wrote is not out yet, so what the assistant says stands behind it, and is looked at later. */
const BEHIND_A_PERSON: Act[] = [
  { do: 'person replies', who, dies },
  { do: 'floor', who, floor: 'hand_back', dies },
];
/** Runs in which a conversation changes hands between what the assistant decided and delivery's look at it. */
const CHANGES_OF_HANDS: [Act[]][] = [
  [
    [
      ...BEHIND_A_PERSON,
      { do: 'customer writes', who, text: 'words' },
      { do: 'turn', who, dies, meanwhile },
      // Whoever takes over dies before taking anything back.
      { do: 'floor', who, floor: 'takeover', dies: { at: 1, when: 'after' } },
      deliver,
    ],
  ],
  [
    [
      { do: 'person replies', who, dies },
      { do: 'customer writes', who, text: 'STOP' },
      { do: 'turn', who, dies, meanwhile },
      { do: 'floor', who, floor: 'hand_back', dies },
      deliver,
    ],
  ],
];

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
      { numRuns: RUNS, seed, examples: CHANGES_OF_HANDS, interruptAfterTimeLimit: 180_000 },
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
