import type { UsageReport } from '@feelori/contracts';
import { intoSlots } from './into-slots';
import { usageFile } from './usage-file';

const at = (time: string): Date => new Date(time);

describe('usageFile', () => {
  it('has a row for each point, by the clocks of the shop', () => {
    const slots = {
      begins: [at('2026-11-27T18:30:00Z'), at('2026-11-27T19:30:00Z')],
      end: at('2026-11-27T20:30:00Z'),
    };
    const points = intoSlots(slots, [
      { at: at('2026-11-27T18:30:00Z'), counts: { arrivals: 2, 'answers:rules': 1 }, firstAnswers: [1] },
      { at: at('2026-11-27T19:00:00Z'), counts: { arrivals: 1 }, firstAnswers: [0, 4] },
      { at: at('2026-11-27T20:30:00Z'), counts: { errors: 9 }, firstAnswers: [] },
    ]);
    const report = { points, step: 'hour', timeZone: 'Asia/Kolkata' } as UsageReport;
    const [heading = '', first, second] = usageFile(report).split('\r\n');
    expect(heading.split(',').slice(0, 4)).toEqual([
      '"hour (Asia/Kolkata)"',
      '"answers:rules"',
      '"arrivals"',
      '"first answers within 2 s"',
    ]);
    expect(first).toMatch(/^"2026-11-28 00:00",1,3,1,4,0/);
    expect(second).toMatch(/^"2026-11-28 01:00",0,0,0,0,0/);
    expect(heading).not.toContain('errors');
  });
});
