import { languageOfGoods } from './language-of-goods';

it.each([
  ['gorra', 'es'],
  ['Gorras?', 'es'],
  ['gorra negra', 'es'],
  ['boné', 'pt'],
  ['BONÉS', 'pt'],
  ['vermelho', 'pt'],
  ['casquette', 'fr'],
  ['pantalon', 'fr'],
  ['pantalón', 'es'],
  ['cargador para iphone 16', 'es'],
  ['fone sem fio barato', 'pt'],
  // In both, as with all small words that both have.
  ['camisa', 'es'],
])('“%s” is in %s', (text, language) => expect(languageOfGoods(text)).toBe(language));

it.each([
  'bone',
  'cap',
  'dress',
  'bikini',
  'collar',
  'pyjamas',
  'violet',
  'dupatta',
  'gorra style',
  'gorra casquette',
  'blue gorra',
  'hello',
  '1001',
  '',
  'gorra '.repeat(40),
])('“%s” tells no language', (text) => expect(languageOfGoods(text)).toBeNull());
