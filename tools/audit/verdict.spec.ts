import {
  type BoundRow,
  type ChainHead,
  hashOfRow,
  NO_HEAD,
} from '../../libs/server/records/audit/src/audit-link';
import { verdictOf } from './verdict.mjs';

function chain(length: number, byName = 'Ann'): object[] {
  let head: ChainHead = NO_HEAD;
  return Array.from({ length }, (_, n) => {
    const fields: Omit<BoundRow, 'seq'> = {
      prev: head.hash,
      entryId: `e${n}`,
      at: new Date(0),
      byId: 'u1',
      byName,
      byRole: 'owner',
      address: '192.0.2.1',
      action: 'team.invited',
      about: 'user u2',
      before: {},
      after: {},
      correlationId: null,
    };
    head = { seq: n + 1, hash: hashOfRow({ ...fields, seq: n + 1 }) };
    return { ...fields, _id: head.seq, hash: head.hash };
  });
}

it('tells a chain that is as it was written from one that is not, and from one that was made anew', async () => {
  const good = await verdictOf(chain(5), undefined);
  expect(good).toMatchObject({ isGood: true });
  const head = good.words.split('Head: ')[1];
  expect(await verdictOf(chain(5), head)).toMatchObject({ isGood: true });
  expect(await verdictOf(chain(5, 'Bo'), head)).toMatchObject({ isGood: false });
  expect(await verdictOf(chain(4), head)).toMatchObject({ isGood: false });
  const changed = chain(5).map((row, at) => (at === 2 ? { ...row, byName: 'Bo' } : row));
  expect((await verdictOf(changed, undefined)).words).toContain('Entry 3 is not');
});
