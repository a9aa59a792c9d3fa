import { aTemplate } from './testing/a-template';
import { prefilledValues } from './prefilled-values';

const KNOWN = { name: 'Ana', order: '#1001' };
const filled = (body: string, examples: string[] = [], header: string | null = null) => {
  const names = [...new Set([...body.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name))];
  const places = names.map((name, at) => ({
    in: 'body' as const,
    name,
    button: null,
    example: examples[at] ?? '',
  }));
  const template = aTemplate({ body, header, places });
  return prefilledValues(template, KNOWN).map(({ text }) => text);
};

it.each([
  ['Hi {{1}}, your order {{2}} is now {{3}}.', ['Ana', '#1001', '']],
  ['Hola {{1}}, tu pedido {{2}} ahora está {{3}}.', ['Ana', '#1001', '']],
  ['Bonjour {{1}} ! Votre commande {{2}} est prête.', ['Ana', '#1001']],
  ['नमस्ते {{1}}, आपका ऑर्डर {{2}} आ रहा है।', ['Ana', '#1001']],
  ['Good news {{1}}: {{2}} is back in stock.', ['', '']],
  ['{{first_name}}, {{order_number}} is {{state}}', ['Ana', '#1001', '']],
])('%s', (body, texts) => expect(filled(body)).toEqual(texts));

it('knows an order by its example', () => {
  expect(filled('Your parcel {{1}} of {{2}}', ['#1234', '12 May'])).toEqual(['#1001', '']);
});

it('leaves the address of a button to the writer', () => {
  const places = [{ in: 'button' as const, name: '1', button: 0, example: '#1001' }];
  expect(prefilledValues(aTemplate({ places }), KNOWN)).toEqual([
    { in: 'button', name: '1', button: 0, text: '' },
  ]);
});
