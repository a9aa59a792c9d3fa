import { screen, waitFor } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { ENDPOINTS, type ReplyRequest, type SettingView } from '@feelori/contracts';
import { aRow } from './testing/a-row';
import { InboxInTest } from './testing/inbox-in-test';

const replies = [
  ['hello', 'Hello {{customer_name}}, {{agent_name}} of {{shop_name}} here.'],
  ['order', 'I look into {{order}}.'],
].map(([shortcut = '', text = '']) => ({ id: shortcut, shortcut, text, version: 1 }));
const NAME: SettingView = {
  name: 'shop.name',
  purpose: '',
  value: 'Feelori',
  version: 0,
  by: null,
  at: null,
};

describe('saved replies in the composer', () => {
  const user = userEvent.setup();
  let inbox: InboxInTest;

  async function open(): Promise<HTMLTextAreaElement> {
    const windowEndsAt = new Date(Date.now() + 20 * 3_600_000).toISOString();
    inbox = await InboxInTest.open([aRow('c1', { customerName: 'Ana', windowEndsAt })]);
    (await inbox.asked(ENDPOINTS.savedReplies)).flush({ items: replies });
    (await inbox.asked(ENDPOINTS.settings)).flush([NAME]);
    return screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Reply to Ana' });
  }

  beforeEach(() => localStorage.clear());

  it('are offered after a /, filtered while one types, and filled in by Enter', async () => {
    const box = await open();
    await user.type(box, 'So: /');
    const list = screen.getByRole('listbox', { name: 'Saved replies' });
    expect(list.children).toHaveLength(4);
    expect(screen.getByText(/4 to choose from: arrows choose/)).toBeTruthy();
    expect(box.getAttribute('aria-activedescendant')).toBe('fe-saved-reply-0');
    await user.keyboard('{ArrowDown}');
    expect(box.getAttribute('aria-activedescendant')).toBe('fe-saved-reply-1');
    await user.keyboard('hel{Enter}');
    expect(box.value).toBe('So: Hello Ana, Me of Feelori here.');
    expect(screen.queryByRole('listbox', { name: 'Saved replies' })).toBeNull();
    inbox.http.expectNone((one) => one.url.endsWith('/replies'));
    await user.keyboard('{Enter}');
    const { request } = await inbox.asked(ENDPOINTS.reply, 'c1');
    expect((request.body as ReplyRequest).text).toBe('So: Hello Ana, Me of Feelori here.');
  });

  it('leave what nobody knows to be filled in, and are not sent before', async () => {
    const box = await open();
    await user.type(box, '/ord{Tab}');
    expect(box.value).toBe('I look into {{order}}.');
    await waitFor(() => expect(box.value.slice(box.selectionStart, box.selectionEnd)).toBe('{{order}}'));
    expect(screen.getByText('Fill in {{order}} before you send')).toBeTruthy();
    await user.keyboard('{Enter}');
    inbox.http.expectNone((one) => one.url.endsWith('/replies'));
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Send' }).disabled).toBe(true);
  });

  it('go away with Escape, which keeps the focus and the words', async () => {
    const box = await open();
    await user.type(box, '/he{Escape}');
    expect(screen.queryByRole('listbox', { name: 'Saved replies' })).toBeNull();
    expect([box.value, document.activeElement]).toEqual(['/he', box]);
  });

  it('say when none fits', async () => {
    const box = await open();
    await user.type(box, '/xyz');
    expect(screen.getByText('No saved reply fits “/xyz”')).toBeTruthy();
  });
});
