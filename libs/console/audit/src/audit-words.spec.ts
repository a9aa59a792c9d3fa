import { AUDIT_ACTIONS } from '@feelori/contracts';
import { actionWords, changeWords, verdictWords } from './audit-words';

describe('the words of the audit', () => {
  it('say what changed, and leave out what did not', () => {
    const before = { role: 'agent', active: true, labels: ['a'] };
    expect(changeWords({ before, after: { role: 'admin', active: true, labels: [] } })).toEqual([
      'role: agent → admin',
      'labels: a → nothing',
    ]);
    expect(changeWords({ before: {}, after: { email: 'a@b.test', active: false } })).toEqual([
      'email: a@b.test',
      'active: no',
    ]);
  });

  it('name every kind of change, also one of another version', () => {
    for (const action of AUDIT_ACTIONS) expect(actionWords(action)).not.toContain(action);
    expect(actionWords('parcels.sent_back')).toBe('parcels: sent back');
  });

  it('say moments in the reader’s own way', () => {
    const [words] = changeWords({ before: {}, after: { until: '2026-11-23T12:00:00.000Z' } });
    expect(words).toContain('November');
    expect(words).not.toContain('T12');
  });

  it('say where the chain breaks, and how far it is good', () => {
    const head = { seq: 9, hash: 'abc' };
    expect(verdictWords({ checked: 9, head, brokenAt: null })).toContain('All 9 entries');
    expect(verdictWords({ checked: 2, head: null, brokenAt: 3 })).toContain('Entry 3 is not');
    expect(verdictWords({ checked: 0, head: null, brokenAt: null })).toContain('nothing');
  });
});
