import fc from 'fast-check';
import { isOpen, nextOpening } from './is-open';
import { NO_OPENING_HOURS, type OpeningHours, openingHoursFault } from './opening-hours';

const NINE_TO_FIVE = [
  { from: '09:00', to: '12:00' },
  { from: '13:00', to: '17:00' },
];
const WEEKDAYS = [NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, [], []];
const BERLIN: OpeningHours = {
  timeZone: 'Europe/Berlin',
  week: WEEKDAYS,
  holidays: [
    { date: '2026-12-25', name: 'Christmas', spans: [] },
    { date: '2026-12-24', name: 'Christmas Eve', spans: [{ from: '09:00', to: '11:00' }] },
  ],
};
const daily = (from: string, to: string, timeZone = 'Europe/Berlin'): OpeningHours => ({
  timeZone,
  week: Array.from({ length: 7 }, () => [{ from, to }]),
  holidays: [],
});
const next = (hours: OpeningHours, at: string): string | undefined =>
  nextOpening(hours, new Date(at))?.toISOString();

describe('when somebody is there', () => {
  it.each([
    ['2026-11-27T08:00:00Z', true],
    ['2026-11-27T07:59:59Z', false],
    ['2026-11-27T11:00:00Z', false],
    ['2026-11-27T12:00:00Z', true],
    ['2026-11-27T16:00:00Z', false],
    ['2026-11-28T10:00:00Z', false],
    ['2026-12-25T10:00:00Z', false],
    ['2026-12-24T09:30:00Z', true],
    ['2026-12-24T10:30:00Z', false],
    // Summer time: the same clock an hour earlier.
    ['2026-07-01T07:00:00Z', true],
    ['2026-07-01T06:59:00Z', false],
  ])('%s: %s', (at, open) => expect(isOpen(BERLIN, new Date(at))).toBe(open));

  it.each([
    ['2026-11-27T11:30:00Z', '2026-11-27T12:00:00.000Z'],
    ['2026-11-27T16:00:00Z', '2026-11-30T08:00:00.000Z'],
    ['2026-12-24T10:00:00Z', '2026-12-28T08:00:00.000Z'],
    // Over the night in which clocks are set forward, and back.
    ['2026-03-27T16:00:00Z', '2026-03-30T07:00:00.000Z'],
    ['2026-10-23T15:00:00Z', '2026-10-26T08:00:00.000Z'],
  ])('after %s next at %s', (at, then) => expect(next(BERLIN, at)).toBe(then));

  it('begins when the clocks have jumped over its beginning, and not at all over the whole of it', () => {
    expect(next(daily('02:30', '05:00'), '2026-03-29T00:00:00Z')).toBe('2026-03-29T01:00:00.000Z');
    expect(next(daily('02:15', '02:45'), '2026-03-29T00:00:00Z')).toBe('2026-03-30T00:15:00.000Z');
  });

  it('is there twice in the hour that comes twice', () => {
    const night = daily('02:00', '03:00');
    expect(isOpen(night, new Date('2026-10-25T00:30:00Z'))).toBe(true);
    expect(isOpen(night, new Date('2026-10-25T01:30:00Z'))).toBe(true);
    expect(isOpen(night, new Date('2026-10-25T02:00:00Z'))).toBe(false);
  });

  it('goes by the date of the shop, and through midnight in two spans', () => {
    const kolkata = daily('00:00', '06:00', 'Asia/Kolkata');
    expect(isOpen(kolkata, new Date('2026-11-27T18:30:00Z'))).toBe(true);
    expect(isOpen(kolkata, new Date('2026-11-27T18:29:00Z'))).toBe(false);
    const night: OpeningHours = {
      ...kolkata,
      week: kolkata.week.map(() => [
        { from: '00:00', to: '02:00' },
        { from: '22:00', to: '24:00' },
      ]),
    };
    expect(isOpen(night, new Date('2026-11-27T18:29:59Z'))).toBe(true);
    expect(isOpen(night, new Date('2026-11-27T20:30:00Z'))).toBe(false);
  });

  it('is always where nothing is said, and never again where only holidays are left', () => {
    expect(isOpen(NO_OPENING_HOURS, new Date())).toBe(true);
    expect(nextOpening(NO_OPENING_HOURS, new Date())).toBeNull();
  });

  it('is there at the next opening, and nowhere between, whatever the zone and the moment', () => {
    const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe');
    const moments = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2027-01-01') });
    fc.assert(
      fc.property(zones, moments, (timeZone, ms) => {
        const hours = { ...BERLIN, timeZone };
        const then = nextOpening(hours, new Date(ms));
        if (then === null) return isOpen(hours, new Date(ms));
        return isOpen(hours, then) && !isOpen(hours, new Date(then.getTime() - 60_000));
      }),
      { numRuns: 200 },
    );
  });
});

describe('opening hours that are no such', () => {
  it.each([
    [null, 'must be opening hours'],
    [{ ...BERLIN, timeZone: 'Nowhere/At all' }, 'time zone'],
    [{ ...BERLIN, timeZone: 'Europe/Nowhere' }, 'time zone'],
    [{ ...BERLIN, week: [] }, 'seven days'],
    [{ ...BERLIN, week: daily('9:00', '17:00').week }, '09:30'],
    [{ ...BERLIN, week: daily('17:00', '09:00').week }, 'begin before'],
    [{ ...BERLIN, week: daily('09:00', '24:30').week }, '09:30'],
    [{ ...BERLIN, week: [[...NINE_TO_FIVE].reverse(), [], [], [], [], [], []] }, 'one after the other'],
    [{ ...BERLIN, week: [Array(7).fill({ from: '09:00', to: '10:00' }), [], [], [], [], [], []] }, 'at most'],
    [{ ...BERLIN, holidays: [{ date: '2026-02-30', name: '', spans: [] }] }, '2026-12-25'],
    [{ ...BERLIN, holidays: [{ date: '2026-12-25', name: 7, spans: [] }] }, 'name'],
    [{ ...BERLIN, holidays: [...BERLIN.holidays, ...BERLIN.holidays] }, 'once'],
    [{ ...BERLIN, holidays: Array(101).fill(null) }, 'at most 100'],
  ])('%j', (value, why) => expect(openingHoursFault(value)).toContain(why));

  it('are fine', () => {
    expect(openingHoursFault(BERLIN)).toBeNull();
    expect(openingHoursFault(NO_OPENING_HOURS)).toBeNull();
    expect(openingHoursFault(daily('00:00', '24:00'))).toBeNull();
  });
});
