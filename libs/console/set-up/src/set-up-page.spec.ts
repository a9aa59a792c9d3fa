import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { render, screen, waitFor, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { ENDPOINTS, pathOf, type SetUpReport } from '@feelori/contracts';
import { type LiveNews, type LiveState, LiveStream } from '@feelori/console/core';
import { SetUpPage } from './set-up-page';

const report: SetUpReport = {
  checkedAt: '2026-11-28T10:00:00.000Z',
  checks: [
    {
      id: 'whatsapp_token',
      area: 'whatsapp',
      title: 'Access token',
      state: 'ok',
      detail: 'Valid.',
      remedy: null,
    },
    {
      id: 'disk',
      area: 'machine',
      title: 'Disk',
      state: 'failed',
      detail: '0.1 of 20 GiB are free here.',
      remedy: 'Make room.',
    },
  ],
};

describe('the page of the set-up', () => {
  const user = userEvent.setup();
  let http: HttpTestingController;
  let tell: (news: LiveNews) => void = () => undefined;

  /** Answers what is asked of `path`, as soon as it is. */
  async function answer(path: string, body: object): Promise<void> {
    await waitFor(() => {
      TestBed.tick();
      const asked = http.match(({ url }) => url === path).filter(({ cancelled }) => !cancelled);
      asked.forEach((request) => request.flush(body));
      expect(asked.length).toBeGreaterThan(0);
    });
  }

  beforeEach(async () => {
    const listeners = new Set<(news: LiveNews) => void>();
    tell = (news) => listeners.forEach((listener) => listener(news));
    const listen = (listener: (news: LiveNews) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    };
    await render(SetUpPage, {
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
        { provide: LiveStream, useValue: { listen, state: signal<LiveState>('live') } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    await answer(ENDPOINTS.setUp.path, report);
    await screen.findByText('One thing is wrong.');
  });

  it('shows each check by area, with what to do', () => {
    const disk = screen.getByText('Disk').closest('li');
    expect(within(disk as HTMLElement).getByText('Wrong')).toBeTruthy();
    expect(within(disk as HTMLElement).getByText('Make room.')).toBeTruthy();
  });

  it('looks again when asked to', async () => {
    await user.click(screen.getByRole('button', { name: 'Look again' }));
    await answer(ENDPOINTS.setUp.path, { ...report, checks: report.checks.slice(0, 1) });
    await screen.findByText('All is right.');
  });

  it('follows a message from the phone until its answer is there', async () => {
    await user.click(screen.getByRole('button', { name: 'Wait for my message' }));
    await answer(ENDPOINTS.conversations.path, {
      items: [{ id: 'old', lastAt: '2026-11-28T10:00:00.000Z' }],
      next: null,
    });
    await screen.findByText('Waiting for your message …');
    await answer(ENDPOINTS.conversations.path, {
      items: [{ id: 'c1', lastAt: '2026-11-28T10:00:02.000Z' }],
      next: null,
    });
    const conversation = { customerName: 'Ana', lastAt: '2026-11-28T10:00:02.000Z' };
    const message = { from: 'customer', id: 'm', at: '2026-11-28T10:00:01.000Z', state: 'done' };
    const reply = { from: 'assistant', id: 'r', at: '2026-11-28T10:00:02.000Z', errorCode: null };
    const thread = pathOf(ENDPOINTS.thread.path, { id: 'c1' });
    await answer(thread, { conversation, entries: [message, { ...reply, state: 'sent' }], earlier: null });
    await screen.findByRole('link', { name: 'Open the conversation' });
    await screen.findByText('It arrived.');
    tell({ type: 'conversation.changed', conversationId: 'c1' });
    // A look that fails ends no test.
    await user.click(screen.getByRole('button', { name: 'Look again' }));
    http.expectOne(ENDPOINTS.setUp.path).flush(null, { status: 503, statusText: 'x' });
    await screen.findByText('This could not be looked at');
    await answer(thread, {
      conversation,
      entries: [message, { ...reply, state: 'delivered' }],
      earlier: null,
    });
    await screen.findByText('It works: a customer who writes now is answered.');
  });

  it('takes neither a colleague’s answer nor another customer for the test', async () => {
    const row = (id: string, lastAt: string) => ({ items: [{ id, lastAt }], next: null });
    const at = (second: number): string => `2026-11-28T10:00:0${second}.000Z`;
    const thread = (id: string): string => pathOf(ENDPOINTS.thread.path, { id });
    const told = (customerName: string, lastAt: string, from: string) => ({
      conversation: { customerName, lastAt },
      entries: [{ from, id: 'e', at: lastAt, state: 'sent', errorCode: null }],
      earlier: null,
    });
    await user.click(screen.getByRole('button', { name: 'Wait for my message' }));
    await answer(ENDPOINTS.conversations.path, row('a', at(0)));
    await answer(ENDPOINTS.conversations.path, row('a', at(1)));
    await answer(thread('a'), told('Ana', at(1), 'person'));
    await answer(ENDPOINTS.conversations.path, row('b', at(2)));
    await answer(thread('b'), told('Ben', at(2), 'customer'));
    await user.click(await screen.findByRole('button', { name: 'That is not me' }));
    await screen.findByText('Waiting for your message …');
    await answer(ENDPOINTS.conversations.path, row('c', at(3)));
    await answer(thread('c'), told('Cleo', at(3), 'customer'));
    await screen.findByText('It arrived.');
    expect(screen.getByText('Cleo')).toBeTruthy();
  });
});
