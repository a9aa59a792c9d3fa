import type { BulkOutcome, BulkResult } from '@feelori/contracts';
import { bulkWords } from './bulk-words';

const rows = ['Ana', 'Bo', 'Cy', 'Dee', 'Eve', 'Flo'].map((customerName) => ({
  id: customerName,
  customerName,
}));
const results = (...outcomes: BulkOutcome[]): BulkResult[] =>
  outcomes.map((outcome, at) => ({ id: rows[at]!.id, outcome, row: null }));

describe('what became of many conversations', () => {
  it('is how many are done, and which are not and why', () => {
    expect(bulkWords('resolve', rows.slice(0, 2), results('done', 'done'))).toBe('2 of 2 resolved');
    const mixed = results('outdated', 'done', 'outdated', 'outdated', 'missing', 'outdated');
    expect(bulkWords('label', rows, mixed)).toBe(
      '1 of 6 labelled, 4 changed meanwhile (Ana, Cy, Dee and 1 more), 1 gone (Eve)',
    );
  });

  it('says what was not tried', () => {
    expect(bulkWords('assign', rows, results('done', 'failed'))).toBe(
      '1 of 6 assigned, 1 failed (Bo), 4 not tried',
    );
  });
});
