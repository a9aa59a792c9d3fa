/** @jest-environment jsdom */
import fc from 'fast-check';

/** As much of an element as these tests touch (server code is compiled without the browser's types). */
interface PageElement {
  tagName: string;
  href: string;
  textContent: string;
  value: string;
  innerHTML: string;
  append(...nodes: unknown[]): void;
  click(): void;
  dispatchEvent(event: Event): boolean;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}
const { document } = globalThis as unknown as { document: { createElement(tag: string): PageElement } };

const { richText, isBigEmoji } = jest.requireActual<{
  richText(text: string): unknown[];
  isBigEmoji(text: string): boolean;
}>('../page/rich-text.js');
const { dayOf } = jest.requireActual<{ dayOf(ms: number, now: number): string }>('../page/times.js');
const { preview } = jest.requireActual<{ preview(message: object): string }>('../page/preview.js');
const { bubble } = jest.requireActual<{ bubble(message: object, how: object): PageElement }>(
  '../page/bubble.js',
);

function html(text: string): string {
  const box = document.createElement('div');
  box.append(...richText(text));
  return box.innerHTML;
}

describe('texts on the phone page', () => {
  it.each([
    ['*bold* and _italic_ and ~gone~', '<strong>bold</strong> and <em>italic</em> and <s>gone</s>'],
    ['```code```', '<code>code</code>'],
    ['*_both_*', '<strong><em>both</em></strong>'],
    ['2*3*4 and snake_case_name', '2*3*4 and snake_case_name'],
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
  ])('%s', (text, expected) => expect(html(text)).toBe(expected));

  it('links addresses without the full stop behind them', () => {
    expect(html('See https://x.example/a?b=1.')).toContain('href="https://x.example/a?b=1"');
    expect(html('javascript:alert(1)')).toBe('javascript:alert(1)');
  });

  it('never makes elements other than its own marks', () => {
    const pieces = fc.constantFrom('*', '_', '~', '```', '<b>', '&', 'https://x.y/', '"', ' ', 'word', '\n');
    fc.assert(
      fc.property(
        fc.array(pieces).map((list) => list.join('')),
        (text) => {
          const box = document.createElement('div');
          box.append(...richText(text));
          for (const node of box.querySelectorAll('*')) {
            expect(['STRONG', 'EM', 'S', 'CODE', 'A']).toContain(node.tagName);
          }
          for (const link of box.querySelectorAll('a')) expect(link.href).toMatch(/^https?:/);
        },
      ),
    );
  });

  it('shows one to three emoji large, and nothing else', () => {
    expect(['😍', '👍🏽', '👩‍👩‍👧', '❤️ '].map(isBigEmoji)).toEqual([true, true, true, true]);
    expect(['hi 😍', '😍😍😍😍', '12', ''].map(isBigEmoji)).toEqual([false, false, false, false]);
  });

  it('names today and yesterday by the simulated clock', () => {
    const now = new Date(2030, 0, 2, 12).getTime();
    expect([dayOf(now, now), dayOf(now - 86_400_000, now)]).toEqual(['Today', 'Yesterday']);
    expect(dayOf(now - 5 * 86_400_000, now)).toContain('2029');
  });

  it('says in one line what a message is', () => {
    expect(preview({ type: 'interactive', content: { list_reply: { title: 'Blue' } } })).toBe('Blue');
    expect(preview({ type: 'image', content: { caption: 'Look' } })).toBe('Look');
    expect(preview({ type: 'request_welcome' })).toBe('Message');
    expect(preview({ type: 'unsupported' })).toBe('A message of a kind the shop cannot get');
  });
});

describe('the composer', () => {
  const { fillComposer } = jest.requireActual<{
    fillComposer(
      form: PageElement,
      send: (message: object) => Promise<boolean>,
    ): { open(person: string): void };
  }>('../page/composer.js');

  async function afterSending(sent: boolean): Promise<[value: string | undefined, message: unknown]> {
    const form = document.createElement('form');
    const send = jest.fn<Promise<boolean>, [object]>(() => Promise.resolve(sent));
    fillComposer(form, send);
    const field = form.querySelector('textarea');
    if (field) field.value = ' where is my order ';
    form.dispatchEvent(new Event('submit', { cancelable: true }));
    await Promise.resolve();
    await Promise.resolve();
    return [field?.value, send.mock.calls[0]?.[0]];
  }

  it('is empty after sending', async () => {
    expect(await afterSending(true)).toEqual(['', { text: 'where is my order' }]);
  });

  it('keeps what was begun for the one who began it', () => {
    const form = document.createElement('form');
    const composer = fillComposer(form, () => Promise.resolve(true));
    const field = form.querySelector('textarea');
    const write = (person: string, text: string): void => {
      composer.open(person);
      if (field) field.value = text;
    };
    write('ann', 'from Ann');
    write('emma', 'from Emma');
    composer.open('ann');
    expect(field?.value).toBe('from Ann');
    composer.open('joao');
    expect(field?.value).toBe('');
  });

  it('gives the words back when they could not be sent', async () => {
    expect(await afterSending(false)).toEqual(['where is my order', { text: 'where is my order' }]);
  });
});

