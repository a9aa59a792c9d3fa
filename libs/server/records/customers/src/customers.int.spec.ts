import { FakeClock } from '@feelori/platform/clock';
import { testStores } from '@feelori/testing';
import { type Connection, createConnection, type Model } from 'mongoose';
import type { Customer } from './customer';
import { customerSchema } from './customer.schema';
import { Customers } from './customers';
import type { Person } from './plan-person';

const at = new Date('2026-01-01T00:00:00Z');
const person = (identity: Person['identity'], over: Partial<Person> = {}): Person => ({
  identity,
  at,
  ...over,
});

describe('Customers', () => {
  const stores = testStores();
  /** WhatsApp delivers again what was written ten minutes ago. */
  const clock = new FakeClock(at.getTime() + 10 * 60_000);
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

  const left: string[] = [];
  const noteNumber = (customerId: string, waId: string): Promise<void> => {
    left.push(`${customerId} ${waId}`);
    return Promise.resolve();
  };
  const many = async (store: Customers, people: Person[]): Promise<string[]> =>
    (await store.resolveMany(people, noteNumber)).map(({ id }) => id);
  const one = async (store: Customers, who: Person): Promise<string> => (await many(store, [who]))[0] ?? '';
  const identityOf = async (who: Person): Promise<Person['identity'] | undefined> =>
    (await customers.resolveMany([who], noteNumber))[0]?.identity;
  const later = (minutes: number): Date => new Date(at.getTime() + minutes * 60_000);

  it('makes a customer of a stranger, the same on every machine', async () => {
    const id = await one(customers, person({ waId: '4912345' }, { profileName: 'Ann' }));
    expect(id).toMatch(/^c_[0-9a-f]{20}$/);
    expect(await one(elsewhere, person({ waId: '4912345' }))).toBe(id);
    expect(await customers.byId(id)).toEqual({
      _id: id,
      identities: ['wa:4912345'],
      phone: '+4912345',
      name: 'Ann',
      name_terms: ['ann'],
      language: null,
      preferences: {},
      marketing_consent: 'unknown',
      status: 'active',
      created_at: at,
      written_at: clock.now(),
      last_interaction: at,
      number_since: at,
      number_recycled_at: null,
    });
  });

  it('takes nothing but digits for a phone number', async () => {
    const id = await one(customers, person({ waId: 'HIDDEN' }));
    expect(await customers.byId(id)).toMatchObject({ identities: ['wa:HIDDEN'], phone: null });
  });

  it('keeps the order of a batch with repeats', async () => {
    const [a, b, again] = await many(customers, [
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
      ...Array.from({ length: 10 }, () => many(customers, mixed)),
      ...Array.from({ length: 10 }, () => many(elsewhere, mixed)),
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
    clock.advance(11 * 60_000);
    expect(await one(elsewhere, moved)).toBe(id);
    expect(await customers.byId(stranger)).toMatchObject({ identities: ['wa:49111'] });
  });

  it('never takes a user id from somebody else', async () => {
    const a = await one(customers, person({ userId: 'DE.1' }));
    const b = await one(customers, person({ parentUserId: 'DE.ENT.2' }));
    expect(await one(customers, person({ userId: 'DE.1', parentUserId: 'DE.ENT.2' }))).toBe(a);
    expect((await customers.byId(b))?.identities).toEqual(['parent:DE.ENT.2']);
  });

  it('takes a known number with another user id for another person, who gets nothing of the first', async () => {
    const old = await one(customers, person({ waId: '49111', userId: 'DE.1' }, { profileName: 'Ann' }));
    await customers.setStatus(old, 'opted_out');
    left.length = 0;
    const newcomer = person({ waId: '49111', userId: 'DE.2' }, { at: later(5) });
    const id = await one(elsewhere, newcomer);
    expect(id).not.toBe(old);
    expect(left).toEqual([`${old} 49111`]);
    expect(await customers.byId(old)).toMatchObject({ identities: ['bsuid:DE.1'], phone: null });
    expect(await customers.byId(id)).toMatchObject({ phone: '+49111', name: '', status: 'active' });
    expect(await identityOf(newcomer)).toEqual({
      waId: '49111',
      userId: 'DE.2',
      waIdSince: later(5).getTime(),
    });
    // The first one writes on from the new phone, without a word of WhatsApp about it.
    const moved = person({ waId: '49333', userId: 'DE.1' }, { at: later(6) });
    expect(await one(elsewhere, moved)).toBe(old);
    expect(await identityOf(moved)).toEqual({ waId: '49333', userId: 'DE.1' });
    clock.advance(11 * 60_000);
    expect(await one(elsewhere, person({ waId: '49111' }, { at: later(7) }))).toBe(id);
  });

  it('asks again who has a number whose owner has a user id that was not given', async () => {
    const old = await one(customers, person({ waId: '49111', userId: 'DE.1' }));
    expect(await one(customers, person({ waId: '49111' }))).toBe(old);
    const id = await one(elsewhere, person({ waId: '49111', userId: 'DE.2' }, { at: later(5) }));
    expect(await one(customers, person({ waId: '49111' }, { at: later(6) }))).toBe(id);
  });

  it('does not give a number back for a message that was written before it changed hands', async () => {
    const old = await one(customers, person({ waId: '49111', userId: 'DE.1' }));
    const id = await one(customers, person({ waId: '49111', userId: 'DE.2' }, { at: later(5) }));
    const late = person({ waId: '49111', userId: 'DE.1' }, { at: later(1) });
    expect(await one(elsewhere, late)).toBe(old);
    expect(await identityOf(late)).toEqual({ userId: 'DE.1' });
    expect((await customers.byId(id))?.identities).toEqual(['bsuid:DE.2', 'wa:49111']);
    const unknown = person({ waId: '49111', userId: 'DE.3' }, { at: later(1) });
    const third = await one(elsewhere, unknown);
    expect((await customers.byId(third))?.identities).toEqual(['bsuid:DE.3']);
  });

  it('knows the same user id under a new number, and a number that went through many hands', async () => {
    const a = await one(customers, person({ waId: '49111', userId: 'DE.1' }));
    expect(await one(elsewhere, person({ waId: '49222', userId: 'DE.1' }, { at: later(1) }))).toBe(a);
    expect(await customers.byId(a)).toMatchObject({
      identities: ['bsuid:DE.1', 'wa:49222'],
      phone: '+49222',
    });
    const b = person({ waId: '49111', userId: 'DE.2' }, { at: later(2) });
    expect(await one(customers, b)).not.toBe(a);
    expect(await identityOf(b)).toMatchObject({ waIdSince: later(2).getTime() });
    // No machine remembers anybody longer than ten minutes; a number goes from hand to hand in months.
    clock.advance(11 * 60_000);
    const back = person({ waId: '49111', userId: 'DE.1' }, { at: later(3) });
    expect(await one(customers, back)).toBe(a);
    expect(await identityOf(back)).toMatchObject({ waIdSince: later(3).getTime() });
  });

  it('makes one of two customers when WhatsApp says so, whatever comes first, and keeps a wish to be left alone', async () => {
    const old = await one(customers, person({ waId: '49111', userId: 'DE.1' }));
    const early = await one(customers, person({ waId: '49222', userId: 'DE.2' }, { at: later(2) }));
    await customers.setStatus(early, 'opted_out');
    const proof = person(
      { waId: '49222', userId: 'DE.2' },
      { at: later(1), previous: { waId: '49111', userId: 'DE.1' } },
    );
    for (const store of [customers, elsewhere, customers]) expect(await one(store, proof)).toBe(old);
    expect(await customers.byId(old)).toMatchObject({
      identities: ['bsuid:DE.2', 'wa:49222'],
      status: 'opted_out',
      phone: '+49222',
    });
    expect(await customers.byId(early)).toMatchObject({ identities: [`none:${early}`], merged_into: old });
    expect(await one(elsewhere, person({ waId: '49222', userId: 'DE.2' }, { at: later(3) }))).toBe(old);
  });

  it('follows a new number without user ids to the id that comes with it, before or after', async () => {
    const old = await one(customers, person({ waId: '49111', userId: 'DE.1' }));
    const early = await one(customers, person({ waId: '49222', userId: 'DE.2' }, { at: later(2) }));
    const proof = person({ waId: '49222' }, { at: later(1), previous: { waId: '49111' } });
    expect(await one(elsewhere, proof)).toBe(old);
    expect(await customers.byId(early)).toMatchObject({ merged_into: old });
    clock.advance(11 * 60_000);
    expect(await one(customers, person({ waId: '49222', userId: 'DE.2' }, { at: later(3) }))).toBe(old);
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
