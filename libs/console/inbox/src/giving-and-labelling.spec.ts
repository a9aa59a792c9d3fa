import { screen, waitFor, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { ENDPOINTS, pathOf } from '@feelori/contracts';
import { aRow } from './testing/a-row';
import { InboxInTest } from './testing/inbox-in-test';

describe('conversations that are given to colleagues, and labelled', () => {
  const user = userEvent.setup();

  it('gives the open one to a colleague by A, oneself first', async () => {
    const inbox = await InboxInTest.open([aRow('2', { revision: 3 })]);
    await user.keyboard('a');
    const dialog = await screen.findByRole('dialog', { name: 'Assign to' });
    const colleagues = [
      { id: 'u2', name: 'Ada' },
      { id: 'me', name: 'Me' },
    ];
    (await inbox.asked(ENDPOINTS.colleagues)).flush({ items: colleagues });
    await within(dialog).findByRole('button', { name: /Ada/ });
    const [first] = within(dialog).getAllByRole('button');
    expect(first?.textContent).toMatch(/Me\s*You/);
    await user.click(within(dialog).getByRole('button', { name: /Ada/ }));
    const request = await inbox.asked(ENDPOINTS.assign, '2');
    expect(request.request.body).toEqual({ revision: 3, assignee: 'u2' });
    const [ada] = colleagues;
    request.flush(aRow('2', { revision: 4, mode: 'person', assignee: ada! }));
    expect(await screen.findByText('Ada has this conversation')).toBeTruthy();
    expect(screen.getByText('Customer 2: now with Ada')).toBeTruthy();
  });

  it('puts labels on by L, and shows them in the row and the thread', async () => {
    const inbox = await InboxInTest.open([aRow('2', { labels: ['l1'] })]);
    const items = [
      { id: 'l1', name: 'VIP', colour: 'red' },
      { id: 'l2', name: 'Refund', colour: 'blue' },
    ];
    (await inbox.asked(ENDPOINTS.labels)).flush({ items });
    const list = screen.getByRole('listbox', { name: 'Conversations' });
    await within(list).findByText('VIP');
    await user.keyboard('l');
    const dialog = await screen.findByRole('dialog', { name: 'Labels' });
    expect(within(dialog).getByRole('button', { name: 'VIP', pressed: true })).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Refund', pressed: false }));
    await user.click(within(dialog).getByRole('button', { name: 'VIP' }));
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    const request = await inbox.asked(ENDPOINTS.putLabels, '2');
    expect(request.request.body).toEqual({ add: ['l2'], remove: ['l1'] });
    request.flush(aRow('2', { labels: ['l2'] }));
    await within(list).findByText('Refund');
    expect(within(list).queryByText('VIP')).toBeNull();
    await waitFor(() => expect(screen.getAllByText('Refund', { selector: 'bdi' })).toHaveLength(2));
  });

  it('looks for a label by its letters, which do nothing else meanwhile', async () => {
    const inbox = await InboxInTest.open([aRow('2')]);
    (await inbox.asked(ENDPOINTS.labels)).flush({ items: [{ id: 'l1', name: 'Early', colour: 'red' }] });
    const filter = await screen.findByRole('combobox', { name: 'Show only the label' });
    filter.focus();
    await user.keyboard('e');
    inbox.http.expectNone(pathOf(ENDPOINTS.resolve.path, { id: '2' }));
  });
});
