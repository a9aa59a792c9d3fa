import { CrashPlan } from './crash-plan';
import { InterleavePlan } from './interleave-plan';
import { ProtocolBench } from './protocol-bench';

const signal = new AbortController().signal;
/** Runs at one time; each has a customer of its own. */
const ABREAST = 20;

type Kind = 'takeover' | 'stop' | 'pause';

/** At which moments of a run somebody takes the floor, and another worker delivers. */
interface Plan {
  epochAt: number;
  scanAt: number;
  deliverAt?: number;
}

/** How somebody takes the floor: the epoch first, then what is unsent is taken back. */
interface Floor {
  epoch(id: string, customerId: string): Promise<unknown>;
  scan(id: string): Promise<unknown>;
}

describe.each(['takeover', 'stop', 'pause'] as const)(
  'a %s at every moment of a turn and its delivery',
  (kind) => {
    let bench: ProtocolBench;
    let floor: Floor;
    let moments: string[];
    let runs = 0;

    beforeAll(async () => {
      bench = await ProtocolBench.open();
      floor = floorOf(bench, kind);
      moments = (await run(() => new Map())).moments;
    }, 60_000);
    afterAll(() => bench.close());

    /** One turn and its delivery, with what happens at its moments; then everything that is left to do. */
    async function run(
      acts: (id: string, accept: () => Promise<void>) => Map<number, () => Promise<unknown>>,
    ) {
      const customer = `${kind}${(runs += 1)}`;
      await bench.customer(customer);
      await bench.write(customer, `${customer}-a`, bench.clock.ms() - 2_000);
      const id = await bench.write(customer, `${customer}-b`, bench.clock.ms() - 1_000);
      await bench.arrived(customer);
      const floorTaken = new FloorTaken(bench, id);
      const left = acts(id, () => floorTaken.note());
      const once = [...left.keys()].map((at) => [at, () => actOnce(left, at)] as const);
      const plan = new InterleavePlan(new Map(once));
      bench.clock.advance(6_000);
      const { runner, sender } = bench.worker(plan);
      await runner.runNext(id, signal);
      await sender.deliver(id, signal);
      // A run that says nothing has fewer moments than one that does.
      for (const at of [...left.keys()]) await actOnce(left, at);
      await bench.finish(id);
      return { id, moments: plan.moments, floorTaken };
    }

    /** Runs all of these, several abreast, and gives how many parts went out in each. */
    async function runAll(plans: readonly Plan[]): Promise<Map<number, number>> {
      const parts = new Map<number, number>();
      const one = async ({ epochAt, scanAt, deliverAt }: Plan): Promise<void> => {
        const done = await run((id, accept) => {
          const customerId = id.slice(id.indexOf(':') + 1);
          const scan = async (): Promise<void> => {
            await floor.scan(id);
            await accept();
          };
          const both = async (): Promise<void> => {
            await floor.epoch(id, customerId);
            await scan();
          };
          if (deliverAt !== undefined) {
            const deliver = (): Promise<unknown> => bench.worker().sender.deliver(id, signal);
            return new Map([
              [epochAt, both],
              [deliverAt, deliver],
            ]);
          }
          if (epochAt === scanAt) return new Map([[epochAt, both]]);
          return new Map([
            [epochAt, () => floor.epoch(id, customerId)],
            [scanAt, scan],
          ]);
        });
        const outdated = await done.floorTaken.outdatedSends();
        const where = {
          epoch: moments[epochAt - 1],
          scan: moments[scanAt - 1],
          deliver: moments[(deliverAt ?? 0) - 1],
        };
        expect({ ...where, outdated }).toEqual({ ...where, outdated: [] });
        const said = await checkEnd(bench, done.id, kind);
        parts.set(said, (parts.get(said) ?? 0) + 1);
      };
      for (let at = 0; at < plans.length; at += ABREAST) {
        await Promise.all(plans.slice(at, at + ABREAST).map(one));
      }
      return parts;
    }

    it('lets nothing out that was not at WhatsApp when it was accepted', async () => {
      const plans = moments.map((_, at) => ({ epochAt: at + 1, scanAt: at + 1 }));
      const parts = await runAll(plans);
      expect(plans.length).toBeGreaterThan(30);
      // Early enough nothing is said, late enough all of it is out already.
      expect([...parts.keys()].sort()).toEqual(kind !== 'stop' ? [0, 1, 2] : expect.arrayContaining([1, 2]));
    }, 240_000);

    it('nor when its two steps lie any distance apart', async () => {
      const ends = moments.flatMap((label, at) => (label.startsWith('after') ? [at + 1] : []));
      const plans = ends.flatMap((epochAt, i) => ends.slice(i + 1).map((scanAt) => ({ epochAt, scanAt })));
      await runAll(plans);
      expect(plans.length).toBeGreaterThan(150);
    }, 240_000);

    it('nor when another worker delivers at any moment after it', async () => {
      const ends = moments.flatMap((label, at) => (label.startsWith('after') ? [at + 1] : []));
      const plans = ends.flatMap((at, i) =>
        ends.slice(i + 1).map((deliverAt) => ({ epochAt: at, scanAt: at, deliverAt })),
      );
      await runAll(plans);
      expect(plans.length).toBeGreaterThan(150);
    }, 240_000);

    it.each(['before', 'after'] as const)(
      'nor when the worker died %s any call',
      async (when) => {
        const calls = moments.length / 2;
        for (let at = 1; at <= calls; at += 1) {
          const customer = `${kind}-dead-${when}${at}`;
          await bench.customer(customer);
          await bench.write(customer, `${customer}-a`, bench.clock.ms() - 2_000);
          const id = await bench.write(customer, `${customer}-b`, bench.clock.ms() - 1_000);
          await bench.arrived(customer);
          bench.clock.advance(6_000);
          const { runner, sender } = bench.worker(new CrashPlan(at, when));
          await runner.runNext(id, signal).catch(() => undefined);
          await sender.deliver(id, signal).catch(() => undefined);
          const taken = new FloorTaken(bench, id);
          await floor.epoch(id, `c_${customer}`);
          await floor.scan(id);
          await taken.note();
          await bench.finish(id);
          expect({ at, outdated: await taken.outdatedSends() }).toEqual({ at, outdated: [] });
          await checkEnd(bench, id, kind);
        }
      },
      240_000,
    );
  },
);

