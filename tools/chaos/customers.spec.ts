import { Customers } from './customers';
import { seededRandom } from './seeded-random';

const never = new AbortController().signal;

/** A shop that takes each message at once, unless the test holds it. */
function shop(customers: number) {
  const got: { waId: string; text: string }[] = [];
  let held = false;
  const people = new Customers(customers, seededRandom(1), (waId, text) => {
    got.push({ waId, text });
    if (!held) queueMicrotask(() => people.acknowledge([text]));
    return Promise.resolve(`wamid.${text}`);
  });
  return { people, got, hold: () => (held = true), release: () => (held = false) };
}

describe('customers who write', () => {
  it('write as many messages as asked, each text once, and remember their order', async () => {
    const { people, got } = shop(5);
    await people.writeAll(100, 100_000, never);
    expect(got).toHaveLength(100);
    expect(new Set(got.map(({ text }) => text)).size).toBe(100);
    for (const [waId, texts] of people.written) {
      expect(got.filter((one) => one.waId === waId).map(({ text }) => text)).toEqual(texts);
    }
    expect(people.acknowledged).toEqual(new Set(got.map(({ text }) => text)));
    expect(people.wamids.get('c0m1')).toBe('wamid.c0m1');
  });

  it('never write on before the shop took what they wrote, while others go on', async () => {
    const { people, got, hold, release } = shop(3);
    hold();
    const writing = people.writeAll(6, 100_000, never);
    while (got.length < 3) await new Promise((resolve) => setImmediate(resolve));
    expect(got.map(({ text }) => text).sort()).toEqual(['c0m1', 'c1m1', 'c2m1']);
    release();
    people.acknowledge(['c1m1']);
    while (got.length < 6) await new Promise((resolve) => setImmediate(resolve));
    expect(got.slice(3).every(({ text }) => text.startsWith('c1m'))).toBe(true);
    people.acknowledge(['c0m1', 'c2m1']);
    await writing;
  });

  it('do not take an acknowledgement twice for two', async () => {
    const { people, got, hold } = shop(2);
    hold();
    const stop = new AbortController();
    const writing = people.writeAll(10, 100_000, stop.signal);
    while (got.length < 2) await new Promise((resolve) => setImmediate(resolve));
    people.acknowledge(['c0m1', 'c0m1', 'unknown']);
    people.acknowledge(['c0m1']);
    while (got.length < 3) await new Promise((resolve) => setImmediate(resolve));
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(got.map(({ text }) => text).sort()).toEqual(['c0m1', 'c0m2', 'c1m1']);
    stop.abort(new Error('enough'));
    await expect(writing).rejects.toThrow('enough');
  });
});
