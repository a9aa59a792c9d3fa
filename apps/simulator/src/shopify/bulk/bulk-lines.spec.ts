import fc from 'fast-check';
import { bulkLines } from './bulk-lines';

describe('bulkLines', () => {
  const data = {
    products: {
      nodes: [
        {
          id: 'p1',
          title: 'A',
          options: [{ name: 'Size' }],
          variants: { nodes: [{ id: 'v1' }, { id: 'v2' }] },
        },
        {
          id: 'p2',
          title: 'B',
          range: { min: { amount: '1' } },
          variants: { edges: [{ node: { id: 'v3' } }] },
        },
      ],
    },
  };

  it('writes parents without their connections, and children that name their parent', () => {
    const { lines, roots } = bulkLines(data, true);
    expect(roots).toBe(2);
    expect(lines).toEqual([
      { id: 'p1', title: 'A', options: [{ name: 'Size' }] },
      { id: 'v1', __parentId: 'p1' },
      { id: 'v2', __parentId: 'p1' },
      { id: 'p2', title: 'B', range: { min: { amount: '1' } } },
      { id: 'v3', __parentId: 'p2' },
    ]);
  });

  it('puts all parents first when not grouped', () => {
    const ids = bulkLines(data, false).lines.map(({ id }) => id);
    expect(ids).toEqual(['p1', 'p2', 'v1', 'v2', 'v3']);
  });

  it('loses and invents nothing, grouped or not', () => {
    const shape = fc.array(fc.array(fc.nat(3), { maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(shape, fc.boolean(), (rows, grouped) => {
        const nodes = rows.map((kids, at) => ({
          id: `r${at}`,
          kids: { nodes: kids.map((_, index) => ({ id: `r${at}k${index}` })) },
        }));
        const { lines, roots } = bulkLines({ list: { nodes } }, grouped);
        expect(roots).toBe(rows.length);
        expect(lines).toHaveLength(rows.length + rows.flat().length);
        for (const { id, __parentId: parent } of lines) {
          expect(parent).toBe(/^(r\d+)k/.exec(String(id))?.[1]);
        }
      }),
    );
  });
});
