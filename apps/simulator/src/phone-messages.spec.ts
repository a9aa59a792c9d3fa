/** @jest-environment jsdom */

/** As much of an element as these tests use (server code is compiled without the browser's types). */
interface PageElement {
  className: string;
  textContent: string;
  value: string;
  focus(): void;
  click(): void;
  append(...nodes: unknown[]): void;
  replaceChildren(...nodes: unknown[]): void;
  dispatchEvent(event: unknown): boolean;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}
interface PageDocument {
  body: PageElement;
  activeElement: PageElement;
  createElement(tag: string): PageElement;
  querySelector(selector: string): PageElement | null;
}
const page = globalThis as unknown as {
  document: PageDocument;
  KeyboardEvent: new (type: string, init: object) => unknown;
};
const { document } = page;

interface MenuItem {
  name: string;
  run(): void;
}
const { menuItems, openMessageMenu } = jest.requireActual<{
  menuItems(message: object, act: object, now: number): MenuItem[];
  openMessageMenu(row: PageElement, message: object, act: object, now: number): void;
}>('../page/message-menu.js');
const { messageActions } = jest.requireActual<{
  messageActions(
    write: (message: object) => void,
    composer: () => object,
    holder: () => string,
  ): Record<string, (message: object, emoji?: string) => void>;
}>('../page/message-actions.js');
const { followGestures } = jest.requireActual<{
  followGestures(
    log: PageElement,
    does: { open(row: PageElement): void; swipe(row: PageElement): void },
  ): void;
}>('../page/message-gestures.js');
const { fillComposer } = jest.requireActual<{
  fillComposer(
    form: PageElement,
    send: (message: object) => Promise<boolean>,
  ): { open(person: string): void; quote(message: object): void; edit(message: object): void };
}>('../page/composer.js');
const { bubble } = jest.requireActual<{ bubble(message: object, how: object): PageElement }>(
  '../page/bubble.js',
);
const { preview } = jest.requireActual<{ preview(message: object): string }>('../page/preview.js');

// The specs of the page each have a world of their own.
export {};

