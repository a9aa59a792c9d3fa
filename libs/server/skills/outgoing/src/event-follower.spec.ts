import { FakeClock } from '@feelori/platform/clock';
import type { NewDelivery } from '@feelori/records/outgoing-webhooks';
import { EventFollower } from './event-follower';

const AT = Date.parse('2026-11-28T12:00:00Z');

describe('what happened', () => {
  let clock: FakeClock;
  let came: { _id: string; language: string; written_at: Date }[];
  let noted: string[][];
  let isAway: boolean;
  let follower: EventFollower;

  beforeEach(() => {
    clock = new FakeClock(AT);
    [came, noted, isAway] = [[], [], false];
    const endpoint = { _id: 'e1', off: null, events: ['customer.created'], createdAt: new Date(0) };
    const endpoints = {
      all: () => Promise.resolve([{ ...endpoint, followedTo: new Date(AT) }]),
      follow: () => Promise.resolve(),
    };
    const note = (news: readonly NewDelivery[]): Promise<number> => {
      if (isAway) return Promise.reject(new Error('away'));
      noted.push(news.map(({ facts }) => String(facts['customer_id'])));
      return Promise.resolve(news.length);
    };
    const customers = { createdWithin: () => Promise.resolve(came) };
    const leases = { take: () => Promise.resolve(true) };
    const parts = [endpoints, { note }, {}, customers, {}, leases, clock, { register: () => null }];
    follower = new EventFollower(...(parts as unknown as ConstructorParameters<typeof EventFollower>));
  });
  const comes = (_id: string): unknown => came.push({ _id, language: 'en', written_at: clock.now() });

  it('is noted once, though it is found again for a minute', async () => {
    comes('c_1');
    await follower.run();
    comes('c_2');
    await follower.run();
    await follower.run();
    expect(noted).toEqual([['c_1'], ['c_2'], []]);
  });

  it('is noted again where it could not be, and where that was long ago', async () => {
    comes('c_1');
    isAway = true;
    await expect(follower.run()).rejects.toThrow('away');
    isAway = false;
    await follower.run();
    clock.advance(121_000);
    await follower.run();
    expect(noted).toEqual([['c_1'], ['c_1']]);
  });
});