async function actOnce(left: Map<number, () => Promise<unknown>>, at: number): Promise<void> {
  const act = left.get(at);
  left.delete(at);
  await act?.();
}

function floorOf(bench: ProtocolBench, kind: Kind): Floor {
  const reason = kind === 'pause' ? 'paused' : kind;
  const unsent = { origins: ['assistant'], reason } as const;
  const scan = (id: string): Promise<unknown> => bench.outbox.cancelUnsent(id, unsent);
  if (kind === 'pause') return { epoch: (id) => bench.pauses.pause(id), scan };
  if (kind === 'takeover') return { epoch: (id) => bench.takeovers.takeOver(id, 'u1'), scan };
  return {
    epoch: async (_, customerId) => {
      await bench.consents.stop(customerId, { at: bench.clock.now(), source: 'message' });
      await bench.takeovers.optOut(customerId);
    },
    scan,
  };
}

const ENDS = {
  takeover: { mode: 'person', assignee: 'u1' },
  stop: { mode: 'assistant', optedOut: true },
  pause: { mode: 'paused', handoverReason: 'paused' },
};
const SILENCES = {
  takeover: ['mode_person', 'taken_over'],
  stop: ['stopped'],
  pause: ['mode_paused', 'paused'],
};

/** What stood in the outbox when the floor was taken, and what went out after that although it was decided before. */
class FloorTaken {
  private taken: { sends: number; begun: Set<string>; epoch: number } | null = null;

  constructor(
    private readonly bench: ProtocolBench,
    private readonly id: string,
  ) {}

  async note(): Promise<void> {
    const entries = await this.bench.outbox.page(this.id, null, 10);
    const begun = entries.flatMap(({ _id, parts }) =>
      parts
        .filter(({ state }) => state === 'sending' || state === 'unknown')
        .map(({ i, attempt }) => `o1:${_id}:${i}:${attempt}`),
    );
    const epoch = (await this.bench.conversations.byId(this.id))?.epoch ?? 0;
    this.taken = { sends: this.sends().length, begun: new Set(begun), epoch };
  }

  async outdatedSends(): Promise<string[]> {
    if (this.taken === null) throw new Error('the floor was never taken');
    const { sends, begun, epoch } = this.taken;
    const entries = await this.bench.outbox.page(this.id, null, 10);
    const current = entries.filter((entry) => entry.epoch === null || entry.epoch >= epoch);
    return this.sends()
      .slice(sends)
      .filter((opaque) => !begun.has(opaque) && !current.some(({ _id }) => opaque.startsWith(`o1:${_id}:`)));
  }

  private sends(): string[] {
    return this.bench.accepted
      .map(({ opaque }) => opaque)
      .filter((opaque) => opaque.startsWith(`o1:${this.id}#`));
  }
}

/** Nothing is left open, and the record says what became of the turn; gives how many parts went out. */
async function checkEnd(bench: ProtocolBench, id: string, kind: Kind): Promise<number> {
  const conversation = await bench.conversations.byId(id);
  const end = ENDS[kind];
  expect(conversation).toMatchObject({ turn: null, turnSeq: 1, ...end });
  expect(await bench.inbound.waiting(id)).toEqual([]);
  expect(await bench.outbox.unsettled(id)).toEqual([]);
  const entry = await bench.outbox.byId(`${id}#1`);
  const said = entry?.parts.filter(({ state }) => state !== 'cancelled') ?? [];
  const record = await bench.turns.byId(`${id}#1`);
  if (said.length > 0 || record?.decision === 'answered') {
    expect(record).toMatchObject({ decision: 'answered', entryId: `${id}#1` });
    // Taken back whole only after the turn was closed: then its entry says so.
    if (said.length === 0) {
      expect(entry?.stage).toBe('cancelled');
      expect([kind === 'pause' ? 'paused' : kind, 'decided_before']).toContain(entry?.cancelReason);
    }
  } else {
    expect(record).toMatchObject({ decision: 'silent', entryId: null });
    expect(SILENCES[kind]).toContain(record?.reason);
    // What the customer asked waits visibly.
    expect(conversation?.unanswered).toBeGreaterThan(0);
  }
  return said.length;
}
