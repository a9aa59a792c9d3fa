import { reportWords } from './operations-words';

describe('what a replay came to', () => {
  const result = (verdict: 'replay' | 'answered_since') => ({ id: 'x', verdict });

  it('is told by outcome', () => {
    const results = [result('replay'), result('replay'), result('answered_since')];
    expect(reportWords({ dryRun: true, results, left: 0 })).toEqual([
      '2 would be tried again.',
      '1 left alone: somebody answered since.',
    ]);
    expect(reportWords({ dryRun: false, results: results.slice(0, 1), left: 1 })).toEqual([
      '1 tried again.',
      'There are more: replay once more for those.',
    ]);
  });

  it('is nothing where nothing is left', () => {
    expect(reportWords({ dryRun: false, results: [], left: 0 })).toEqual(['Nothing of this is left.']);
  });
});
