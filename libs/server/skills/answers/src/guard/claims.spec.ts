import { statementsIn } from './claims';

it.each([
  ['It is in stock.', { inStock: true, soldOut: false }],
  ['It is sold out.', { inStock: false, soldOut: true }],
  ["I can't say when it is back in stock.", { inStock: false, soldOut: false }],
  ['No sé cuándo vuelve a estar disponible.', { inStock: false, soldOut: false }],
  ['Não sei quando volta a estar disponível.', { inStock: false, soldOut: false }],
  ['Je ne sais pas quand il sera de nouveau disponible.', { inStock: false, soldOut: false }],
  ['Ahora mismo no está disponible.', { inStock: false, soldOut: true }],
  ['No momento não está disponível.', { inStock: false, soldOut: true }],
  ["Il n'est pas disponible en ce moment.", { inStock: false, soldOut: true }],
  ['यह अभी उपलब्ध नहीं है।', { inStock: false, soldOut: true }],
  ['When I looked it was available in blue and is in stock.', { inStock: true, soldOut: false }],
])('"%s" says of stock: %j', (text, said) => expect(statementsIn(text)).toEqual(said));
