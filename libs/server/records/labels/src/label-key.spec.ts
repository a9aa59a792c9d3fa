import { labelKey, tidyName } from './label-key';

describe('the name of a label', () => {
  it('is the same however it is written', () => {
    const names = ['Refund due', ' refund  DUE ', 'Refund\u00a0due', 'Ｒefund due'];
    expect(new Set(names.map(labelKey))).toEqual(new Set(['refund due']));
    expect(tidyName('  Refund   due ')).toBe('Refund due');
  });
});
