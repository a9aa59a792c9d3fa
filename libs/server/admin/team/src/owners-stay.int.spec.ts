import { getConnectionToken } from '@nestjs/mongoose';
import { ROLES, type Role } from '@feelori/contracts';
import type { AuditEntry } from '@feelori/platform/audit';
import { TeamRegister, type User, Users } from '@feelori/records/users';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import fc from 'fast-check';
import type { Collection, Connection } from 'mongoose';
import { Standings } from './standings';
import type { StandingWish } from './standing-rules';
import { TeamModule } from './team.module';

const PEOPLE = 4;
const RUNS = 40;

/** Somebody wants another one to be something; `dies` is the process that ends in the middle of it. */
interface Step {
  actor: number;
  target: number;
  wish: StandingWish;
  dies: boolean;
}

const wish: fc.Arbitrary<StandingWish> = fc.oneof(
  fc.record({ kind: fc.constant('role' as const), role: fc.constantFrom<Role>(...ROLES) }),
  fc.record({ kind: fc.constantFrom('deactivate' as const, 'reactivate' as const) }),
);
const step: fc.Arbitrary<Step> = fc.record({
  actor: fc.nat(PEOPLE - 1),
  target: fc.nat(PEOPLE - 1),
  wish,
  dies: fc.boolean(),
});

describe('an owner stays', () => {
  const stores = testStores();
  /** Two processes. */
  let apps: TestApp[];
  let collection: Collection<User>;

  beforeAll(async () => {
    const settings = testSettings(stores.env);
    apps = [await testApp([TeamModule], settings), await testApp([TeamModule], settings)];
    const connection = apps[0]?.app.get<Connection>(getConnectionToken());
    collection = connection?.collection<User>('users') as unknown as Collection<User>;
  });
  afterAll(async () => {
    await Promise.all(apps.map((app) => app.close()));
    await stores.drop();
  });
  afterEach(() => jest.restoreAllMocks());

  const person = (n: number, role: Role): User => ({
    _id: `p${n}`,
    email: `p${n}@shop.test`,
    name: `P${n}`,
    role,
    passwordHash: 'hash',
    sessionVersion: 1,
    active: true,
    createdAt: new Date(0),
    lastSignInAt: null,
  });

  async function team(roles: readonly Role[]): Promise<void> {
    await collection.deleteMany({});
    await collection.insertMany(roles.map((role, n) => person(n, role)));
  }

  const appOf = (n: number): TestApp => apps[n % apps.length] as TestApp;

  /** A process that has written down what it is about to do, and is gone before it does it. */
  function die(app: TestApp): void {
    const register = app.get(TeamRegister) as unknown as { finish: () => Promise<void> };
    jest.spyOn(register, 'finish').mockRejectedValueOnce(new Error('this process has died'));
  }

  async function take({ actor, target, wish: wanted, dies }: Step): Promise<void> {
    const app = appOf(actor);
    if (dies) die(app);
    const who = { id: `p${actor}`, name: '', role: 'owner', address: '192.0.2.1' } as const;
    await app
      .get(Standings)
      .change(`p${target}`, wanted, who)
      .catch(() => undefined);
  }

  const owners = (): Promise<number> => appOf(0).get(Users).countActive('owner');

  it('when two owners make each other agents at once, again and again', async () => {
    for (let run = 0; run < RUNS; run += 1) {
      await team(['owner', 'owner']);
      const toAgent = { wish: { kind: 'role', role: 'agent' } as const, dies: false };
      await Promise.all([
        take({ actor: 0, target: 1, ...toAgent }),
        take({ actor: 1, target: 0, ...toAgent }),
      ]);
      expect(await owners()).toBe(1);
    }
  });

  it('whoever wants what at once of whom, also when processes die in the middle of it', async () => {
    const rounds = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 });
    const roles = fc.array(fc.constantFrom<Role>(...ROLES), { minLength: PEOPLE - 1, maxLength: PEOPLE - 1 });
    await fc.assert(
      fc.asyncProperty(roles, rounds, async (others, steps) => {
        await team(['owner', ...others]);
        for (const round of steps) {
          await Promise.all(round.map(take));
          expect(await owners()).toBeGreaterThan(0);
          jest.restoreAllMocks();
        }
        await appOf(0).get(TeamRegister).settle();
        expect(await owners()).toBeGreaterThan(0);
        await everyChangeIsWrittenDown();
      }),
      { numRuns: RUNS },
    );
  });

  /** Each change has one entry, in order, and the last one says how its person stands. */
  async function everyChangeIsWrittenDown(): Promise<void> {
    for (const { role, active, pendingAudit = [] } of await collection.find().toArray()) {
      expect(new Set(pendingAudit.map(({ _id }) => _id)).size).toBe(pendingAudit.length);
      expect(pendingAudit.slice(1).map(({ before }) => before)).toEqual(
        pendingAudit.slice(0, -1).map(({ after }) => after),
      );
      const last: AuditEntry | undefined = pendingAudit.at(-1);
      if (last !== undefined) expect(last.after).toEqual({ role, active });
    }
  }
});
