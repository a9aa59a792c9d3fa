import fc from 'fast-check';
import { type BoundRow, type ChainHead, followedBy, hashOfRow, NO_HEAD } from './audit-link';

type Row = BoundRow & { hash: string };

function chain(length: number): Row[] {
  const rows: Row[] = [];
  let head: ChainHead = NO_HEAD;
  for (let n = 1; n <= length; n += 1) {
    const row: BoundRow = {
      seq: n,
      prev: head.hash,
      entryId: `e${n}`,
      at: new Date(n * 1_000),
      byId: 'u1',
      byName: 'Ann',
      byRole: 'owner',
      address: '192.0.2.1',
      action: 'team.invited',
      about: `user u${n}`,
      before: { role: 'agent' },
      after: { role: 'owner', active: true },
      correlationId: null,
    };
    rows.push({ ...row, hash: hashOfRow(row) });
    head = { seq: n, hash: hashOfRow(row) };
  }
  return rows;
}

/** How many rows are as they were written. */
function followed(rows: readonly Row[]): number {
  let head: ChainHead | null = NO_HEAD;
  for (const [at, row] of rows.entries()) {
    head = followedBy(head, row);
    if (head === null) return at;
  }
  return rows.length;
}

describe('the chain of the audit', () => {
  it('is followed from its beginning to its end', () => {
    expect(followed(chain(50))).toBe(50);
  });

  it('does not mind in which order fields come', () => {
    const rows = chain(3).map((row) => ({ ...row, after: { active: true, role: 'owner' } }));
    expect(followed(rows)).toBe(3);
  });

  it('breaks where anything of a row is changed, taken out, put in, or moved', () => {
    const fields = [
      'byId',
      'byName',
      'byRole',
      'address',
      'action',
      'about',
      'entryId',
      'prev',
      'hash',
    ] as const;
    fc.assert(
      fc.property(fc.nat(9), fc.constantFrom(...fields), fc.string(), (at, field, value) => {
        const rows = chain(10);
        const row = rows[at] as Row;
        fc.pre(row[field] !== value);
        rows[at] = { ...row, [field]: value };
        expect(followed(rows)).toBe(at);
      }),
    );
    const rows = chain(10);
    expect(followed(rows.filter(({ seq }) => seq !== 4))).toBe(3);
    expect(followed([...rows.slice(0, 5), rows[4] as Row, ...rows.slice(5)])).toBe(5);
    expect(followed([...rows.slice(0, 2), ...rows.slice(2, 5).reverse(), ...rows.slice(5)])).toBe(2);
  });

  it('breaks where a row was changed and its own hash made anew', () => {
    const rows = chain(10);
    const row = { ...(rows[5] as Row), after: { role: 'viewer' } };
    rows[5] = { ...row, hash: hashOfRow(row) };
    expect(followed(rows)).toBe(6);
  });
});
