import { unionOf } from '@feelori/skills/tools';
import { attributesKnown } from './attributes-known';
import { sourcesOf } from './sources';

const dress = unionOf([
  {
    read: ['Azure Wrap Dress', 'Blue', 'Navy', '70% viscose, 30% linen. 3 buttons, 2 pockets.'],
    counts: [1],
  },
]);
const order = unionOf([{ counts: [1], orders: ['1001'] }]);
const known = (text: string, heard: string[] = []) => attributesKnown(text, dress, sourcesOf(dress, heard));

it.each([
  'We have it in blue and navy.',
  'Sí, lo tenemos en azul.',
  'Elle existe en bleu marine.',
  'हाँ, यह नीले रंग में है।',
  'It is made of 70% viscose and 30% linen, with 3 buttons.',
  'It looks great with white sneakers.',
  'La robe coûte 69 $.',
  'It is not made of silk.',
])('%s', (text) => expect(known(text)).toBe(true));

it.each([
  'También lo tenemos en rojo y en blanco.',
  'It is pure silk.',
  'We have it in XXL as well.',
  'Temos também no tamanho PP.',
  'Este vestido es 100% lino.',
  'यह ड्रेस सूती है।',
  'It has five buttons.',
  'The fabric is 70% linen and 30% viscose.',
  'الفستان متوفر أيضًا باللون الأحمر.',
])('%s is not what was read', (text) => expect(known(text)).toBe(false));

it('lets what the customer named be named, and asks nothing of orders', () => {
  expect(known('I found no other one like your red coat, but this one.', ['my red coat'])).toBe(true);
  expect(attributesKnown('The red one is on its way.', order, sourcesOf(order, []))).toBe(true);
});
