import { getConnectionToken } from '@nestjs/mongoose';
import type { AuditEntry } from '@feelori/platform/audit';
import { Clock } from '@feelori/platform/clock';
import { Live } from '@feelori/platform/live';
import { ConversationLists, Conversations, ConversationTakeovers } from '@feelori/records/conversations';
import { Consents, type Customer, Customers, JoinedCustomers } from '@feelori/records/customers';
import { Merges } from '@feelori/records/merges';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import fc from 'fast-check';
import type { Connection } from 'mongoose';
import { CustomerMerger, GIVE_UP_MS } from './customer-merger';
import { CustomersAdminModule } from './customers-admin.module';

const START = Date.now() - 60 * 60_000;
const at = (second: number): Date => new Date(START + second * 1_000);
/** More calls of stores than a merger or its undoing makes. */
const LAST_CALL = 30;
const audit = (n: number): AuditEntry => ({ _id: `audit-${n}` }) as unknown as AuditEntry;

describe('two customers become one', () => {
  const stores = testStores();
  let running: TestApp;
  let connection: Connection;
  let count = 0;

  beforeAll(async () => {
    running = await testApp([CustomersAdminModule], testSettings(stores.env));
    connection = running.app.get<Connection>(getConnectionToken());
  });
  afterAll(async () => {
    await running.close();
    await stores.drop();
  });

  /** A customer who wrote, with a conversation. */
  async function met(): Promise<string> {
    count += 1;
    const identity = { waId: `1650777${String(count).padStart(4, '0')}`, userId: `US.77${count}` };
    const person = { identity, at: at(count), profileName: `Person ${count}` };
    const [owner] = await running.get(Customers).resolveMany([person], () => Promise.resolve());
    const customerId = owner?.id ?? '';
    const said = { messageId: `m${count}`, lastText: 'hello', lastAt: at(count) };
    const whose = { id: `100:${customerId}`, phoneNumberId: '100', customerId, identity, customerName: '' };
    await running.get(Conversations).recordActivity([{ ...whose, ...said }]);
    return customerId;
  }

  const stop = (id: string, second: number): Promise<boolean> =>
    running.get(Consents).stop(id, { at: at(second), source: 'message' });
  const start = (id: string, second: number): Promise<boolean> =>
    running.get(Consents).start(id, { at: at(second), source: 'message' });
  const isStopped = async (id: string): Promise<boolean> => (await running.get(Consents).of(id)).stopped;

  /** What a merger and its undoing may touch, without the history of it. */
  async function stateOf(ids: readonly string[]): Promise<unknown> {
    const customers = await connection
      .collection<Customer & { _id: string }>('customers')
      .find({ _id: { $in: [...ids] } })
      .sort({ _id: 1 })
      .toArray();
    const marks = await running.get(ConversationLists).ofCustomers(ids, 10);
    return {
      customers: customers.map(({ consent_history: _, joining, ...rest }) => ({
        ...rest,
        joining: joining ?? [],
      })),
      marks: marks.map(({ _id, optedOut }) => [_id, optedOut]).sort(),
    };
  }

  /** A merger in a process that dies once its n-th call of a store has reached the database. */
  function dying(n: number): { merger: CustomerMerger; died: () => boolean } {
    let calls = 0;
    const watch = <T extends object>(target: T): T =>
      new Proxy(target, {
        get: (object, key) => {
          const value: unknown = Reflect.get(object, key);
          if (typeof value !== 'function') return value;
          return async (...args: unknown[]) => {
            calls += 1;
            if (calls > n) throw new Error('the process is dead');
            return (await Reflect.apply(value, object, args)) as unknown;
          };
        },
      });
    const merger = new CustomerMerger(
      watch(running.get(Merges)),
      watch(running.get(JoinedCustomers)),
      watch(running.get(Consents)),
      watch(running.get(Customers)),
      watch(running.get(ConversationLists)),
      watch(running.get(ConversationTakeovers)),
      running.get(Live),
      running.get(Clock),
    );
    return { merger, died: () => calls > n };
  }

  async function goOn(): Promise<void> {
    while (await running.get(CustomerMerger).advance(new Date(Date.now() + 2 * GIVE_UP_MS)));
  }

  const recordOf = (from: string): Promise<{ _id: string; state: string } | null> =>
    connection.collection<{ _id: string; from: string; state: string }>('merges').findOne({ from });

  it('whole or not at all, and two again as before, wherever the process dies', async () => {
    const pairs: { into: string; from: string; before: unknown; n: number }[] = [];
    for (let n = 0; n <= LAST_CALL; n += 1) {
      const [into, from] = [await met(), await met()];
      await stop(from, count);
      pairs.push({ into, from, before: await stateOf([into, from]), n });
    }
    const died = await Promise.all(
      pairs.map(async ({ into, from, n }) => {
        const one = dying(n);
        await one.merger.merge({ into, from, by: 'maya' }, audit(1_000 + n)).catch(() => undefined);
        return one.died();
      }),
    );
    // Every call was the last one once, and at the end there was none left to die at.
    expect([died[0], died.at(-1)]).toEqual([true, false]);
    await goOn();
    const merged: (typeof pairs)[number][] = [];
    for (const one of pairs) {
      const { into, from, before, n } = one;
      const record = await recordOf(from);
      if (record === null) {
        expect([n, await stateOf([into, from])]).toEqual([n, before]);
        continue;
      }
      merged.push(one);
      expect([n, record.state]).toEqual([n, 'merged']);
      expect(await running.get(Customers).byId(from)).toMatchObject({ merged_into: into });
      expect([await isStopped(into), await isStopped(from)]).toEqual([true, true]);
      const marks = [[expect.anything(), true] as const, [expect.anything(), true] as const];
      expect(await stateOf([into, from])).toMatchObject({ marks });
    }
    expect(merged.length).toBe(pairs.length - 1);

    const undone = await Promise.all(
      merged.map(async ({ from }, n) => {
        const id = (await recordOf(from))?._id ?? '';
        const one = dying(n);
        await one.merger.undo(id, audit(2_000 + n)).catch(() => undefined);
        return one.died();
      }),
    );
    expect([undone[0], undone.at(-1)]).toEqual([true, false]);
    await goOn();
    const states = await Promise.all(
      merged.map(async ({ into, from, before }) => {
        const state = (await recordOf(from))?.state;
        if (state === 'merged') return state;
        const after = (await stateOf([into, from])) as { marks: unknown };
        expect({ ...after, marks: null }).toEqual({ ...(before as object), marks: null });
        expect(after.marks).toEqual(
          [
            [`100:${from}`, true],
            [`100:${into}`, false],
          ].sort(),
        );
        return state;
      }),
    );
    // Until the request to undo is written, nothing is undone: three calls.
    expect(states).toEqual(states.map((_, n) => (n < 3 ? 'merged' : 'undone')));
  });

  it('never in a circle, however many ask at once', async () => {
    const ids = [await met(), await met(), await met()];
    const pairs = ids.map((from, n) => ({ from, into: ids[(n + 1) % ids.length] ?? '', by: 'maya' }));
    await Promise.all(pairs.map((pair) => running.get(CustomerMerger).merge(pair, audit(++count))));
    const heads = (await Promise.all(ids.map((id) => running.get(Customers).byId(id)))).filter(
      (customer) => customer?.merged_into === undefined,
    );
    expect(heads.length).toBeGreaterThan(0);
    const again = await running
      .get(CustomerMerger)
      .merge({ from: 'c_nobody', into: ids[0] ?? '', by: 'maya' }, audit(++count));
    expect(again.state).toBe('refused');
  });

  it('where the stricter word holds, until they say otherwise; undone, each has their own again', async () => {
    const doing = fc.constantFrom('stop from', 'stop into', 'start from', 'start into', 'merge', 'undo');
    await fc.assert(
      fc.asyncProperty(fc.array(doing, { maxLength: 8 }), async (plan) => {
        const [into, from] = [await met(), await met()];
        const own = { [into]: 'unknown', [from]: 'unknown' };
        let person: string | undefined;
        let mergeId = '';
        // Behind all that was said before, since mergers happen now.
        let second = (Date.now() - START) / 1_000;
        for (const step of plan) {
          second += 1;
          const who = step.endsWith('from') ? from : into;
          if (step.startsWith('stop')) {
            await stop(who, second);
            own[who] = 'stopped';
            if (person !== undefined) person = 'stopped';
          } else if (step.startsWith('start')) {
            await start(who, second);
            const restored = (consent: string): string => (consent === 'stopped' ? 'granted' : consent);
            if (person !== undefined) person = restored(person);
            own[who] = who === into && person !== undefined ? person : restored(own[who] ?? '');
          } else if (step === 'merge' && person === undefined) {
            // Whoever asks does so after what was said: the clock of the shop is the database's.
            const merged = await mergeAt(into, from, at(second));
            mergeId = merged._id;
            person = own[from] === 'stopped' ? 'stopped' : own[into];
          } else if (step === 'undo' && person !== undefined) {
            await running.get(CustomerMerger).undo(mergeId, audit(++count));
            person = undefined;
          }
          for (const id of [into, from]) {
            expect([plan, step, await isStopped(id)]).toEqual([
              plan,
              step,
              (person ?? own[id]) === 'stopped',
            ]);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  async function mergeAt(into: string, from: string, when: Date): Promise<{ _id: string }> {
    const clock = running.get(Clock);
    const now = jest.spyOn(clock, 'now').mockReturnValue(when);
    try {
      return await running.get(CustomerMerger).merge({ into, from, by: 'maya' }, audit(++count));
    } finally {
      now.mockRestore();
    }
  }

  it('also for whoever writes meanwhile: a STOP on either number counts for both', async () => {
    const [into, from] = [await met(), await met()];
    await running.get(CustomerMerger).merge({ into, from, by: 'maya' }, audit(++count));
    await stop(from, 10_000);
    expect(await isStopped(into)).toBe(true);
    expect(await running.get(Consents).samePerson(from)).toEqual([from, into]);
    await running.get(Customers).recordSightings([{ id: from, profileName: 'Otherwise', at: at(20_000) }]);
    expect((await running.get(Customers).byId(into))?.last_interaction).toEqual(at(20_000));
  });
});
