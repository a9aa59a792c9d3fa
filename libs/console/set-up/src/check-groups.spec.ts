import type { SetUpCheck } from '@feelori/contracts';
import { checkGroups, sumWords } from './check-groups';
import { testMessageSteps } from './test-message-steps';

const check = (state: SetUpCheck['state'], area: SetUpCheck['area'] = 'whatsapp'): SetUpCheck => ({
  id: `${area}_${state}`,
  area,
  title: 'Something',
  state,
  detail: 'Found.',
  remedy: null,
});

describe('the checks of a set-up', () => {
  it('stand by area, and areas without one are left out', () => {
    const groups = checkGroups([check('ok', 'stores'), check('ok'), check('failed')]);
    expect(groups.map(({ name, checks }) => [name, checks.length])).toEqual([
      ['WhatsApp', 2],
      ['Database and Redis', 1],
    ]);
  });

  it('are summed up by the worst', () => {
    expect(sumWords([check('ok'), check('skipped')])).toBe('All is right.');
    expect(sumWords([check('ok'), check('warning')])).toBe('All works; one thing could be better.');
    expect(sumWords([check('failed'), check('warning'), check('failed')])).toBe('2 things are wrong.');
  });
});

describe('a test message', () => {
  const message = { from: 'customer', at: '2026-11-28T10:00:01.000Z', state: 'received' };
  const reply = { from: 'assistant', at: '2026-11-28T10:00:03.000Z', state: 'sent', errorCode: null };
  const steps = (...entries: object[]): ReturnType<typeof testMessageSteps> =>
    testMessageSteps({ entries: entries as never[] }, '2026-11-28T10:00:00.000Z');

  it('has not arrived while only older ones are there', () => {
    expect(steps({ ...message, at: '2026-11-28T09:59:00.000Z' })).toMatchObject({ arrived: false });
  });

  it('arrives, is answered and brought to the phone', () => {
    expect(steps(message)).toEqual({ arrived: true, answered: false, delivered: false, stuck: null });
    expect(steps(message, reply)).toEqual({ arrived: true, answered: true, delivered: false, stuck: null });
    const there = { ...reply, state: 'delivered' };
    expect(steps(message, there)).toMatchObject({ delivered: true, stuck: null });
  });

  it('may go no further by itself, and says why', () => {
    expect(steps({ ...message, state: 'dead' }).stuck).toContain('Operations');
    expect(steps(message, { ...reply, draft: 'waiting', state: 'pending' }).stuck).toContain('draft');
    expect(steps(message, { ...reply, state: 'failed', errorCode: 131026 }).stuck).toContain('131026');
  });
});
