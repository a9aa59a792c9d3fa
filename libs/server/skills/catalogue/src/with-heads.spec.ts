import { indexedWords } from './catalogue-words';
import { withHeads } from './with-heads';

it.each([
  ['Cornflower Sundress', 'Dresses', ['dress']],
  ['Jersey Minidress', 'Dresses', ['dress']],
  ['Kids Raincoat', 'Kids coat rain', ['coat']],
  ['Winter Snowshoes', 'Shoes', ['sho']],
  ['Sommerkleid', 'Kleid', ['kleid']],
  ['Commuter Backpack', 'Bags travel', []],
  ['Azure Wrap Dress', 'Dresses', []],
  ['Address Book', 'Dress', []],
  ['Spring Scarf', 'ring', []],
  ['Petticoat', 'Skirts', []],
])('%s, %s: is also called %j', (title, kinds, heads) => {
  const words = indexedWords(title);
  expect(withHeads(words, indexedWords(kinds)).slice(words.length)).toEqual(heads);
});
