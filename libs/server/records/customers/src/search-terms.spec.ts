import { searchTerms } from './search-terms';

it.each([
  ['Ana-María  López', ['ana', 'maria', 'lopez']],
  ['ÉLISE élise', ['elise']],
  ['أحمد', ['احمد']],
  ['🌸🌸', []],
  ['a b c d e f g h i j', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']],
])('%s is found by %j', (name, terms) => {
  expect(searchTerms(name)).toEqual(terms);
});
