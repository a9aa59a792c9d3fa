import { addressOf, sendPayload } from './send-payload';

const to = { waId: '16505551234', userId: 'US.1' };
const common = {
  messaging_product: 'whatsapp',
  recipient_type: 'individual',
  to: '+16505551234',
  biz_opaque_callback_data: 'o1:t:0:1',
};

describe('addressOf', () => {
  it('writes numbers with a plus, else names the user id', () => {
    expect(addressOf(to)).toEqual({ to: '+16505551234' });
    expect(addressOf({ userId: 'US.1', parentUserId: 'US.ENT.1' })).toEqual({ recipient: 'US.1' });
    expect(addressOf({ parentUserId: 'US.ENT.1' })).toEqual({ recipient: 'US.ENT.1' });
    expect(addressOf({ waId: 'HIDDEN' })).toBeNull();
    expect(addressOf({})).toBeNull();
  });
});

describe('sendPayload', () => {
  it('builds a text', () => {
    expect(sendPayload(to, { kind: 'text', text: 'Hi' }, 'o1:t:0:1')).toEqual({
      ...common,
      type: 'text',
      text: { preview_url: false, body: 'Hi' },
    });
  });

  it('builds a picture', () => {
    const link = 'https://x.test/1.png';
    expect(sendPayload(to, { kind: 'image', link, caption: 'Blue' }, 'o1:t:0:1')).toEqual({
      ...common,
      type: 'image',
      image: { link, caption: 'Blue' },
    });
  });

  it('builds buttons with a picture above', () => {
    const content = {
      kind: 'buttons' as const,
      text: 'This one?',
      buttons: [{ id: 'y', title: 'Yes' }],
      imageLink: 'https://x.test/1.png',
      footer: 'Reply STOP to end',
    };
    expect(sendPayload(to, content, 'o1:t:0:1')).toEqual({
      ...common,
      type: 'interactive',
      interactive: {
        type: 'button',
        header: { type: 'image', image: { link: 'https://x.test/1.png' } },
        body: { text: 'This one?' },
        footer: { text: 'Reply STOP to end' },
        action: { buttons: [{ type: 'reply', reply: { id: 'y', title: 'Yes' } }] },
      },
    });
  });

  it('builds a list', () => {
    const sections = [{ title: 'Dresses', rows: [{ id: 'r', title: 'Blue', description: '79 €' }] }];
    expect(
      sendPayload({ userId: 'US.1' }, { kind: 'list', text: 'Found', button: 'Show', sections }, 'x'),
    ).toEqual({
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      recipient: 'US.1',
      type: 'interactive',
      interactive: { type: 'list', body: { text: 'Found' }, action: { button: 'Show', sections } },
      biz_opaque_callback_data: 'x',
    });
  });

  it.each([
    [false, {}],
    [true, { parameter_name: '1' }],
  ])('builds a template, with named places: %s', (named, name) => {
    const values = [
      { in: 'header' as const, name: '1', button: null, text: '#7' },
      { in: 'body' as const, name: '1', button: null, text: 'Ann' },
      { in: 'button' as const, name: '1', button: 2, text: 'abc' },
    ];
    const common = {
      kind: 'template' as const,
      text: 'Hi Ann',
      name: 'hello',
      language: 'en_US',
      buttons: [],
    };
    expect(sendPayload(to, { ...common, named, values }, 'x')).toMatchObject({
      type: 'template',
      template: {
        name: 'hello',
        language: { policy: 'deterministic', code: 'en_US' },
        components: [
          { type: 'header', parameters: [{ type: 'text', ...name, text: '#7' }] },
          { type: 'body', parameters: [{ type: 'text', ...name, text: 'Ann' }] },
          { type: 'button', sub_type: 'url', index: '2', parameters: [{ type: 'text', text: 'abc' }] },
        ],
      },
    });
    const bare = sendPayload(to, { ...common, named, values: [] }, 'x');
    expect(bare?.['template']).not.toHaveProperty('components');
  });

  it.each([
    [
      { file: { id: 'f1', kind: 'image', type: 'image/png', size: 1, name: 'a.png' }, mediaId: '77' },
      { id: '77' },
    ],
    [{ link: 'https://shop.test/a.png' }, { link: 'https://shop.test/a.png' }],
  ] as const)('builds a template with a picture above and a code to copy: %j', (from, image) => {
    const buttons = [
      { kind: 'reply', text: 'Thanks', target: null } as const,
      { kind: 'code', text: 'Copy code', target: 'SALE25' } as const,
    ];
    const values = [{ in: 'button' as const, name: 'code', button: 1, text: 'SALE25' }];
    const header = { kind: 'image' as const, ...from };
    const content = {
      kind: 'template' as const,
      text: 'Hi',
      name: 'sale',
      language: 'en',
      named: true,
      buttons,
      values,
      header,
    };
    expect(sendPayload(to, content, 'x')?.['template']).toMatchObject({
      components: [
        { type: 'header', parameters: [{ type: 'image', image }] },
        {
          type: 'button',
          sub_type: 'copy_code',
          index: '1',
          parameters: [{ type: 'coupon_code', coupon_code: 'SALE25' }],
        },
      ],
    });
  });

  it.each([
    ['https://shop.test/files/My%20receipt.pdf?x=1', 'My receipt.pdf'],
    ['https://shop.test/%E0%A4%A', '%E0%A4%A'],
    ['https://shop.test/', undefined],
  ])('names the document above a template after its address %s', (link, filename) => {
    const common = {
      kind: 'template' as const,
      text: 'Hi',
      name: 'r',
      language: 'en',
      named: false,
      buttons: [],
      values: [],
    };
    const payload = sendPayload(to, { ...common, header: { kind: 'document', link } }, 'x');
    const document = { link, ...(filename === undefined ? {} : { filename }) };
    expect(payload?.['template']).toMatchObject({
      components: [{ type: 'header', parameters: [{ type: 'document', document }] }],
    });
  });
});
