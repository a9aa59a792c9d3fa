import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { screen, waitFor, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { ENDPOINTS, pathOf } from '@feelori/contracts';
import { aRow } from './testing/a-row';
import { InboxInTest } from './testing/inbox-in-test';

const said = (): HTMLElement => {
  const lines = screen.getAllByRole('status').find((one) => one.tagName === 'FE-DONE-LINE');
  if (lines === undefined) throw new Error('nothing says what became of it');
  return lines;
};

describe('conversations that are resolved and snoozed', () => {
  const user = userEvent.setup();

  it('resolves the open one by E, as it was seen; it leaves the list, and can be taken back', async () => {
    const inbox = await InboxInTest.open([aRow('2', { revision: 7 }), aRow('1')]);
    await user.keyboard('e');
    const request = await inbox.asked(ENDPOINTS.resolve, '2');
    expect(request.request.body).toEqual({ revision: 7 });
    request.flush(aRow('2', { revision: 8, status: 'resolved' }));
    await waitFor(() => expect(inbox.names()).toEqual(['Customer 1']));
    expect(said().textContent).toContain('Customer 2: resolved');
    expect(screen.getByRole('button', { name: 'Reopen' })).toBeTruthy();
    await user.click(within(said()).getByRole('button', { name: 'Undo' }));
    const undone = await inbox.asked(ENDPOINTS.reopen, '2');
    expect(undone.request.body).toEqual({ revision: 8 });
    undone.flush(aRow('2', { revision: 9 }));
    await waitFor(() => expect(inbox.names()).toEqual(['Customer 2', 'Customer 1']));
  });

  it('keeps the focus on the button that resolves, which opens it again', async () => {
    const inbox = await InboxInTest.open([aRow('2'), aRow('1')]);
    screen.getByRole('button', { name: 'Resolve' }).focus();
    await user.keyboard('{Enter}');
    (await inbox.asked(ENDPOINTS.resolve, '2')).flush(aRow('2', { revision: 1, status: 'resolved' }));
    const reopen = await screen.findByRole('button', { name: 'Reopen' });
    expect(document.activeElement).toBe(reopen);
  });

  it('says that something happened meanwhile, and shows it, instead of overwriting it', async () => {
    const inbox = await InboxInTest.open([aRow('2'), aRow('1')]);
    await user.keyboard('e');
    const problem = { code: 'conflict', title: 'x', detail: 'Something happened since you saw it.' };
    (await inbox.asked(ENDPOINTS.resolve, '2')).flush(problem, { status: 409, statusText: 'x' });
    const noor = { id: 'u2', name: 'Noor' };
    const now = aRow('2', { revision: 5, mode: 'person', assignee: noor });
    (await inbox.asked(ENDPOINTS.conversation, '2')).flush(now);
    await waitFor(() => expect(said().textContent).toContain('Something happened since you saw it.'));
    expect(await screen.findByText('Noor has this conversation')).toBeTruthy();
    expect(inbox.names()).toEqual(['Customer 2', 'Customer 1']);
  });

  it('snoozes by S until a time or until they write', async () => {
    const inbox = await InboxInTest.open([aRow('2')]);
    await user.keyboard('s');
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    inbox.http.expectNone((one) => one.url === pathOf(ENDPOINTS.snooze.path, { id: '2' }));
    await user.keyboard('s');
    const dialog = await screen.findByRole('dialog', { name: 'Snooze until' });
    await user.click(within(dialog).getByRole('button', { name: /^In 3 hours/ }));
    const timed = await inbox.asked(ENDPOINTS.snooze, '2');
    const { revision, until } = timed.request.body as { revision: number; until: string };
    expect(revision).toBe(0);
    expect(Math.round((Date.parse(until) - Date.now()) / 3_600_000)).toBe(3);
    timed.flush(aRow('2', { revision: 1, status: 'snoozed', snoozedUntil: until }));
    await waitFor(() => expect(inbox.names()).toEqual([]));
    expect(said().textContent).toContain('Customer 2: snoozed, until');
  });

  it('takes news of a row without asking for the list again', async () => {
    const inbox = await InboxInTest.open([aRow('2'), aRow('1')]);
    const row = aRow('1', { revision: 1, lastText: 'news', lastAt: '2026-11-23T11:00:00.000Z' });
    inbox.tell({ type: 'conversation.changed', conversationId: '1', row });
    await waitFor(() => expect(inbox.names()).toEqual(['Customer 1', 'Customer 2']));
    inbox.http.expectNone((one) => one.url === ENDPOINTS.conversations.path);
    const gone = aRow('2', { revision: 1, status: 'snoozed' });
    inbox.tell({ type: 'conversation.changed', conversationId: '2', row: gone });
    await waitFor(() => expect(inbox.names()).toEqual(['Customer 1']));
  });

  it('leads back to the list as it was looked at', async () => {
    await InboxInTest.open([aRow('2')]);
    await TestBed.inject(Router).navigateByUrl('/?view=mine');
    const back = screen.getByRole('link', { name: 'Back to the list' });
    await waitFor(() => expect(back.getAttribute('href')).toBe('/inbox?view=mine'));
  });

  it('offers nothing to those who only watch', async () => {
    const inbox = await InboxInTest.open([aRow('2')], 'viewer');
    await user.keyboard('es');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Resolve' })).toBeNull();
    inbox.http.expectNone(pathOf(ENDPOINTS.resolve.path, { id: '2' }));
  });
});
