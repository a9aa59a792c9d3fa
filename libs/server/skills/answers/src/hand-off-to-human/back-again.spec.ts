import type { OpeningHours } from '@feelori/contracts';
import { LANGUAGES } from '@feelori/skills/tools';
import { byRules } from '../by-rules';
import { backAgain, withBackAgain } from './back-again';

const NINE_TO_FIVE = [{ from: '09:00', to: '17:00' }];
const HOURS: OpeningHours = {
  timeZone: 'Europe/Berlin',
  week: [NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, [], []],
  holidays: [],
};
const said = (at: string, hours = HOURS): string | null => backAgain('en', hours, new Date(at));

describe('when somebody is there again', () => {
  it.each([
    ['2026-11-27T10:00:00Z', null],
    ['2026-11-27T07:00:00Z', 'Nobody is there right now: our team is back today at 09:00.'],
    ['2026-11-26T20:00:00Z', 'Nobody is there right now: our team is back tomorrow at 09:00.'],
    ['2026-11-27T20:00:00Z', 'Nobody is there right now: our team is back on Monday at 09:00.'],
    // By the shop's clock it is already the next day.
    ['2026-11-26T23:30:00Z', 'Nobody is there right now: our team is back today at 09:00.'],
  ])('at %s: %s', (at, words) => expect(said(at)).toBe(words));

  it('names the date where it is further ahead, and no day where there is none', () => {
    const days = Array.from({ length: 9 }, (_, n) => `2026-12-${21 + n}`);
    const holidays = days.map((date) => ({ date, name: '', spans: [] }));
    expect(said('2026-12-20T10:00:00Z', { ...HOURS, holidays })).toBe(
      'Nobody is there right now: our team is back on Wednesday 30 December at 09:00.',
    );
    const week = [NINE_TO_FIVE, [], [], [], [], [], []];
    const mondays = Array.from({ length: 60 }, (_, n) => {
      const date = new Date(Date.parse('2026-11-30') + n * 7 * 86_400_000).toISOString().slice(0, 10);
      return { date, name: '', spans: [] };
    });
    expect(said('2026-11-28T10:00:00Z', { ...HOURS, week, holidays: mondays })).toBe(
      'Nobody is there right now, so it may take a while.',
    );
  });

  it('says so in every language, with the time in digits', () => {
    const at = new Date('2026-11-27T20:00:00Z');
    const all = LANGUAGES.map((language) => backAgain(language, HOURS, at));
    expect(new Set(all).size).toBe(LANGUAGES.length);
    expect(all.filter((words) => !words?.includes('09:00'))).toEqual([]);
  });

  it('stands below what hands over, and nowhere else', () => {
    const opening = { hours: HOURS, at: new Date('2026-11-27T20:00:00Z') };
    const plain = byRules([{ kind: 'text', text: 'Passed on.' }]);
    expect(withBackAgain(plain, 'en', opening)).toEqual(plain);
    const handover = { ...plain, handover: { reason: 'complaint' } };
    expect(withBackAgain(handover, 'en', opening).parts).toEqual([
      { kind: 'text', text: 'Passed on.\n\nNobody is there right now: our team is back on Monday at 09:00.' },
    ]);
    const open = { ...opening, at: new Date('2026-11-27T10:00:00Z') };
    expect(withBackAgain(handover, 'en', open)).toEqual(handover);
  });
});
