import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatDialogRef } from '@angular/material/dialog';
import { provideRouter } from '@angular/router';
import { render, screen, waitFor } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { ENDPOINTS } from '@feelori/contracts';
import { CommandList, Session } from '@feelori/console/core';
import { PaletteDialog } from './palette-dialog';

describe('the command palette', () => {
  const user = userEvent.setup();
  const done: string[] = [];
  const command = (words: string) => ({ id: words, words, group: 'Emma', run: () => done.push(words) });
  let close: jest.Mock<void, [() => unknown]>;

  beforeEach(async () => {
    done.length = 0;
    close = jest.fn((run: () => unknown) => void run());
    await render(PaletteDialog, {
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
        { provide: MatDialogRef, useValue: { close } },
        { provide: Session, useValue: { user: signal({ role: 'viewer' }) } },
      ],
    });
    TestBed.runInInjectionContext(() =>
      TestBed.inject(CommandList).offer(signal([command('Resolve'), command('Write a reply')])),
    );
  });
  const box = (): HTMLElement => screen.getByRole('combobox');
  const chosen = (): string | null | undefined =>
    screen.getAllByRole('option').find((one) => one.getAttribute('aria-selected') === 'true')?.textContent;

  it('offers what is to be done here, then where to go', async () => {
    await screen.findByRole('option', { name: 'Resolve' });
    expect(screen.getAllByRole('option').map((one) => one.textContent?.trim())).toEqual([
      'Resolve',
      'Write a reply',
      'Go to Inbox',
    ]);
    expect(box().getAttribute('aria-activedescendant')).toBe(
      screen.getByRole('option', { selected: true }).id,
    );
  });

  it('is driven by the keyboard alone: letters narrow, arrows go round, Enter does it', async () => {
    await user.type(box(), '{ArrowUp}');
    await waitFor(() => expect(chosen()).toContain('Go to Inbox'));
    await user.type(box(), 're');
    await waitFor(() => expect(chosen()).toContain('Resolve'));
    await user.type(box(), '{ArrowDown}{Enter}');
    expect(done).toEqual(['Write a reply']);
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('finds conversations as the inbox does, and says so when nothing fits', async () => {
    await user.type(box(), 'qzx');
    const http = TestBed.inject(HttpTestingController);
    const asked = await waitFor(() => http.expectOne((one) => one.url === ENDPOINTS.conversations.path));
    expect(asked.request.params.get('search')).toBe('qzx');
    asked.flush({ items: [{ id: 'c1', customerName: 'Qzxa', lastText: 'hi' }], next: null });
    await screen.findByRole('option', { name: /Qzxa/ });
    await user.type(box(), 'y');
    const next = await waitFor(() => http.expectOne((one) => one.url === ENDPOINTS.conversations.path));
    next.flush({ items: [], next: null });
    await screen.findByText('Nothing fits');
  });
});
