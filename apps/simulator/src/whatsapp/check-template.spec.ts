import { checkTemplateUse, renderTemplate } from './check-template';
import { GraphError } from './graph-error';
import { templateLook } from './template-look';
import { Templates } from './templates';

const templates = new Templates();
const update = templates.find('order_update', 'en_US')!;
const filled = (...texts: string[]): Record<string, unknown> => ({
  components: [{ type: 'body', parameters: texts.map((text) => ({ type: 'text', text })) }],
});

function codeOf(act: () => void): number | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof GraphError) return error.code;
    throw error;
  }
}

describe('templates', () => {
  it('read as the customer sees them', () => {
    expect(renderTemplate(update, filled('Ann', '#1001', 'shipped'))).toBe(
      'Hi Ann, your order #1001 is now shipped.',
    );
  });

  it('need as many parameters as the body has places', () => {
    expect(codeOf(() => checkTemplateUse(update, filled('Ann', '#1001', 'shipped')))).toBeNull();
    expect(codeOf(() => checkTemplateUse(update, filled('Ann')))).toBe(132000);
    expect(codeOf(() => checkTemplateUse(update, {}))).toBe(132000);
  });

  it('must exist and be approved', () => {
    expect(codeOf(() => checkTemplateUse(undefined, {}))).toBe(132001);
    expect(codeOf(() => checkTemplateUse({ ...update, status: 'PAUSED' }, {}))).toBe(132015);
    expect(codeOf(() => checkTemplateUse({ ...update, status: 'DISABLED' }, {}))).toBe(132016);
    expect(codeOf(() => checkTemplateUse({ ...update, status: 'REJECTED' }, {}))).toBe(132001);
  });

  it('take words in their body, no picture', () => {
    const picture = { type: 'image', image: { link: 'https://shop.test/a.png' } };
    const body = { type: 'body', parameters: [picture, picture, picture] };
    expect(codeOf(() => checkTemplateUse(update, { components: [body] }))).toBe(132012);
  });

  it('are read with their heading and their footer', () => {
    const shipped = templates.find('order_shipped', 'en_US')!;
    const content = {
      components: [
        { type: 'header', parameters: [{ type: 'text', text: '#1001' }] },
        ...(filled('Ann')['components'] as object[]),
        { type: 'button', sub_type: 'url', index: '0', parameters: [{ type: 'text', text: '1001' }] },
      ],
    };
    expect(codeOf(() => checkTemplateUse(shipped, content))).toBeNull();
    expect(renderTemplate(shipped, content)).toBe(
      'Order #1001\nHi Ann, your parcel is on its way.\nFeelori Shop',
    );
  });

  it('show their file and their buttons on a phone, all filled in', () => {
    const collection = templates.find('new_collection', 'en_US')!;
    const image = { link: 'https://shop.test/a.jpg' };
    const code = { type: 'coupon_code', coupon_code: 'NEW10' };
    const content = {
      components: [
        { type: 'header', parameters: [{ type: 'image', image }] },
        { type: 'body', parameters: [{ type: 'text', text: 'Ann' }] },
        { type: 'button', sub_type: 'copy_code', index: '1', parameters: [code] },
      ],
    };
    expect(codeOf(() => checkTemplateUse(collection, content))).toBeNull();
    expect(templateLook(collection, content)).toEqual({
      file: { kind: 'image', media: image },
      buttons: [
        { kind: 'reply', text: 'Show me more', target: 'Show me more' },
        { kind: 'code', text: 'Copy code', target: 'NEW10' },
        { kind: 'phone', text: 'Call us', target: '+16505551234' },
      ],
    });
    const [header, body] = content.components;
    expect(codeOf(() => checkTemplateUse(collection, { components: [header, body] }))).toBe(131008);
    expect(codeOf(() => checkTemplateUse(collection, { components: [body] }))).toBe(132012);
    const odd = { type: 'header', parameters: [{ type: 'image', image: {} }] };
    expect(codeOf(() => checkTemplateUse(collection, { components: [odd, body] }))).toBe(131008);
  });
});
