import { EventSampler } from './event-sampler';

const AT = new Date('2026-11-23T12:00:00Z');
const REFUSED = 'webhook_signature_refused';
const refused = (address: string, ms = 0) => ({
  kind: REFUSED,
  address,
  correlationId: null,
  at: new Date(AT.getTime() + ms),
});

describe('events that strangers cause at will', () => {
  let made: number;
  let sampler: EventSampler;
  beforeEach(() => {
    made = 0;
    sampler = new EventSampler(() => `e${(made += 1)}`);
  });
  const total = () => sampler.takeUnwritten().reduce((sum, { unwritten }) => sum + unwritten, 0);

  it('get ten documents of an address, the last with the number of the others', () => {
    for (let n = 0; n < 2_000; n += 1) expect(sampler.count(refused('203.0.113.9', n))).toBe(n < 10);
    const written = sampler.takeUnwritten();
    expect(written.map(({ unwritten }) => unwritten)).toEqual([...Array<number>(9).fill(1), 1_991]);
    expect(sampler.takeUnwritten()).toEqual([]);
    sampler.count(refused('203.0.113.9', 5_000));
    expect(sampler.takeUnwritten()).toMatchObject([{ id: 'e10', unwritten: 1 }]);
  });

  it('get few documents for any number of addresses', () => {
    for (let n = 0; n < 2_000; n += 1) sampler.count(refused(`2001:db8::${n}`));
    expect(made).toBe(20);
    const written = sampler.takeUnwritten();
    expect(written.at(-1)).toMatchObject({ address: null, unwritten: 1_981 });
    expect(written.reduce((sum, { unwritten }) => sum + unwritten, 0)).toBe(2_000);
  });

  it('begin anew every hour, and what was counted before is still written', () => {
    for (let n = 0; n < 30; n += 1) sampler.count(refused('a'));
    expect(sampler.count(refused('a', 3_600_000))).toBe(true);
    expect(total()).toBe(31);
    expect(total()).toBe(0);
  });
});
