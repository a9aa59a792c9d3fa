import { FakeClock } from '@feelori/platform/clock';
import { testStores } from '@feelori/testing';
import { type Connection, createConnection, type Model } from 'mongoose';
import type { Customer } from './customer';
import { customerSchema } from './customer.schema';
import { Customers } from './customers';
import type { Person } from './plan-people';

const at = new Date('2026-01-01T00:00:00Z');
const person = (identity: Person['identity'], over: Partial<Person> = {}): Person => ({
  identity,
  at,
  ...over,
});

describe('Customers', () => {
  const stores = testStores();
  const clock = new FakeClock(at.getTime());
  let connection: Connection;
  let model: Model<Customer>;
  let customers: Customers;
  /** Another process: the same database, a memory of its own. */
  let elsewhere: Customers;

  beforeAll(async () => {
    connection = await createConnection(stores.env.MONGODB_URI ?? '').asPromise();
    model = connection.model<Customer>('Customer', customerSchema);
    await model.createIndexes();
  });
  beforeEach(async () => {
    await connection.collection('customers').deleteMany({});
    customers = new Customers(model, clock);
    elsewhere = new Customers(model, clock);
  });
  afterAll(async () => {
    await connection.close();
    await stores.drop();
  });

  const one = async (store: Customers, who: Person): Promise<string> =>
    (await store.resolveMany([who]))[0] ?? '';

  it('makes a customer of a stranger, the same on every machine', async () => {
    const id = await one(customers, person({ waId: '4912345' }, { profileName: 'Ann' }));
    expect(id).toMatch(/^c_[0-9a-f]{20}$/);
    expect(await one(elsewhere, person({ waId: '4912345' }))).toBe(id);
    expect(await customers.byId(id)).toEqual({
      _id: id,
      identities: ['wa:4912345'],
      phone: '+4912345',
      name: 'Ann',
      language: null,
      preferences: {},
      marketing_consent: 'unknown',
      status: 'active',
      created_at: at,
      last_interaction: at,
    });
  });

  it('takes nothing but digits for a phone number', async () => {
    const id = await one(customers, person({ waId: 'HIDDEN' }));
    expect(await customers.byId(id)).toMatchObject({ identities: ['wa:HIDDEN'], phone: null });
  });

  it('keeps the order of a batch with repeats', async () => {
    const [a, b, again] = await customers.resolveMany([
      person({ waId: '49111' }),
      person({ waId: '49222' }),
      person({ waId: '49111' }),
    ]);
    expect(again).toBe(a);
    expect(b).not.toBe(a);
  });

  it('links ids that come together, so that either is found alone later', async () => {
    const id = await one(customers, person({ waId: '49111' }));
    expect(await one(customers, person({ waId: '49111', userId: 'DE.1' }))).toBe(id);
    expect(await one(elsewhere, person({ userId: 'DE.1' }))).toBe(id);
    expect((await customers.byId(id))?.phone).toBe('+49111');
  });

  it('learns the number of somebody who first came without one', async () => {
    const id = await one(customers, person({ userId: 'DE.1' }));
    expect((await customers.byId(id))?.phone).toBeNull();
    expect(await one(customers, person({ waId: '49111', userId: 'DE.1' }))).toBe(id);
    expect((await customers.byId(id))?.phone).toBe('+49111');
  });

  it('settles one person whose ids come mixed in one batch and on two machines at once', async () => {
    const mixed = [
      person({ waId: '49111' }),
      person({ waId: '49111', userId: 'DE.1' }),
      person({ userId: 'DE.1', waId: '49111', parentUserId: 'DE.ENT.1' }),
    ];
    const results = await Promise.all([
      ...Array.from({ length: 10 }, () => customers.resolveMany(mixed)),
      ...Array.from({ length: 10 }, () => elsewhere.resolveMany(mixed)),
    ]);
    expect(new Set(results.flat()).size).toBe(1);
    expect(await connection.collection('customers').countDocuments()).toBe(1);
  });

  it('follows a person to a new number, and gives the old one to whoever has it next', async () => {
    const id = await one(customers, person({ waId: '49111' }));
    const moved = person({ waId: '49222' }, { previous: { waId: '49111' } });
    expect(await one(customers, moved)).toBe(id);
    expect(await one(elsewhere, moved)).toBe(id);
    expect(await customers.byId(id)).toMatchObject({ identities: ['wa:49222'], phone: '+49222' });
    const stranger = await one(elsewhere, person({ waId: '49111' }));
    expect(stranger).not.toBe(id);
    expect(await one(elsewhere, moved)).toBe(id);
  });

  it('never takes an identity from somebody else', async () => {
    const a = await one(customers, person({ userId: 'DE.1' }));
    const b = await one(customers, person({ waId: '49111' }));
    expect(await one(customers, person({ userId: 'DE.1', waId: '49111' }))).toBe(a);
    expect((await customers.byId(b))?.identities).toEqual(['wa:49111']);
  });

  it('asks the database once for a person it has just seen', async () => {
    await one(customers, person({ waId: '49111' }));
    const find = jest.spyOn(model, 'find');
    await one(customers, person({ waId: '49111' }));
    expect(find).not.toHaveBeenCalled();
    clock.advance(11 * 60_000);
    await one(customers, person({ waId: '49111' }));
    expect(find).toHaveBeenCalledTimes(1);
    find.mockRestore();
  });

  it('notes the last message and the name, with one write a minute', async () => {
    const id = await one(customers, person({ waId: '49111' }, { profileName: 'Ann' }));
    const later = (minutes: number): Date => new Date(at.getTime() + minutes * 60_000);
    const write = jest.spyOn(model, 'bulkWrite');
    // Whoever was just made is up to date.
    await customers.recordSightings([{ id, at: later(0), profileName: 'Ann' }]);
    expect(write).not.toHaveBeenCalled();
    clock.advance(61_000);
    await customers.recordSightings([{ id, at: later(1), profileName: 'Ann' }]);
    await customers.recordSightings([{ id, at: later(2), profileName: 'Ann' }]);
    expect(write).toHaveBeenCalledTimes(1);
    await customers.recordSightings([{ id, at: later(0), profileName: 'Annabel' }]);
    expect(write).toHaveBeenCalledTimes(2);
    write.mockRestore();
    expect(await customers.byId(id)).toMatchObject({ last_interaction: later(1), name: 'Annabel' });
  });

  it('keeps what a person decided', async () => {
    const id = await one(customers, person({ waId: '49111' }));
    await customers.setStatus(id, 'opted_out');
    expect((await customers.byId(id))?.status).toBe('opted_out');
    expect(await customers.byId('c_nobody')).toBeNull();
  });
});
