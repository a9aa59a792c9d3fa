import { decodeTemplate } from './decode-template';

const base = {
  id: '594425479261597',
  name: 'order_update',
  language: 'en_US',
  status: 'APPROVED',
  category: 'UTILITY',
  rejected_reason: 'NONE',
  quality_score: { score: 'GREEN', date: 1 },
  parameter_format: 'POSITIONAL',
};
const body = {
  type: 'BODY',
  text: 'Hi {{1}}, order {{2}} of {{1}}',
  example: { body_text: [['Ann', '#1001']] },
};

describe('a message template of the account', () => {
  it('is taken with its places and their examples', () => {
    const buttons = [
      { type: 'QUICK_REPLY', text: 'Thanks' },
      { type: 'URL', text: 'Track', url: 'https://shop.test/{{1}}', example: ['https://shop.test/1'] },
    ];
    const components = [
      { type: 'HEADER', format: 'TEXT', text: 'Order {{1}}', example: { header_text: ['#1001'] } },
      body,
      { type: 'FOOTER', text: 'Feelori' },
      { type: 'BUTTONS', buttons },
    ];
    expect(decodeTemplate({ ...base, components })).toEqual({
      id: base.id,
      name: 'order_update',
      language: 'en_US',
      category: 'utility',
      status: 'approved',
      quality: 'green',
      rejection: null,
      header: 'Order {{1}}',
      headerFile: null,
      body: body.text,
      footer: 'Feelori',
      buttons: [
        { kind: 'reply', text: 'Thanks', target: null },
        { kind: 'link', text: 'Track', target: 'https://shop.test/{{1}}' },
      ],
      named: false,
      places: [
        { in: 'header', name: '1', button: null, example: '#1001' },
        { in: 'body', name: '1', button: null, example: 'Ann' },
        { in: 'body', name: '2', button: null, example: '#1001' },
        { in: 'button', name: '1', button: 1, example: 'https://shop.test/1' },
      ],
      obstacle: null,
    });
  });

  it('may name its places', () => {
    const named = {
      type: 'BODY',
      text: 'Hi {{first_name}}',
      example: { body_text_named_params: [{ param_name: 'first_name', example: 'Ann' }] },
    };
    const template = decodeTemplate({ ...base, parameter_format: 'NAMED', components: [named] });
    expect([template?.named, template?.places]).toEqual([
      true,
      [{ in: 'body', name: 'first_name', button: null, example: 'Ann' }],
    ]);
  });

  it.each([
    ['not_approved', { status: 'PAUSED' }, []],
    ['not_approved', { status: 'REJECTED', rejected_reason: 'TAG_CONTENT_MISMATCH' }, []],
    ['not_approved', { status: 7 }, []],
    ['authentication', { category: 'AUTHENTICATION' }, []],
    ['header', {}, [{ type: 'HEADER', format: 'LOCATION' }]],
    ['header', {}, [{ type: 'HEADER', format: 'HOLOGRAM' }]],
    ['buttons', {}, [{ type: 'BUTTONS', buttons: [{ type: 'FLOW', text: 'Book' }] }]],
  ])('cannot be sent by people: %s, %j', (obstacle, more, components) => {
    expect(decodeTemplate({ ...base, ...more, components: [body, ...components] })?.obstacle).toBe(obstacle);
  });

  it.each(['IMAGE', 'VIDEO', 'DOCUMENT'])('may have a file above its text: %s', (format) => {
    const head = { type: 'HEADER', format, example: { header_handle: ['4::aW'] } };
    const template = decodeTemplate({ ...base, components: [head, body] });
    expect(template).toMatchObject({ header: null, headerFile: format.toLowerCase(), obstacle: null });
  });

  it('may have buttons that call and that copy', () => {
    const buttons = [
      { type: 'PHONE_NUMBER', text: 'Call us', phone_number: '16505551234' },
      { type: 'COPY_CODE', example: 'SALE25' },
    ];
    expect(decodeTemplate({ ...base, components: [{ type: 'BUTTONS', buttons }] })).toMatchObject({
      buttons: [
        { kind: 'phone', text: 'Call us', target: '16505551234' },
        { kind: 'code', text: 'Copy code', target: null },
      ],
      places: [{ in: 'button', name: 'code', button: 1, example: 'SALE25' }],
      obstacle: null,
    });
  });

  it('says why it was rejected', () => {
    const rejected = { ...base, status: 'REJECTED', rejected_reason: 'PROMOTIONAL', components: [body] };
    expect(decodeTemplate(rejected)?.rejection).toBe('promotional');
  });

  it.each([
    null,
    'x',
    {},
    { ...base, id: '$where' },
    { ...base, name: 'Big Name' },
    { ...base, language: '' },
  ])('is nothing that cannot be named: %j', (item) => expect(decodeTemplate(item)).toBeNull());

  it('is taken where parts are odd or missing', () => {
    const odd = decodeTemplate({
      ...base,
      components: [7, { type: 'BODY' }, { type: 'BUTTONS', buttons: 'x' }],
    });
    expect(odd).toMatchObject({ body: '', places: [], buttons: [], header: null });
  });
});