const MINUTE_MS = 60_000;
const mine = {
  id: 'wamid.1',
  direction: 'in',
  type: 'text',
  content: { body: 'red' },
  at: 0,
  status: 'sent',
};
const theirs = { ...mine, id: 'wamid.2', direction: 'out' };
const press = (target: PageElement, key: string): boolean =>
  target.dispatchEvent(new page.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
const names = (message: object, now = MINUTE_MS): string[] =>
  menuItems(message, {}, now).map(({ name }) => name);

describe('the menu of a message', () => {
  const act = { reply: jest.fn(), forward: jest.fn(), edit: jest.fn(), remove: jest.fn(), react: jest.fn() };
  beforeEach(() => {
    jest.clearAllMocks();
    const screen = document.createElement('div');
    screen.className = 'screen';
    document.body.replaceChildren(screen);
  });
  const open = (message: object): PageElement => {
    const row = bubble(message, { act, first: true });
    document.querySelector('.screen')!.append(row);
    row.querySelector('.bubble')!.focus();
    openMessageMenu(row, message, act, MINUTE_MS);
    return row;
  };

  it.each<[string, object, string[]]>([
    ['an own text', mine, ['Reply', 'Forward', 'Edit', 'Delete']],
    ['an own picture', { ...mine, type: 'image' }, ['Reply', 'Forward', 'Delete']],
    ['a message of the shop', theirs, ['Reply', 'Forward']],
    [
      'one from the Business app',
      { ...theirs, from_app: true },
      ['Reply', 'Forward', 'Edit as the shop', 'Delete as the shop'],
    ],
    ['a deleted one', { ...mine, deleted: true }, []],
  ])('of %s', (_, message, items) => expect(names(message)).toEqual(items));

  it('offers no edit after 15 minutes', () => {
    expect(names(mine, 14 * MINUTE_MS)).toContain('Edit');
    expect(names(mine, 16 * MINUTE_MS)).not.toContain('Edit');
  });

  it('is walked through with the arrow keys and chosen from', () => {
    open(mine);
    expect(document.activeElement.textContent).toBe('Reply');
    press(document.activeElement, 'ArrowDown');
    press(document.activeElement, 'ArrowDown');
    expect(document.activeElement.textContent).toBe('Edit');
    document.activeElement.click();
    expect(act.edit).toHaveBeenCalledWith(mine);
    expect(document.querySelector('.message-menu')).toBeNull();
  });

  it('goes round at its ends, from the last item to the first emoji', () => {
    open(mine);
    for (let count = 0; count < 4; count += 1) press(document.activeElement, 'ArrowDown');
    document.activeElement.click();
    expect(act.react).toHaveBeenCalledWith(mine, '👍');
  });

  it('gives the focus back to the message when it is left', () => {
    const row = open(mine);
    press(document.activeElement, 'Escape');
    expect(document.querySelector('.message-menu')).toBeNull();
    expect(document.activeElement).toBe(row.querySelector('.bubble'));
  });
});

describe('what the menu does', () => {
  const write = jest.fn();
  const composer = { quote: jest.fn(), edit: jest.fn() };
  const act = messageActions(
    write,
    () => composer,
    () => '16505550101',
  );
  beforeEach(() => jest.clearAllMocks());

  it('reacts, deletes and forwards as the customer', () => {
    act['react']!(theirs, '🙏');
    act['remove']!(mine);
    act['forward']!(mine);
    act['forward']!({ ...mine, forwarded: 'once' });
    expect(write.mock.calls).toEqual([
      [{ kind: 'reaction', id: '🙏', context: 'wamid.2' }],
      [{ kind: 'revoke', context: 'wamid.1' }],
      [{ kind: 'text', text: 'red', forwarded: true }],
      [{ kind: 'text', text: 'red', frequently_forwarded: true }],
    ]);
  });

  it('quotes and edits in the composer', () => {
    act['reply']!(theirs);
    act['edit']!(mine);
    expect(composer.quote).toHaveBeenCalledWith(theirs);
    expect(composer.edit).toHaveBeenCalledWith(mine);
  });
});

describe('the log', () => {
  it('is walked through with the arrow keys, Enter opens the menu', () => {
    const log = document.createElement('div');
    const open = jest.fn();
    document.body.replaceChildren(log);
    followGestures(log, { open, swipe: jest.fn() });
    const rows = [mine, theirs].map((message) => bubble(message, { act: {}, first: true }));
    log.append(...rows);
    press(log, 'ArrowUp');
    expect(document.activeElement).toBe(rows[1]!.querySelector('.bubble'));
    press(document.activeElement, 'ArrowUp');
    press(document.activeElement, 'Enter');
    expect(open).toHaveBeenCalledWith(rows[0]);
  });
});

describe('the composer', () => {
  const begin = (): {
    composer: ReturnType<typeof fillComposer>;
    form: PageElement;
    field: PageElement;
    send: jest.Mock<Promise<boolean>, [object]>;
  } => {
    const form = document.createElement('form');
    const send = jest.fn<Promise<boolean>, [object]>(() => Promise.resolve(true));
    const composer = fillComposer(form, send);
    document.body.replaceChildren(form);
    composer.open('ann');
    return { composer, form, send, field: form.querySelector('textarea')! };
  };
  const submit = (form: PageElement): boolean =>
    form.dispatchEvent(new Event('submit', { cancelable: true }));

  it('answers a message once', () => {
    const { composer, form, field, send } = begin();
    composer.quote(theirs);
    expect(form.querySelector('.composer-bar')!.textContent).toContain('Feelori Shop');
    field.value = 'how much?';
    submit(form);
    field.value = 'and this?';
    submit(form);
    expect(send.mock.calls).toEqual([[{ text: 'how much?', context: 'wamid.2' }], [{ text: 'and this?' }]]);
  });

  it('edits a message and brings back what was begun before', () => {
    const { composer, form, field, send } = begin();
    field.value = 'begun';
    composer.edit(mine);
    expect(field.value).toBe('red');
    field.value = 'blue';
    submit(form);
    expect(send).toHaveBeenCalledWith({ kind: 'edit', text: 'blue', context: 'wamid.1' });
    expect(field.value).toBe('begun');
  });

  it.each<[string, (field: PageElement, composer: { open(person: string): void }) => void]>([
    ['Escape', (field) => press(field, 'Escape')],
    ["another customer's phone", (_, composer) => composer.open('emma')],
  ])('ends quoting and editing with %s', (_, leave) => {
    const { composer, form, field, send } = begin();
    composer.edit(mine);
    leave(field, composer);
    expect(field.value).toBe('');
    field.value = 'hello';
    submit(form);
    expect(send).toHaveBeenCalledWith({ text: 'hello' });
  });
});

describe('a bubble', () => {
  const show = (message: object, more: object = {}): string =>
    bubble(message, { act: {}, first: true, ...more }).textContent;

  it('shows the quoted line, also of a message that is not on the phone', () => {
    expect(show({ ...theirs, context_id: 'wamid.1' }, { quoted: mine })).toMatch(/^Feelori Shop: Youred/);
    expect(show({ ...mine, context_id: 'wamid.9' })).toContain('A message that is not on this phone');
  });

  it('says that it was edited, deleted or forwarded', () => {
    expect(show({ ...mine, edited: true })).toContain('Edited');
    expect(show({ ...mine, forwarded: 'once' })).toContain('Forwarded');
    expect(show({ ...mine, forwarded: 'often' })).toContain('Forwarded many times');
    expect(show({ ...mine, deleted: true, edited: true, content: {} })).toMatch(
      /You deleted this message\.[^E]*$/,
    );
    expect(show({ ...theirs, deleted: true, content: {} })).toContain('This message was deleted.');
    expect(preview({ ...mine, deleted: true, content: {} })).toBe('Deleted message');
  });

  it('cuts a long text between characters and shows the rest when asked to', () => {
    const body = `${'x'.repeat(2999)}😀${'y'.repeat(62_000)} end`;
    const row = bubble({ ...mine, content: { body } }, { act: {}, first: true });
    expect(row.textContent).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
    expect(row.textContent).not.toContain('end');
    row.querySelector('.read-more')!.click();
    expect(row.textContent).toContain('😀');
    expect(row.textContent).toContain('end');
  });

  it('is drawn from 65,536 marks in no time worth telling', () => {
    const body = '*a _b ~c '.repeat(7281);
    expect(show({ ...mine, content: { body } })).toContain('Read more');
    expect(preview({ ...mine, content: { body } }).length).toBeLessThan(400);
  });
});
