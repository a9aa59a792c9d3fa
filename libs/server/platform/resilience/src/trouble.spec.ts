import { endsWith, isShown, metAgain, type Trouble } from './trouble';

const passing: Trouble = { kind: 'slow', reason: 'slow', remedy: 'wait', ends: 'quiet_minute' };
const lasting: Trouble = { ...passing, kind: 'token', ends: 'any_success' };
const ofQuestion: Trouble = { ...passing, kind: 'scope read_orders', ends: 'same_success' };
const met = (trouble: Trouble, at: number) => metAgain(undefined, trouble, 'Orders', at);

describe('a trouble', () => {
  it('began when it was met first', () => {
    const again = metAgain(met(passing, 1_000), passing, 'Products', 300_000);
    expect(again).toMatchObject({ since: 1_000, lastAt: 300_000, asked: 'Products' });
  });

  it('that comes and goes is another one after ten minutes, one that lasts is not', () => {
    expect(metAgain(met(passing, 0), passing, 'Orders', 600_000).since).toBe(600_000);
    expect(metAgain(met(lasting, 0), lasting, 'Orders', 6_000_000).since).toBe(0);
  });

  it('is over with what it ends with', () => {
    expect(endsWith(met(lasting, 0), 'Products')).toBe(true);
    expect([endsWith(met(ofQuestion, 0), 'Products'), endsWith(met(ofQuestion, 0), 'Orders')]).toEqual([
      false,
      true,
    ]);
    expect(endsWith(met(passing, 0), 'Orders')).toBe(false);
  });

  it('that comes and goes is told of for a minute', () => {
    expect([isShown(met(passing, 0), 59_999), isShown(met(passing, 0), 60_000)]).toEqual([true, false]);
    expect(isShown(met(lasting, 0), 86_400_000)).toBe(true);
  });
});
