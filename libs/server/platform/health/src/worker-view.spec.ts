import { workerView } from './worker-view';

describe('what a worker says of itself', () => {
  it('is shown as it said it', () => {
    const said = JSON.stringify({ skewMs: -3, lagMs: 12, version: '1.2.3' });
    expect(workerView('w', 1_500, said)).toEqual({
      id: 'w',
      agoMs: 1_500,
      skewMs: -3,
      lagMs: 12,
      version: '1.2.3',
    });
  });

  it.each([
    ['an earlier version', '42', 42],
    ['one whose word is lost', '', null],
  ])('is no mystery from %s', (_, said, skewMs) => {
    expect(workerView('w', -1, said)).toEqual({ id: 'w', agoMs: 0, skewMs, lagMs: null, version: null });
  });
});
