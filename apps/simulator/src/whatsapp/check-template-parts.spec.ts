import { checkTemplateUse, renderTemplate } from './check-template';
import { GraphError } from './graph-error';
import type { Json } from './require';
import { Templates } from './templates';

function codeOf(act: () => void): number | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof GraphError) return error.code;
    throw error;
  }
}

const create = (components: Json[], more: Json = {}) => {
  const templates = new Templates();
  templates.create({ name: 't', language: 'en', category: 'UTILITY', components, ...more });
  return templates.change('t', 'en', { status: 'APPROVED' })!;
};
const body = (text: string): Json => ({ type: 'BODY', text });
const part = (type: string, parameters: Json[], more: Json = {}): Json => ({ type, parameters, ...more });
const text = (value: string, name?: string): Json => ({
  type: 'text',
  text: value,
  ...(name ? { parameter_name: name } : {}),
});
const use = (template: ReturnType<typeof create>, ...components: Json[]): number | null =>
  codeOf(() => checkTemplateUse(template, { components }));

describe('parts of a template', () => {
  it('with named places takes names, in any order', () => {
    const template = create([body('Hi {{first}}, order {{order}}')], { parameter_format: 'NAMED' });
    const filled = part('body', [text('#1001', 'order'), text('Ann', 'first')]);
    expect(use(template, filled)).toBeNull();
    expect(renderTemplate(template, { components: [filled] })).toBe('Hi Ann, order #1001');
    expect(use(template, part('body', [text('#1001', 'order'), text('Ann')]))).toBe(132012);
    expect(codeOf(() => create([body('x')], { parameter_format: 'LOOSE' }))).toBe(100);
  });

  it('repeats a place that comes twice', () => {
    const template = create([body('{{1}} and {{1}}')]);
    expect(renderTemplate(template, { components: [part('body', [text('again')])] })).toBe('again and again');
  });

  it('shows currencies and dates by their fallback', () => {
    const template = create([body('Total {{1}}')]);
    const money = {
      type: 'currency',
      currency: { fallback_value: '$69.00', code: 'USD', amount_1000: 69_000 },
    };
    expect(renderTemplate(template, { components: [part('body', [money])] })).toBe('Total $69.00');
  });

  it('wants the picture of a picture header', () => {
    const template = create([{ type: 'HEADER', format: 'IMAGE' }, body('Hi')]);
    expect(use(template, part('header', [{ type: 'image', image: { id: '1' } }]))).toBeNull();
    expect(use(template)).toBe(132012);
    expect(use(template, part('header', [text('no')]))).toBe(132012);
  });

  it('wants the places of a text header filled, and no others', () => {
    const template = create([{ type: 'HEADER', format: 'TEXT', text: 'For {{1}}' }, body('Hi')]);
    expect(use(template, part('header', [text('Ann')]))).toBeNull();
    expect(use(template)).toBe(132000);
    expect(use(create([body('Hi')]), part('header', [text('Ann')]))).toBe(132000);
  });

  it('wants the end of a link button, at its index', () => {
    const buttons = [
      { type: 'QUICK_REPLY', text: 'OK' },
      { type: 'URL', text: 'Track', url: 'https://x.co/{{1}}' },
    ];
    const template = create([body('Hi'), { type: 'BUTTONS', buttons }]);
    const link = (index: string): Json => part('button', [text('abc')], { sub_type: 'url', index });
    expect(use(template, link('1'))).toBeNull();
    expect(use(template)).toBe(131008);
    expect(use(template, link('1'), link('2'))).toBe(131009);
  });

  it('may be long only when it is nothing but a body', () => {
    const long = part('body', [text('x'.repeat(1025))]);
    expect(use(create([body('{{1}}')]), long)).toBeNull();
    expect(use(create([body('{{1}}'), { type: 'FOOTER', text: 'Bye' }]), long)).toBe(132005);
  });

  it.each<[string, Json]>([
    ['a label of 26', { type: 'QUICK_REPLY', text: 'x'.repeat(26) }],
    ['an address of 2001', { type: 'URL', text: 'Go', url: `https://x.co/${'x'.repeat(1988)}` }],
    ['a phone of 21', { type: 'PHONE_NUMBER', text: 'Call', phone_number: '1'.repeat(21) }],
    ['a coupon of 21', { type: 'COPY_CODE', example: 'x'.repeat(21) }],
  ])('has no button with %s', (_, button) => {
    expect(codeOf(() => create([body('Hi'), { type: 'BUTTONS', buttons: [button] }]))).toBe(100);
  });
});
