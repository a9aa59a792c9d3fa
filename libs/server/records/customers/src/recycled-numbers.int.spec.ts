import { FakeClock } from '@feelori/platform/clock';
import { testStores } from '@feelori/testing';
import fc from 'fast-check';
import { type Connection, createConnection, type Model } from 'mongoose';
import type { Customer } from './customer';
import { customerSchema } from './customer.schema';
import { Customers, type MessageOwner } from './customers';
import type { Person } from './plan-person';

const START = Date.parse('2026-01-01T00:00:00Z');
const MACHINES = 3;
const TWENTY_MINUTES = 20 * 60_000;

/** A real person, as only the test knows them. WhatsApp gives a new user id with every new number. */
interface Human {
  name: string;
  number: string;
  userId: string;
  /** What a notice of WhatsApp about the last move would say. */
  before: { waId: string; userId: string } | null;
  /** Messages under the present number gave the user id too, or WhatsApp told of the move. */
  proven: boolean;
  /** The user ids under which messages of this human are one customer. */
  ids: Set<string>;
}

type Step =
  | { kind: 'writes'; who: number; machine: number; shows: 'both' | 'user' | 'number' }
  | { kind: 'moves'; who: number; to: number }
  /** Somebody gives up a number and somebody else gets it. */
  | { kind: 'takes'; who: number; from: number }
  | { kind: 'notice'; who: number; machine: number }
  | { kind: 'again'; which: number; machine: number };

const who = fc.nat(2);
const machine = fc.nat(MACHINES - 1);
const NUMBERS = 5;
const number = fc.nat(NUMBERS - 1);
const steps = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('writes' as const),
        who,
        machine,
        shows: fc.constantFrom('both' as const, 'both' as const, 'user' as const, 'number' as const),
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('moves' as const), who, to: number }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('takes' as const), who, from: who }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('notice' as const), who, machine }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('again' as const), which: fc.nat(9), machine }) },
  ),
  { minLength: 8, maxLength: 40 },
);

/** The world outside: who has which number, what each writes, and what the shop is told of it. */
class World {
  readonly humans: Human[] = [0, 1, 2].map((n) => ({
    name: `h${n}`,
    number: `4911100${n}`,
    userId: `DE.${n}.0`,
    before: null,
    proven: false,
    ids: new Set([`DE.${n}.0`]),
  }));
  private moves = 0;

  /** A human leaves a number, and another gets it. */
  hand(from: Human, to: Human): void {
    const number = from.number;
    const free = Array.from({ length: NUMBERS }, (_, n) => `4911100${n}`).find((one) => this.move(from, one));
    if (free !== undefined) this.move(to, number);
  }

  /** False when somebody has the number. */
  move(human: Human, to: string): boolean {
    if (this.humans.some(({ number }) => number === to)) return false;
    this.moves += 1;
    human.before = { waId: human.number, userId: human.userId };
    human.number = to;
    human.userId = `${human.userId.slice(0, 4)}.${this.moves}`;
    human.proven = false;
    human.ids = new Set([human.userId]);
    return true;
  }
}

