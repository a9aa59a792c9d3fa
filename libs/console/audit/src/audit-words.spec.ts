import { changeWords, verdictWords } from './audit-words';

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

  it('say where the chain breaks, and how far it is good', () => {
    const head = { seq: 9, hash: 'abc' };
    expect(verdictWords({ checked: 9, head, brokenAt: null })).toContain('All 9 entries');
    expect(verdictWords({ checked: 2, head: null, brokenAt: 3 })).toContain('Entry 3 is not');
    expect(verdictWords({ checked: 0, head: null, brokenAt: null })).toContain('nothing');
  });
});
