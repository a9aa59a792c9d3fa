import { testStores } from '@feelori/testing';
import { type Connection, createConnection, type Model } from 'mongoose';
import { Consents } from './consents';
import type { Customer } from './customer';
import { customerSchema } from './customer.schema';

const at = (second: number): Date => new Date(Date.parse('2026-11-23T12:00:00Z') + second * 1_000);
const said = (second: number) => ({ at: at(second), source: 'message' });

describe('what a customer said about offers', () => {
  const stores = testStores();
  let connection: Connection;
  let model: Model<Customer>;
  let consents: Consents;

  beforeAll(async () => {
    connection = await createConnection(stores.env.MONGODB_URI ?? '').asPromise();
    model = connection.model<Customer>('Customer', customerSchema);
    consents = new Consents(model);
  });
  afterAll(async () => {
    await connection.close();
    await stores.drop();
  });

  async function made(id: string, change: Partial<Customer> = {}): Promise<string> {
    await model.create({
      _id: id,
      identities: [`none:${id}`],
      preferences: { size: 'M' },
      marketing_consent: 'unknown',
      status: 'active',
      created_at: at(0),
      last_interaction: at(0),
      ...change,
    });
    return id;
  }
  const stored = (id: string) => model.findOne({ _id: id }).lean();

  it('is kept with its time and source, and given back by START', async () => {
    const id = await made('plain');
    expect(await consents.stop(id, said(1))).toBe(true);
    expect(await consents.of(id)).toEqual({ stopped: true, blocked: false });
    const stopped = { marketing_consent: 'stopped', marketing_consent_at: at(1), status: 'active' };
    expect(await stored(id)).toMatchObject({ ...stopped, marketing_consent_source: 'message' });
    expect(await consents.start(id, said(2))).toBe(true);
    expect(await consents.of(id)).toEqual({ stopped: false, blocked: false });
    expect(await stored(id)).toMatchObject({ marketing_consent: 'granted', preferences: { size: 'M' } });
  });

  it('is not undone by a worker that was held up, and bears repetition', async () => {
    const id = await made('late');
    await consents.stop(id, said(1));
    expect(await consents.stop(id, said(1))).toBe(true);
    await consents.start(id, said(5));
    expect(await consents.stop(id, said(1))).toBe(false);
    expect(await consents.of(id)).toMatchObject({ stopped: false });
    await consents.stop(id, said(9));
    expect(await consents.start(id, said(5))).toBe(false);
    expect(await consents.of(id)).toMatchObject({ stopped: true });
  });

  it('is no consent when somebody says START who never said STOP', async () => {
    const id = await made('hello');
    await consents.start(id, said(1));
    expect(await stored(id)).toMatchObject({ marketing_consent: 'unknown' });
  });

  it('knows the earlier mark, and leaves the word of the shop alone', async () => {
    const old = await made('old', { status: 'opted_out' });
    expect(await consents.of(old)).toEqual({ stopped: true, blocked: false });
    await consents.start(old, said(1));
    expect(await consents.of(old)).toEqual({ stopped: false, blocked: false });
    const blocked = await made('blocked', { status: 'blocked' });
    await consents.start(blocked, said(1));
    expect(await consents.of(blocked)).toEqual({ stopped: false, blocked: true });
  });

  it('is nothing of somebody who is not known', async () => {
    expect(await consents.of('nobody')).toEqual({ stopped: false, blocked: false });
    expect(await consents.stop('nobody', said(1))).toBe(true);
  });

  it('allows offers to who wants them, and news of their orders to whom it is not unwelcome', async () => {
    const allowed = async (id: string, change: Partial<Customer> = {}) =>
      consents.unasked(await made(id, change));
    expect(await allowed('unknown')).toEqual({ offers: false, news: true });
    expect(await allowed('wants', { marketing_consent: 'granted' })).toEqual({ offers: true, news: true });
    expect(await allowed('left', { marketing_consent: 'stopped' })).toEqual({ offers: false, news: false });
    for (const status of ['blocked', 'opted_out'] as const) {
      const barred = await allowed(`barred by ${status}`, { status, marketing_consent: 'granted' });
      expect(barred).toEqual({ offers: false, news: false });
    }
    expect(await consents.unasked('nobody')).toEqual({ offers: false, news: false });
  });

  it('ends with offers only where the customer ended them in WhatsApp, and is never made less of a STOP', async () => {
    const id = await made('switch', { marketing_consent: 'granted', marketing_consent_at: at(1) });
    expect(await consents.endOffers(id, at(0))).toBe(false);
    expect(await consents.endOffers(id, at(2))).toBe(true);
    expect(await consents.of(id)).toMatchObject({ stopped: true });
    expect(await consents.unasked(id)).toEqual({ offers: false, news: true });
    await consents.start(id, said(3));
    expect(await consents.unasked(id)).toEqual({ offers: true, news: true });
    await consents.stop(id, said(4));
    expect(await consents.endOffers(id, at(5))).toBe(true);
    expect(await consents.unasked(id)).toEqual({ offers: false, news: false });
  });

  it('follows the switch in WhatsApp by its own times, in whichever order they come', async () => {
    const id = await made('there and back', { marketing_consent: 'granted' });
    const offers = async (): Promise<boolean> => (await consents.unasked(id)).offers;
    await consents.endOffers(id, at(2));
    await consents.endOffers(id, at(6));
    expect(await consents.allowOffers(id, at(4))).toBe(false);
    expect(await offers()).toBe(false);
    expect(await consents.allowOffers(id, at(6))).toBe(true);
    expect(await consents.allowOffers(id, at(6))).toBe(true);
    expect(await consents.endOffers(id, at(5))).toBe(false);
    expect(await offers()).toBe(true);
    const before = await stored(id);
    await consents.allowOffers(id, at(6));
    expect(await stored(id)).toEqual(before);
    const late = await made('late switch', { marketing_consent: 'granted' });
    await consents.allowOffers(late, at(9));
    expect(await consents.endOffers(late, at(8))).toBe(false);
    expect(await stored(late)).toMatchObject({ marketing_consent: 'granted' });
  });

  it('gives nobody offers by the switch who never had them, or who said STOP to us', async () => {
    const unknown = await made('never asked');
    expect(await consents.allowOffers(unknown, at(1))).toBe(false);
    expect(await stored(unknown)).toMatchObject({ marketing_consent: 'unknown' });
    const stopped = await made('said stop');
    await consents.stop(stopped, said(1));
    expect(await consents.allowOffers(stopped, at(2))).toBe(false);
    expect(await consents.unasked(stopped)).toEqual({ offers: false, news: false });
    const nobody = await consents.allowOffers('nobody', at(1));
    expect(nobody).toBe(false);
  });

  it('hears a STOP also when its message comes later than what they set in WhatsApp since', async () => {
    const id = await made('late stop', { marketing_consent: 'granted', marketing_consent_at: at(0) });
    await consents.endOffers(id, at(5));
    expect(await consents.stop(id, said(3))).toBe(true);
    expect(await consents.unasked(id)).toEqual({ offers: false, news: false });
    await consents.allowOffers(id, at(7));
    expect(await consents.unasked(id)).toEqual({ offers: false, news: false });
  });

  it('has one time for a wish from the future, however often and late it comes, and its own for any other', async () => {
    const id = await made('wished ahead', { marketing_consent: 'granted' });
    expect(await consents.timeOfWish(id, at(2), at(2))).toEqual(at(2));
    expect(await stored(id)).not.toHaveProperty('wishes_ahead');
    const ahead = at(90);
    const both = [consents.timeOfWish(id, ahead, at(5)), consents.timeOfWish(id, ahead, at(5))];
    expect(await Promise.all(both)).toEqual([at(5), at(5)]);
    expect(await consents.timeOfWish(id, ahead, at(60))).toEqual(at(5));
    expect(await consents.timeOfWish(id, ahead, ahead)).toEqual(at(5));
    expect(await consents.timeOfWish(id, at(10), at(10))).toEqual(at(10));
    for (let n = 0; n < 20; n += 1) await consents.timeOfWish(id, at(100 + n), at(20 + n));
    expect((await stored(id))?.wishes_ahead).toHaveLength(8);
  });
});