describe('numbers that change hands', () => {
  const stores = testStores();
  let connection: Connection;
  let model: Model<Customer>;

  beforeAll(async () => {
    connection = await createConnection(stores.env.MONGODB_URI ?? '').asPromise();
    model = connection.model<Customer>('Customer', customerSchema);
    await model.createIndexes();
  });
  afterAll(async () => {
    await connection.close();
    await stores.drop();
  });

  async function play(script: readonly Step[]): Promise<void> {
    await connection.collection('customers').deleteMany({});
    const clock = new FakeClock(START);
    const machines = Array.from({ length: MACHINES }, () => new Customers(model, clock));
    const world = new World();
    /** Whose each customer is; each customer has ever only one human. */
    const humanOf = new Map<string, string>();
    const customerOf = new Map<string, string>();
    const sent: { webhook: Person; human: Human; id: string }[] = [];

    const resolve = async (at: number, webhook: Person): Promise<MessageOwner | undefined> =>
      (await machines[at]!.resolveMany([webhook], () => Promise.resolve()))[0];
    const deliver = async (webhook: Person, human: Human, at: number): Promise<MessageOwner> => {
      // WhatsApp delivers at least once: two machines get it at the same moment.
      const twice = [at, (at + 1) % MACHINES].map((one) => resolve(one, webhook));
      const [first, second] = await Promise.all(twice);
      if (!first || !second) throw new Error('not resolved');
      expect(second.id).toBe(first.id);
      expect(humanOf.get(first.id) ?? human.name).toBe(human.name);
      humanOf.set(first.id, human.name);
      sent.push({ webhook, human, id: first.id });
      return first;
    };

    for (const step of script) {
      clock.advance(1_000);
      if (step.kind === 'again') {
        const before = sent[sent.length - 1 - step.which];
        if (before === undefined || before.webhook.identity.userId === undefined) continue;
        const there = await model.find().sort({ _id: 1 }).lean();
        const owner = await resolve(step.machine, before.webhook);
        expect(humanOf.get(owner?.id ?? '')).toBe(before.human.name);
        expect(await model.find().sort({ _id: 1 }).lean()).toEqual(there);
        if (owner?.identity.waId !== undefined) expect(await holderOf(owner.identity.waId)).toBe(owner.id);
        continue;
      }
      const human = world.humans[step.who]!;
      if (step.kind === 'moves') {
        if (world.move(human, `4911100${step.to}`)) clock.advance(TWENTY_MINUTES);
        continue;
      }
      if (step.kind === 'takes') {
        if (step.who !== step.from) world.hand(world.humans[step.from]!, human);
        clock.advance(TWENTY_MINUTES);
        continue;
      }
      const { number: waId, userId } = human;
      if (step.kind === 'notice') {
        if (human.before === null || !customerOf.has(human.before.userId)) continue;
        const proof = { identity: { waId, userId }, previous: human.before, at: clock.now() };
        const owner = await deliver(proof, human, step.machine);
        // It is the customer who was there before, with all that is theirs.
        expect(owner.id).toBe(customerOf.get(human.before.userId));
        customerOf.set(userId, owner.id);
        human.proven = true;
        clock.advance(TWENTY_MINUTES);
        continue;
      }
      if (step.shows === 'number' && !human.proven) continue;
      // Machines remember for ten minutes who has a number; so fast it changes no takeovers.
      if (!human.proven && human.before !== null) clock.advance(TWENTY_MINUTES);
      const identity = {
        ...(step.shows === 'user' ? {} : { waId }),
        ...(step.shows === 'number' ? {} : { userId }),
      };
      const owner = await deliver(
        { identity, at: clock.now(), profileName: human.name },
        human,
        step.machine,
      );
      expect(customerOf.get(userId) ?? owner.id).toBe(owner.id);
      customerOf.set(userId, owner.id);
      expect(owner.identity).toMatchObject(identity);
      if (step.shows === 'both') human.proven = true;
    }
    await consistent();
  }

  const holderOf = async (waId: string): Promise<string | undefined> =>
    (await model.findOne({ identities: `wa:${waId}` }).lean())?._id;

  /** No identity twice, a phone exactly where a number is held, and no name that came from somebody else. */
  async function consistent(): Promise<void> {
    const all: Customer[] = await model.find().lean();
    const keys = all.flatMap(({ identities }) => identities);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { identities, phone } of all) {
      const numbers = identities.filter((key) => key.startsWith('wa:'));
      expect(numbers.length).toBeLessThanOrEqual(1);
      expect(phone).toBe(numbers[0] === undefined ? null : `+${numbers[0].slice(3)}`);
    }
  }

  it('never give one human what is another one’s, in any order of webhooks on several machines', async () => {
    await fc.assert(fc.asyncProperty(steps, play), { numRuns: 40 });
  }, 60_000);

  it('have one owner after two people claimed one at the same moment on all machines', async () => {
    await connection.collection('customers').deleteMany({});
    const clock = new FakeClock(START);
    const claims = ['DE.1', 'DE.2'].map((userId): Person => ({
      identity: { waId: '49111', userId },
      at: clock.now(),
    }));
    const everywhere = Array.from({ length: 12 }, (_, n) =>
      new Customers(model, clock).resolveMany(n % 2 ? [...claims].reverse() : claims, () =>
        Promise.resolve(),
      ),
    );
    const owners = (await Promise.all(everywhere)).flatMap((both, n) => (n % 2 ? [...both].reverse() : both));
    expect(new Set(owners.filter((_, n) => n % 2 === 0).map(({ id }) => id)).size).toBe(1);
    expect(new Set(owners.filter((_, n) => n % 2 === 1).map(({ id }) => id)).size).toBe(1);
    expect(await connection.collection('customers').countDocuments()).toBe(2);
    await consistent();
  });
});
