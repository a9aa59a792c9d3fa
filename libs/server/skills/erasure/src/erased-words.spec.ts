import { erasedWords } from './erased-words';

it('are ids that are only theirs, those of before too', () => {
  const person = {
    identities: ['wa:16505550101', 'bsuid:US.123', 'none:c_1'],
    former: ['wa:4915112345', 'wa:1'],
  };
  expect(erasedWords([person, { identities: ['none:c_2'] }])).toEqual([
    '16505550101',
    'US.123',
    '4915112345',
  ]);
});
