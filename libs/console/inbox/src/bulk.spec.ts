import { screen, waitFor, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { ENDPOINTS } from '@feelori/contracts';
import { aRow } from './testing/a-row';
import { InboxInTest } from './testing/inbox-in-test';

describe('the same for many conversations', () => {
  const user = userEvent.setup();
  const rows = [aRow('3'), aRow('2', { revision: 4 }), aRow('1')];

  it('resolves what was picked, says which was not and why, and keeps that picked', async () => {
    const inbox = await InboxInTest.open(rows);
    await user.click(screen.getByRole('button', { name: 'Select several' }));
    const list = screen.getByRole('listbox', { name: 'Conversations' });
    expect(list.getAttribute('aria-multiselectable')).toBe('true');
    const [third, second] = within(list).getAllByRole('option');
    await user.click(third!);
    await user.click(second!);
    expect(screen.getByText('2 selected')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Resolve', description: '' }));
    const request = await inbox.asked(ENDPOINTS.bulk);
    expect(request.request.body).toEqual({
      action: 'resolve',
      rows: [
        { id: '3', revision: 0 },
        { id: '2', revision: 4 },
      ],
    });
    request.flush({
      results: [
        { id: '3', outcome: 'done', row: aRow('3', { revision: 1, status: 'resolved' }) },
        { id: '2', outcome: 'outdated', row: aRow('2', { revision: 5, lastText: 'wait' }) },
      ],
    });
    await waitFor(() => expect(inbox.names()).toEqual(['Customer 2', 'Customer 1']));
    expect(screen.getByText('1 of 2 resolved, 1 changed meanwhile (Customer 2)')).toBeTruthy();
    expect(screen.getByText('1 selected')).toBeTruthy();
  });

  it('counts only what can still be seen', async () => {
    const inbox = await InboxInTest.open(rows);
    await user.click(screen.getByRole('button', { name: 'Select several' }));
    await user.click(screen.getByRole('button', { name: 'All shown' }));
    expect(screen.getByText('3 selected')).toBeTruthy();
    const row = aRow('3', { revision: 1, status: 'resolved' });
    inbox.tell({ type: 'conversation.changed', conversationId: '3', row });
    expect(await screen.findByText('2 selected')).toBeTruthy();
  });

  it('says how far it came when the server is away', async () => {
    const inbox = await InboxInTest.open(rows);
    await user.click(screen.getByRole('button', { name: 'Select several' }));
    await user.click(screen.getByRole('button', { name: 'All shown' }));
    await user.click(screen.getByRole('button', { name: 'Resolve', description: '' }));
    (await inbox.asked(ENDPOINTS.bulk)).error(new ProgressEvent('error'));
    expect(await screen.findByText(/^0 of 3 resolved, 3 not tried\. [A-Z]/)).toBeTruthy();
    expect(screen.getByText('3 selected')).toBeTruthy();
  });

  it('picks by X and leaves by Escape', async () => {
    await InboxInTest.open(rows);
    await user.keyboard('x');
    expect(await screen.findByText('1 selected')).toBeTruthy();
    const list = screen.getByRole('listbox', { name: 'Conversations' });
    expect(within(list).getAllByRole('option', { selected: true })).toHaveLength(1);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByText('1 selected')).toBeNull());
    expect(list.getAttribute('aria-multiselectable')).toBeNull();
  });
});
