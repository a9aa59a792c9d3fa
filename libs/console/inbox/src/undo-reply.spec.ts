import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { render, screen, waitFor, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { ENDPOINTS, pathOf, type ReplyRequest } from '@feelori/contracts';
import { type LiveState, LiveStream, Session } from '@feelori/console/core';
import { OutgoingReplies } from './outgoing-replies';
import { UNDO_MS } from './reply-hold';
import { aRow } from './testing/a-row';
import { ThreadPanel } from './thread-panel';

const LONG_MS = 600_000;

describe('a reply that was just sent', () => {
  const user = userEvent.setup();
  const url = pathOf(ENDPOINTS.reply.path, { id: 'c1' });
  let http: HttpTestingController;

  beforeEach(() => localStorage.clear());

  async function open(undoMs = LONG_MS): Promise<HTMLTextAreaElement> {
    const person = { id: 'u1', email: 'm@shop.test', name: 'Maya', role: 'agent' };
    await render(ThreadPanel, {
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
        { provide: UNDO_MS, useValue: undoMs },
        { provide: Session, useValue: { user: signal(person) } },
        {
          provide: LiveStream,
          useValue: { state: signal<LiveState>('live'), listen: () => () => undefined },
        },
      ],
      inputs: { id: 'c1' },
    });
    http = TestBed.inject(HttpTestingController);
    const conversation = aRow('c1', { windowEndsAt: new Date(Date.now() + LONG_MS).toISOString() });
    const thread = await waitFor(() =>
      http.expectOne((one) => one.url === pathOf(ENDPOINTS.thread.path, { id: 'c1' })),
    );
    thread.flush({ conversation, entries: [], earlier: null });
    return screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^Reply to/ });
  }
  const sent = (): Promise<string[]> =>
    waitFor(() => {
      const found = http.match((one) => one.url === url);
      if (found.length === 0) throw new Error('nothing was sent');
      return found.map(({ request }) => (request.body as ReplyRequest).text);
    });
  const kept = (): string => localStorage.getItem('feelori.outgoing.u1') ?? '';

  it('comes back with Undo, and nothing leaves', async () => {
    const box = await open();
    await user.type(box, 'wrong words{Enter}');
    expect(kept()).toContain('wrong words');
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(box.value).toBe('wrong words');
    expect([screen.queryByRole('button', { name: 'Undo' }), kept()]).toEqual([null, '']);
    http.expectNone((one) => one.url === url);
  });

  it('comes back with Ctrl+Z in the empty box; in a written one that undoes letters', async () => {
    const box = await open();
    await user.type(box, 'first{Enter}');
    await user.type(box, 'second{Enter}');
    await user.type(box, '{Control>}z{/Control}');
    expect(box.value).toBe('second');
    await user.type(box, '{Control>}z{/Control}');
    expect(screen.getAllByRole('button', { name: 'Undo' })).toHaveLength(1);
  });

  it('stays, unsent, where a product is taken back and no other is chosen', async () => {
    await open();
    TestBed.inject(OutgoingReplies).sendProduct('c1', { id: '11', title: 'Linen Dress' });
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
    expect((await screen.findByRole('alert')).textContent).toContain('you took it back');
    expect(kept()).toContain('Linen Dress');
    http.expectNone((one) => one.url === pathOf(ENDPOINTS.productReply.path, { id: 'c1' }));
    await user.click(await screen.findByRole('button', { name: 'Send again' }));
    await waitFor(() =>
      http.expectOne((one) => one.url === pathOf(ENDPOINTS.productReply.path, { id: 'c1' })),
    );
  });

  it('goes at once with Send now, after what was said before it', async () => {
    const box = await open();
    await user.type(box, 'one{Enter}');
    await user.type(box, 'two{Enter}');
    await user.click(screen.getAllByRole('button', { name: 'Send now' })[1]!);
    expect(await sent()).toEqual(['one']);
  });

  it('goes when its time is over', async () => {
    await user.type(await open(30), 'after a moment{Enter}');
    expect(await sent()).toEqual(['after a moment']);
  });

  it('goes when the page is left', async () => {
    await user.type(await open(), 'and closes the tab{Enter}');
    await screen.findByRole('button', { name: 'Undo' });
    window.dispatchEvent(new Event('pagehide'));
    expect(await sent()).toEqual(['and closes the tab']);
    expect(kept()).toContain('and closes the tab');
  });
});
