import { snoozeChoices } from './snooze-choices';

const wordsAt = (now: Date): string[] => snoozeChoices(now).map(({ words }) => words);

describe('the ways to put a conversation off', () => {
  it('lie ahead, the soonest first, and end with the customer’s next message', () => {
    for (let hour = 0; hour < 24 * 8; hour += 1) {
      const now = new Date(2026, 1, 26, hour, 30);
      const times = snoozeChoices(now).map(({ until }) => until?.getTime() ?? Infinity);
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(times[0]).toBeGreaterThan(now.getTime());
      expect(new Set(times).size).toBe(times.length);
    }
  });

  it('offer an evening and a Monday only where these are something else than the others', () => {
    const all = ['In 3 hours', 'This evening', 'Tomorrow morning', 'Monday morning', 'Until they write'];
    expect(wordsAt(new Date(2026, 10, 27, 10))).toEqual(all);
    expect(wordsAt(new Date(2026, 10, 27, 16))).toEqual(all.filter((words) => words !== 'This evening'));
    const sunday = new Date(2026, 10, 29, 10);
    expect(wordsAt(sunday)).toEqual(all.filter((words) => words !== 'Monday morning'));
  });

  it('mean the morning of the reader’s own day', () => {
    const [tomorrow] = snoozeChoices(new Date(2026, 11, 31, 23)).filter(({ words }) =>
      words.startsWith('Tomorrow'),
    );
    expect(tomorrow?.until).toEqual(new Date(2027, 0, 1, 9));
  });
});
