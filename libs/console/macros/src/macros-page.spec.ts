import { provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { render, screen, waitFor, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { ENDPOINTS, type Macro, type Role } from '@feelori/contracts';
import { LabelBook, type LiveState, LiveStream, SavedReplyBook, Session } from '@feelori/console/core';
import { MacrosPage } from './macros-page';

const CLOSE: Macro = {
  id: 'm1',
  name: 'Close',
  key: '1',
  steps: [
    { act: 'reply', value: 's1' },
    { act: 'label', value: 'gone' },
    { act: 'snooze', value: '24' },
  ],
  version: 3,
};

describe('the page of macros', () => {
  const user = userEvent.setup();
  let http: HttpTestingController;

  async function open(role: Role): Promise<void> {
    await render(MacrosPage, {
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
        { provide: Session, useValue: { user: signal({ id: 'me', name: 'Me', role }) } },
        {
          provide: LiveStream,
          useValue: { state: signal<LiveState>('live'), listen: () => () => undefined },
        },
        { provide: SavedReplyBook, useValue: { all: signal([{ id: 's1', shortcut: 'bye' }]) } },
        { provide: LabelBook, useValue: { all: signal([{ id: 'l1', name: 'Happy' }]) } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    (await asked('GET')).flush({ items: [CLOSE] });
    await screen.findByText('Close', { selector: 'bdi' });
  }
  const asked = (method: string): Promise<TestRequest> =>
    waitFor(() =>
      http.expectOne((one) => one.method === method && one.url.startsWith(ENDPOINTS.macros.path)),
    );

  it('says what each does, and what it names that is gone', async () => {
    await open('viewer');
    expect(
      screen
        .getAllByRole('listitem')
        .slice(1)
        .map((item) => item.textContent?.trim()),
    ).toEqual(['Send the saved reply /bye', 'Put on the label that was removed', 'Snooze for 24 hours']);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('makes one of steps that are chosen, each with what it needs', async () => {
    await open('admin');
    const form = within(screen.getByRole('group', { name: 'New macro' }));
    await user.type(form.getByRole('textbox', { name: 'Name' }), 'Thanks');
    await user.selectOptions(form.getByRole('combobox', { name: 'Key' }), '2');
    await user.selectOptions(form.getByRole('combobox', { name: 'Step 1' }), 'Send the saved reply');
    await user.click(form.getByRole('button', { name: 'One more step' }));
    await user.selectOptions(form.getByRole('combobox', { name: 'Step 2' }), 'Put on the label');
    await user.click(form.getByRole('button', { name: 'Add' }));
    const { request } = await asked('POST');
    expect(request.body).toEqual({
      name: 'Thanks',
      key: '2',
      steps: [
        { act: 'reply', value: 's1' },
        { act: 'label', value: 'l1' },
      ],
    });
  });

  it('changes one as it was seen, and tells why it was refused', async () => {
    await open('owner');
    await user.click(screen.getByRole('button', { name: 'Change Close' }));
    const form = within(screen.getByRole('group', { name: 'Change Close' }));
    await user.click(form.getByRole('button', { name: 'Remove step 2' }));
    await user.click(form.getByRole('button', { name: 'Save' }));
    const change = await asked('PUT');
    expect(change.request.body).toMatchObject({ name: 'Close', key: '1', expectedVersion: 3 });
    change.flush(
      { code: 'conflict', detail: 'Somebody changed it.' },
      { status: 409, statusText: 'Conflict' },
    );
    expect(await screen.findByRole('alert')).toBeTruthy();
  });
});
