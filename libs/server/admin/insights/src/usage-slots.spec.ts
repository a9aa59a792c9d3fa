import { sameTimeBefore, slotsBefore, slotsOf } from './usage-slots';

const at = (time: string): Date => new Date(time);

describe('the points of a look', () => {
  const now = at('2026-11-28T10:40:00Z');

  it('are the hours of today where clocks of the shop have gone through them', () => {
    const { begins, end } = slotsOf(1, now, 'Asia/Kolkata');
    expect([begins.length, begins[0], end]).toEqual([
      24,
      at('2026-11-27T18:30:00Z'),
      at('2026-11-28T18:30:00Z'),
    ]);
    expect(slotsBefore(1, now, 'Asia/Kolkata').end).toEqual(begins[0]);
  });

  it('are 23 or 25 on days on which clocks are set, and at most one more where by half an hour', () => {
    const hours = (day: string, zone: string): number => slotsOf(1, at(day), zone).begins.length;
    expect(hours('2026-03-29T12:00:00Z', 'Europe/Berlin')).toBe(23);
    expect(hours('2026-10-25T12:00:00Z', 'Europe/Berlin')).toBe(25);
    expect([24, 25]).toContain(hours('2026-04-05T05:00:00Z', 'Australia/Lord_Howe'));
  });

  it('are days that follow one another without a gap', () => {
    for (const days of [7, 30, 90] as const) {
      const [own, before] = [slotsOf(days, now, 'Europe/Berlin'), slotsBefore(days, now, 'Europe/Berlin')];
      expect([own.begins.length, before.begins.length]).toEqual([days, days]);
      expect(before.end).toEqual(own.begins[0]);
      expect(own.end).toEqual(at('2026-11-28T23:00:00Z'));
    }
  });

  it('are held against what had come by the same time of the day', () => {
    expect(sameTimeBefore(1, now, 'UTC')).toEqual(at('2026-11-27T10:40:00Z'));
    expect(sameTimeBefore(7, now, 'Europe/Berlin')).toEqual(at('2026-11-21T10:40:00Z'));
    expect(sameTimeBefore(1, at('2026-03-30T10:00:00Z'), 'Europe/Berlin')).toEqual(
      at('2026-03-29T11:00:00Z'),
    );
  });
});
