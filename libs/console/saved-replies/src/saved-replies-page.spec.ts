import { provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { render, screen, waitFor } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { ENDPOINTS, type Role, type SavedReply } from '@feelori/contracts';
import { LiveStream, Session } from '@feelori/console/core';
import { SavedRepliesPage } from './saved-replies-page';

const HELLO: SavedReply = { id: 's1', shortcut: 'hello', text: 'Hello {{customer_name}}', version: 3 };

describe('the page of saved replies', () => {
  const user = userEvent.setup();
  let http: HttpTestingController;

  async function open(role: Role, items: SavedReply[]): Promise<void> {
    const live = { state: signal('live'), listen: () => () => undefined };
    await render(SavedRepliesPage, {
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: LiveStream, useValue: live },
        { provide: Session, useValue: { user: signal({ id: 'me', role }) } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    await listed(items);
  }
  const asked = (method: string, url: string): Promise<TestRequest> =>
    waitFor(() => http.expectOne((one) => one.method === method && one.url === url));
  const listed = async (items: SavedReply[]): Promise<void> =>
    (await asked('GET', ENDPOINTS.savedReplies.path)).flush({ items });
  const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });

  it('adds one, and begins afresh', async () => {
    await open('admin', []);
    expect(await screen.findByText('No saved replies yet')).toBeTruthy();
    await user.type(box('Shortcut'), '/hello');
    await user.type(box('Text'), ' Hello {{{{customer_name}} ');
    await user.click(screen.getByRole('button', { name: 'Add' }));
    const added = await asked('POST', ENDPOINTS.addSavedReply.path);
    expect(added.request.body).toEqual({ shortcut: 'hello', text: HELLO.text });
    added.flush(HELLO);
    await listed([HELLO]);
    expect(await screen.findByText('/hello', { selector: 'strong' })).toBeTruthy();
    expect([box('Shortcut').value, box('Text').value]).toEqual(['', '']);
  });

  it('says which variable there is not before anything is sent', async () => {
    await open('admin', []);
    await user.type(box('Shortcut'), 'hello');
    await user.type(box('Text'), 'Hello {{{{first_name}}');
    expect(screen.getByText(/no variable \{\{first_name\}\}/)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Add' }).disabled).toBe(true);
  });

  it('changes one as it was seen; what was typed stays where somebody was quicker', async () => {
    await open('owner', [HELLO]);
    await user.click(await screen.findByRole('button', { name: 'Change /hello' }));
    const [, text] = screen.getAllByRole<HTMLTextAreaElement>('textbox', { name: 'Text' });
    await user.type(text!, '!');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const changed = await asked('PUT', '/api/v1/saved-replies/s1');
    expect(changed.request.body).toEqual({ shortcut: 'hello', text: `${HELLO.text}!`, expectedVersion: 3 });
    const problem = { code: 'conflict', title: 'x', detail: 'Somebody changed this reply.' };
    changed.flush(problem, { status: 409, statusText: 'x' });
    await listed([{ ...HELLO, text: 'of a colleague', version: 4 }]);
    expect((await screen.findByRole('alert')).textContent).toContain('Somebody changed');
    expect(text!.value).toBe(`${HELLO.text}!`);
  });

  it('removes one only when one is sure', async () => {
    await open('admin', [HELLO]);
    await user.click(await screen.findByRole('button', { name: /^Remove \/hello…/ }));
    http.expectNone((one) => one.method === 'DELETE');
    await user.click(screen.getByRole('button', { name: 'Remove /hello' }));
    (await asked('DELETE', '/api/v1/saved-replies/s1')).flush(null);
    await listed([]);
    expect(await screen.findByText('No saved replies yet')).toBeTruthy();
  });

  it('only shows them to those who do not look after them', async () => {
    await open('agent', [HELLO]);
    expect(await screen.findByText('/hello', { selector: 'strong' })).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
