import { ShownRefs } from './shown-refs';

describe('ShownRefs', () => {
  const refs = new ShownRefs([{ ref: 'P4', productId: '11', title: 'Blue' }]);

  it('keeps old names and counts on from the highest', () => {
    expect(refs.refOf({ id: '11', title: 'Blue' })).toBe('P4');
    expect(refs.refOf({ id: '12', title: 'Red' })).toBe('P5');
  });

  it('learns the title of a product that was named without one', () => {
    const learning = new ShownRefs([]);
    expect(learning.refOf({ id: '13', title: '' })).toBe('P1');
    expect(learning.refOf({ id: '13', title: 'Green' })).toBe('P1');
    expect(learning.list()).toEqual([{ ref: 'P1', productId: '13', title: 'Green' }]);
  });

  it('finds by name as models write it, and nothing made up', () => {
    expect(refs.find(' [p4] ')?.productId).toBe('11');
    expect(refs.find('P9')).toBeUndefined();
    expect(refs.find('gid://shopify/Product/11')).toBeUndefined();
  });
});
