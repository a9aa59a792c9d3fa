import { doctorLines } from './doctor-lines.mjs';

const check = (area: string, title: string, state: string, remedy: string | null = null): object => ({
  area,
  title,
  state,
  detail: `About ${title}.`,
  remedy,
});

describe('the report of npm run doctor', () => {
  it('has a line for each check, what to do below it, and a sum', () => {
    const checks = [
      check('stores', 'Disk', 'ok'),
      check('whatsapp', 'Token', 'failed', 'Make one.'),
      check('models', 'Any', 'skipped'),
    ];
    expect(doctorLines(checks, false).filter((line: string) => line !== '')).toEqual([
      'WhatsApp',
      '  ✗ Token  About Token.',
      '           → Make one.',
      'Models',
      '  – Any    About Any.',
      'Database and Redis',
      '  ✓ Disk   About Disk.',
      '1 well, 1 failed, 1 not checked',
    ]);
  });

  it('marks states by colour on a terminal alone', () => {
    expect(doctorLines([check('stores', 'Disk', 'ok')], true).join('')).toContain('\u001b[32m✓');
  });
});
