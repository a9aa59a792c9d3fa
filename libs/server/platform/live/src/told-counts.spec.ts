import type { InboxCounts } from '@feelori/contracts';
import type { LiveListener } from './live-listener';
import { ToldCounts } from './told-counts';

const NONE: InboxCounts = { needs_you: 0, mine: 0, unassigned: 0, mentions: 0, snoozed: 0, resolved: 0 };

class Console implements LiveListener {
  heard: InboxCounts[] = [];

  constructor(readonly personId: string) {}

  hear(messages: Uint8Array): void {
    const data = /^event: counts\.changed\ndata: (.*)\n\n$/.exec(Buffer.from(messages).toString())?.[1];
    this.heard.push((JSON.parse(data ?? '') as { counts: InboxCounts }).counts);
  }

  reset(): void {
    throw new Error('nothing was missed');
  }

  end(): void {
    throw new Error('nothing ends');
  }
}

describe('ToldCounts', () => {
  let listeners: Set<Console>;
  let told: ToldCounts;
  let asked: string[];
  let waiting: number;
  let isDown: boolean;

  beforeEach(() => {
    jest.useFakeTimers();
    listeners = new Set([new Console('maya'), new Console('maya'), new Console('noor')]);
    told = new ToldCounts(listeners);
    [asked, waiting, isDown] = [[], 1, false];
    told.showCounts((personId) => {
      asked.push(personId);
      const counts = { ...NONE, needs_you: waiting, mine: personId === 'maya' ? 2 : 0 };
      return isDown ? Promise.reject(new Error('down')) : Promise.resolve(counts);
    });
  });
  afterEach(() => jest.useRealTimers());

  const heard = (): number[][] => [...listeners].map((one) => one.heard.map(({ needs_you }) => needs_you));
  const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

  it('tells each console what the views of its person hold, counted once for a person', async () => {
    told.changed();
    await pass(10);
    expect([...listeners].map((one) => one.heard)).toEqual(
      [2, 2, 0].map((mine) => [{ ...NONE, needs_you: 1, mine }]),
    );
    expect(asked).toEqual(['maya', 'noor']);
  });

  it('counts a burst once, and once more after its last change', async () => {
    told.changed();
    await pass(10);
    for (waiting = 2; waiting < 9; waiting += 1) {
      told.changed();
      await pass(50);
    }
    expect(heard()).toEqual([[1], [1], [1]]);
    await pass(1_000);
    expect(heard()).toEqual([
      [1, 9],
      [1, 9],
      [1, 9],
    ]);
    await pass(60_000);
    expect(asked).toHaveLength(4);
  });

  it('tries again until the database answers', async () => {
    isDown = true;
    told.changed();
    await pass(2_500);
    expect(heard()).toEqual([[], [], []]);
    isDown = false;
    await pass(1_000);
    expect(heard()).toEqual([[1], [1], [1]]);
  });

  it('gives up when nobody listens any more', async () => {
    isDown = true;
    told.changed();
    await pass(10);
    listeners.clear();
    await pass(60_000);
    expect(asked).toHaveLength(2);
  });
});
