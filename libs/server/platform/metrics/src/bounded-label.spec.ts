import { BoundedLabel } from './bounded-label';

describe('a label whose values others decide on', () => {
  it('has so many values, and none that could be somebody', () => {
    const label = new BoundedLabel(2);
    expect([131047, 'ok', 131047, 131026].map((value) => label.of(value))).toEqual([
      '131047',
      'ok',
      '131047',
      'other',
    ]);
    const fresh = new BoundedLabel(9);
    for (const value of [
      '+16505550101',
      '16505550101',
      'Ann',
      'a b',
      'ann@example.com',
      '',
      'x'.repeat(41),
    ]) {
      expect(fresh.of(value)).toBe('other');
    }
  });

  it("has the database driver's methods as they are", () => {
    const label = new BoundedLabel(9);
    const methods = ['find', 'findOneAndUpdate', 'bulkWrite'];
    expect(methods.map((method) => label.of(method))).toEqual(methods);
  });
});