describe('bubbles', () => {
  const how = { act: { openList: jest.fn(), press: jest.fn() }, answered: false, first: true };
  const list = {
    id: 'wamid.1',
    direction: 'out',
    type: 'interactive',
    at: 0,
    status: 'sent',
    content: { type: 'list', body: { text: 'Pick' }, action: { button: 'Choose', sections: [{ rows: [] }] } },
  };

  it('open a list by its button', () => {
    const row = bubble(list, how);
    row.querySelector('button')!.click();
    expect(row.querySelector('button')!.textContent).toBe('Choose');
    expect(how.act.openList).toHaveBeenCalledWith(list);
  });

  it('of a template show its file, and let the customer answer by its button', () => {
    const answer = jest.fn();
    const look = {
      file: { kind: 'image', media: { link: 'https://shop.test/a.jpg' } },
      buttons: [
        { kind: 'reply', text: 'Show me more', target: 'more' },
        { kind: 'link', text: 'Shop', target: 'https://shop.test/' },
        { kind: 'link', text: 'Odd', target: 'javascript:alert(1)' },
      ],
    };
    const template = { ...list, type: 'template', content: { name: 't' }, rendered: 'Hi Ann', look };
    const row = bubble(template, { ...how, act: { ...how.act, answer } });
    expect(row.textContent).toContain('Hi Ann');
    expect([row.querySelector('.picture'), row.querySelector('a')].includes(null)).toBe(false);
    row.querySelector('.answers')!.click();
    expect(answer).toHaveBeenCalledWith(template, look.buttons[0]);
    expect(row.querySelectorAll('a')).toHaveLength(1);
  });

  it('tell screen readers who wrote and how far it got', () => {
    const mine = {
      id: 'wamid.2',
      direction: 'in',
      type: 'text',
      at: 0,
      status: 'read',
      content: { body: 'Hi' },
    };
    const text = bubble(mine, how).textContent;
    expect(text).toMatch(/^You: Hi/);
    expect(text).toMatch(/Read$/);
  });

  it('survive types and shapes they do not know', () => {
    const odd = {
      id: 'wamid.3',
      direction: 'in',
      type: 'hologram_1',
      at: 0,
      status: 'sent',
      content: { depth: 3 },
    };
    expect(bubble(odd, how).textContent).toContain('Message');
  });
});

describe('cards side by side', () => {
  const card = (at: number, action: object) => ({
    card_index: at,
    header: { type: 'image', image: { link: `https://x.co/${at}.png` } },
    body: { text: `*Dress ${at}*\n$40` },
    action,
  });
  const reply = (id: string) => ({
    buttons: [{ type: 'quick_reply', quick_reply: { id, title: 'View' } }],
  });
  const message = (...cards: object[]) => ({
    id: 'wamid.9',
    direction: 'out',
    type: 'interactive',
    content: { type: 'carousel', body: { text: 'Two:' }, action: { cards } },
    at: 0,
    status: 'sent',
  });

  it('stand below their text; a tap answers with the card it was on', () => {
    const press = jest.fn();
    const given = message(card(0, reply('product:1')), card(1, reply('product:2')));
    const row = bubble(given, { act: { press }, first: true });
    const cards = [...row.querySelectorAll('.card')];
    expect(cards.map(({ textContent }) => textContent)).toEqual(['Dress 0\n$40View', 'Dress 1\n$40View']);
    [...row.querySelectorAll('.card button')][1]?.click();
    expect(press).toHaveBeenCalledWith(given, { id: 'product:2', title: 'View' });
  });

  it('open pages of the web, and nothing else', () => {
    const link = (url: string) => ({ name: 'cta_url', parameters: { display_text: 'Open', url } });
    const row = bubble(message(card(0, link('https://x.co/a')), card(1, link('javascript:alert(1)'))), {
      act: {},
      first: true,
    });
    expect([...row.querySelectorAll('.card a')].map(({ href }) => href)).toEqual(['https://x.co/a']);
  });
});
