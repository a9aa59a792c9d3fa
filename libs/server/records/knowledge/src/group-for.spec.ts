import { groupFor } from './group-for';

const WRAPPING = { group: 'wrapping', words: ['gift', 'wrap'] };

it('puts questions together that share most of their words', () => {
  expect(groupFor(['wrap', 'gift', 'paper'], [WRAPPING])).toBe('wrapping');
  expect(groupFor(['gift', 'card', 'value'], [WRAPPING])).not.toBe('wrapping');
});

it('gives what stands alone a group that its words name, in any order', () => {
  expect(groupFor(['repair', 'heel'], [WRAPPING])).toBe(groupFor(['heel', 'repair'], []));
  expect(groupFor(['repair'], [])).not.toBe(groupFor(['heel'], []));
});

it('takes the most alike of several', () => {
  const closer = { group: 'closer', words: ['gift', 'wrap', 'paper'] };
  expect(groupFor(['gift', 'wrap', 'paper'], [WRAPPING, closer])).toBe('closer');
});
