import { FLAG_START, flagFault } from './flag-value';
import { FLAG_NAMES, isMeasured } from './flags';

const ids = (count: number): string[] => Array.from({ length: count }, (_, n) => `c_${n}`);
const bounds = (change: object): object => ({ bounds: { ...FLAG_START.bounds, ...change } });

describe('what a flag can be set to', () => {
  it('takes what all start with, and an experiment with bounds', () => {
    for (const name of FLAG_NAMES) expect(flagFault(name, FLAG_START)).toBeNull();
    const experiment = { state: 'experiment', percent: 50, ...bounds({ handedOver: 40, guarded: 5 }) };
    expect(flagFault('closest_products', { ...FLAG_START, ...experiment })).toBeNull();
    expect(isMeasured('order_news')).toBe(false);
  });

  it.each<[object, string, string]>([
    [{ percent: 101 }, 'value.percent', 'from 0 to 100'],
    [{ percent: -1 }, 'value.percent', 'from 0 to 100'],
    [{ percent: 12.5 }, 'value.percent', 'a whole number'],
    [{ percent: '50' }, 'value.percent', 'a whole number'],
    [{ state: 'maybe' }, 'value.state', 'off, on, some, experiment'],
    [{ state: 'experiment', percent: 100 }, 'value.percent', 'both arms'],
    [{ state: 'experiment', percent: 0 }, 'value.percent', 'both arms'],
    [{ customers: 'c_1' }, 'value.customers', 'a list'],
    [{ customers: ids(101) }, 'value.customers', 'at most 100'],
    [{ customers: ['c_1', '+971501234567'] }, 'value.customers.1', 'the id of a customer'],
    [{ customers: ['c_1', { $ne: 1 }] }, 'value.customers.1', 'the id of a customer'],
    [{ customers: ['c_1', 'c_2', 'c_1'] }, 'value.customers.2', 'twice'],
    [{ bounds: null }, 'value.bounds', 'an object'],
    [bounds({ handedOver: 0 }), 'value.bounds.handedOver', 'from 1 to 100'],
    [bounds({ guarded: 101 }), 'value.bounds.guarded', 'from 1 to 100'],
    [bounds({ leastTurns: 1 }), 'value.bounds.leastTurns', 'from 10 to 100000'],
  ])('refuses %j by %s', (change, field, words) => {
    const found = flagFault('closest_products', { ...FLAG_START, ...change });
    expect(found?.field).toBe(field);
    expect(found?.message).toContain(words);
  });

  it('refuses an experiment whose outcome no figure shows, and what is no value', () => {
    const value = { ...FLAG_START, state: 'experiment', percent: 50 };
    expect(flagFault('order_news', value)?.message).toContain('no figures of turns');
    for (const one of [null, undefined, 'on', true, []]) {
      expect(flagFault('closest_products', one)?.field).toBe('value');
    }
  });
});
