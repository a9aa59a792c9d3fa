import { screen, waitFor, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { ENDPOINTS, type ThreadNote } from '@feelori/contracts';
import { aRow } from './testing/a-row';
import { InboxInTest } from './testing/inbox-in-test';

const ADA = { id: 'u2', name: 'Ada' };
const note = (text: string): ThreadNote => ({
  from: 'note',
  id: 'n1',
  at: '2026-11-23T10:05:00.000Z',
  text,
  author: { id: 'me', name: 'Me' },
  mentions: [ADA],
});

describe('notes to colleagues', () => {
  const user = userEvent.setup();

  it('are written by N, call a colleague by @, and stand in the thread', async () => {
    const inbox = await InboxInTest.open([aRow('2')]);
    await user.keyboard('n');
    const box = await screen.findByRole('textbox', { name: 'Note to colleagues' });
    await waitFor(() => expect(document.activeElement).toBe(box));
    (await inbox.asked(ENDPOINTS.colleagues)).flush({ items: [ADA, { id: 'u3', name: 'Noor' }] });
    await user.keyboard('ask @a');
    const offered = await screen.findByRole('listbox', { name: 'Colleagues' });
    expect(within(offered).getByRole('option', { selected: true }).textContent.trim()).toBe('Ada');
    await user.keyboard('{Enter}please{Control>}{Enter}{/Control}');
    const request = await inbox.asked(ENDPOINTS.addNote, '2');
    const { clientNoteId, ...words } = request.request.body as { clientNoteId: string };
    expect(words).toEqual({ text: 'ask @Ada please', mentions: ['u2'] });
    expect(clientNoteId).toMatch(/^[0-9a-f]{32}$/);
    request.flush(note('ask @Ada please'));
    const entries = [note('ask @Ada please')];
    (await inbox.asked(ENDPOINTS.thread, '2')).flush({ conversation: aRow('2'), entries, earlier: null });
    expect(await screen.findByText('ask @Ada please')).toBeTruthy();
    expect(screen.getByText('Told: Ada')).toBeTruthy();
    await waitFor(() => expect((box as HTMLTextAreaElement).value).toBe(''));
  });

  it('that did not get through keep their words and their id', async () => {
    const inbox = await InboxInTest.open([aRow('3')]);
    await user.keyboard('n');
    await screen.findByRole('textbox', { name: 'Note to colleagues' });
    await user.keyboard('careful');
    await user.click(screen.getByRole('button', { name: 'Add note' }));
    const first = await inbox.asked(ENDPOINTS.addNote, '3');
    first.error(new ProgressEvent('error'));
    expect(await screen.findByText(/Your note is still here/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Add note' }));
    const second = await inbox.asked(ENDPOINTS.addNote, '3');
    expect(second.request.body).toEqual(first.request.body);
    second.flush(note('careful'));
  });

  it('lose no word that is written while one is on its way', async () => {
    const inbox = await InboxInTest.open([aRow('4')]);
    await user.keyboard('n');
    const box = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Note to colleagues' });
    await user.keyboard('first{Control>}{Enter}{/Control}');
    const request = await inbox.asked(ENDPOINTS.addNote, '4');
    await user.keyboard(' second');
    expect(box.value).toBe('first');
    request.flush(note('first'));
    await waitFor(() => expect(box.value).toBe(''));
    await user.keyboard('second');
    expect(box.value).toBe('second');
  });

  it('that call this person are seen when the conversation is opened, once', async () => {
    const mentions = { people: ['me'], unseen: ['me'], at: '2026-11-23T10:05:00.000Z' };
    const inbox = await InboxInTest.open([aRow('2', { mentions })]);
    const [row] = screen.getAllByRole('option');
    expect(within(row!).getByText('A note calls you')).toBeTruthy();
    const seen = { ...mentions, unseen: [] };
    (await inbox.asked(ENDPOINTS.seeMentions, '2')).flush(aRow('2', { mentions: seen }));
    await waitFor(() => expect(screen.queryByText('A note calls you')).toBeNull());
    const later = { ...mentions, at: '2026-11-23T10:09:00.000Z' };
    inbox.tell({ type: 'conversation.changed', conversationId: '2', row: aRow('2', { mentions: later }) });
    (await inbox.asked(ENDPOINTS.seeMentions, '2')).flush(aRow('2', { mentions: { ...later, unseen: [] } }));
    inbox.tell({ type: 'conversation.changed', conversationId: '2', row: aRow('2') });
    inbox.http.expectNone(({ url }) => url.includes('seen-mentions'));
  });

  it('lead back to the reply by Escape', async () => {
    await InboxInTest.open([aRow('2')]);
    await user.keyboard('n');
    await screen.findByRole('textbox', { name: 'Note to colleagues' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Note to colleagues' })).toBeNull());
  });
});
