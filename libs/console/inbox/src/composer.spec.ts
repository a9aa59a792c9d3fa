import { provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { signal, type WritableSignal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { render, screen, waitFor, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import {
  type ConversationRow,
  ENDPOINTS,
  pathOf,
  type ReplyRequest,
  type Role,
  type SignedInUser,
  type Thread,
} from '@feelori/contracts';
import { type LiveNews, type LiveState, LiveStream, Session } from '@feelori/console/core';
import { aRow } from './testing/a-row';
import { ThreadPanel } from './thread-panel';
import { UNDO_MS } from './reply-hold';

const HOUR_MS = 3_600_000;

const keptReply = (text: string) => ({
  clientMessageId: `m-${text}`,
  conversationId: 'c1',
  text,
  writtenAt: Date.now(),
  refusal: null,
});

const row = (more: Partial<ConversationRow> = {}): ConversationRow =>
  aRow('c1', {
    customerName: 'Ana',
    lastText: 'hello',
    lastAt: new Date().toISOString(),
    windowEndsAt: new Date(Date.now() + 20 * HOUR_MS).toISOString(),
    unanswered: 1,
    ...more,
  });

describe('the composer', () => {
  const user = userEvent.setup();
  let http: HttpTestingController;
  let live: WritableSignal<LiveState>;
  let signedIn: WritableSignal<SignedInUser | null>;
  let tell: (news: LiveNews) => void;
  const listen = (listener: typeof tell): (() => void) => {
    const before = tell;
    tell = (news) => [before, listener].forEach((one) => one(news));
    return () => undefined;
  };

  beforeEach(() => {
    localStorage.clear();
    live = signal<LiveState>('live');
    tell = () => undefined;
  });

  async function open(
    more: Partial<ConversationRow> = {},
    role: Role = 'agent',
  ): Promise<HTMLTextAreaElement> {
    signedIn = signal<SignedInUser | null>({ id: 'u1', email: 'm@shop.test', name: 'Maya', role });
    await render(ThreadPanel, {
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
        { provide: Session, useValue: { user: signedIn } },
        { provide: UNDO_MS, useValue: 0 },
        { provide: LiveStream, useValue: { state: live, listen } },
      ],
      inputs: { id: 'c1' },
    });
    http = TestBed.inject(HttpTestingController);
    const thread: Thread = { conversation: row(more), entries: [], earlier: null };
    (await asked(ENDPOINTS.thread.path)).flush(thread);
    return screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Reply to Ana' });
  }
  const asked = (path: string): Promise<TestRequest> =>
    waitFor(() => http.expectOne((one) => one.url === pathOf(path, { id: 'c1' })));
  const replyAsked = (): Promise<TestRequest> => asked(ENDPOINTS.reply.path);
  const bodyOf = ({ request }: TestRequest): ReplyRequest => request.body as ReplyRequest;

  it('sends with Enter, begins a line with Shift+Enter, shows it at once and keeps the focus', async () => {
    const box = await open();
    await user.type(box, 'one{Shift>}{Enter}{/Shift}two{Enter}');
    expect(bodyOf(await replyAsked()).text).toBe('one\ntwo');
    const log = screen.getByRole('log');
    expect(log.textContent).toContain('one\ntwo');
    expect(within(log).getByText('Being sent')).toBeTruthy();
    expect([box.value, document.activeElement]).toEqual(['', box]);
  });

  it('leaves the box with Escape and keeps what is written', async () => {
    const box = await open();
    await user.type(box, 'half{Escape}');
    expect([document.activeElement === box, box.value]).toEqual([false, 'half']);
  });

  it('says why a reply did not get through, and sends it again under the same id', async () => {
    const box = await open();
    await user.type(box, 'hello{Enter}');
    const first = await replyAsked();
    first.error(new ProgressEvent('error'));
    expect((await screen.findByRole('alert')).textContent).toContain('cannot be reached');
    await user.click(screen.getByRole('button', { name: 'Send again' }));
    const second = await replyAsked();
    expect(bodyOf(second)).toEqual(bodyOf(first));
    expect(bodyOf(first).clientMessageId).toMatch(/^[A-Za-z0-9._-]{1,80}$/);
    second.flush({});
    expect(await screen.findByText('Waiting to be sent')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Send again' })).toBeNull();
  });

  it('sends one after the other, each under an id of its own', async () => {
    const box = await open();
    await user.type(box, 'first{Enter}second{Enter}');
    const first = await replyAsked();
    http.expectNone((one) => one.url.endsWith('/replies'));
    first.flush({});
    const second = await replyAsked();
    expect([bodyOf(first).text, bodyOf(second).text]).toEqual(['first', 'second']);
    expect(bodyOf(second).clientMessageId).not.toBe(bodyOf(first).clientMessageId);
  });

  it('keeps a draft over a reload until it is sent', async () => {
    localStorage.setItem('feelori.draft.u1.c1', 'half a sen');
    const box = await open();
    expect(box.value).toBe('half a sen');
    await user.type(box, 'tence');
    expect(localStorage.getItem('feelori.draft.u1.c1')).toBe('half a sentence');
    await user.keyboard('{Enter}');
    expect(localStorage.getItem('feelori.draft.u1.c1')).toBeNull();
  });

  it('counts near the limit and sends nothing beyond it', async () => {
    localStorage.setItem('feelori.draft.u1.c1', 'x'.repeat(4_096));
    const box = await open();
    expect(screen.getByText('0 characters left')).toBeTruthy();
    await user.type(box, 'y{Enter}');
    expect(screen.getByText('1 characters too many for one message')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Send' }).disabled).toBe(true);
    http.expectNone((one) => one.url.endsWith('/replies'));
  });

  it.each([
    ['the window is closed', { windowEndsAt: new Date(Date.now() - 1).toISOString() }, 'agent', /24 hours/],
    ['nobody wrote yet', { windowEndsAt: null }, 'agent', /not written yet/],
    ['the role may only read', {}, 'viewer', /may read here, not write/],
  ] as const)('is closed with the reason when %s', async (_, more, role, reason) => {
    const box = await open(more, role);
    expect(box.disabled).toBe(true);
    expect(document.getElementById('fe-reply-note')?.textContent).toMatch(reason);
  });

  it('offers a viewer no buttons', async () => {
    await open({ mode: 'person' }, 'viewer');
    expect(screen.queryByRole('button', { name: /Take over|Hand back/ })).toBeNull();
  });

  it('takes the conversation once when one begins to type, from nobody else', async () => {
    const box = await open();
    await user.type(box, 'he');
    const take = await asked(ENDPOINTS.takeOver.path);
    expect(take.request.body).toEqual({ from: null });
    take.flush({});
    await user.type(box, 'llo');
    http.expectNone((one) => one.url.endsWith('/take-over'));
  });

  it('takes nothing from a colleague by typing: says who has it, and asks them on request', async () => {
    const box = await open({ mode: 'person', assignee: { id: 'u2', name: 'Noor' } });
    expect(box.disabled).toBe(true);
    expect(document.getElementById('fe-reply-note')?.textContent).toContain('Noor has this conversation');
    await user.click(screen.getByRole('button', { name: 'Ask Noor for it' }));
    (await asked(ENDPOINTS.askFor.path)).flush({});
    expect(await screen.findByText('Noor is told that you would like to have it.')).toBeTruthy();
  });

  it('sends what a closed tab left, under its old id and in order, when the console is opened again', async () => {
    const kept = ['one', 'two'].map((text) => keptReply(text));
    localStorage.setItem('feelori.outgoing.u1', JSON.stringify([...kept, { broken: true }]));
    localStorage.setItem(
      'feelori.outgoing.u2',
      JSON.stringify([{ ...kept[0], clientMessageId: 'not-mine' }]),
    );
    await open();
    const first = await replyAsked();
    expect(bodyOf(first)).toEqual({ clientMessageId: 'm-one', text: 'one' });
    first.flush({});
    const second = await replyAsked();
    expect(bodyOf(second)).toEqual({ clientMessageId: 'm-two', text: 'two' });
    second.flush({});
    await waitFor(() => expect(localStorage.getItem('feelori.outgoing.u1')).toBeNull());
    expect(localStorage.getItem('feelori.outgoing.u2')).toContain('not-mine');
  });

  it.each([
    ['was refused', { refusal: 'Noor has this conversation.' }, 'Noor has this conversation.'],
    ['is not new any more', { writtenAt: Date.now() - 16 * 60_000 }, 'it was written a while ago'],
  ])('sends nothing by itself that %s, until its writer says so', async (_, more, why) => {
    localStorage.setItem('feelori.outgoing.u1', JSON.stringify([{ ...keptReply('old'), ...more }]));
    await open();
    expect((await screen.findByRole('alert')).textContent).toContain(why);
    live.set('waiting');
    live.set('live');
    signedIn.update((user) => user && { ...user });
    http.expectNone((one) => one.url.endsWith('/replies'));
    await user.click(screen.getByRole('button', { name: 'Send again' }));
    expect(bodyOf(await replyAsked())).toEqual({ clientMessageId: 'm-old', text: 'old' });
  });

  it('sends nothing that another tab took back meanwhile', async () => {
    const box = await open();
    await user.type(box, 'first{Enter}second{Enter}');
    const first = await replyAsked();
    localStorage.removeItem('feelori.outgoing.u1');
    first.flush({});
    await waitFor(() => expect(screen.queryByText('second')).toBeNull());
    http.expectNone((one) => one.url.endsWith('/replies'));
  });

  it('shows and sends what is on its way on when the person’s token is renewed', async () => {
    const box = await open();
    await user.type(box, 'hello{Enter}');
    (await replyAsked()).flush({});
    await screen.findByText('Waiting to be sent');
    signedIn.update((user) => user && { ...user });
    expect(await screen.findByText('Waiting to be sent')).toBeTruthy();
    http.expectNone((one) => one.url.endsWith('/replies'));
  });

  it('keeps a reply until the server has it, and sends it by itself when the page is live again', async () => {
    const box = await open();
    await user.type(box, 'hello{Enter}');
    expect(localStorage.getItem('feelori.outgoing.u1')).toContain('hello');
    live.set('waiting');
    const first = await replyAsked();
    first.error(new ProgressEvent('error'));
    await screen.findByRole('alert');
    live.set('live');
    const second = await replyAsked();
    expect(bodyOf(second)).toEqual(bodyOf(first));
    second.flush({});
    await waitFor(() => expect(localStorage.getItem('feelori.outgoing.u1')).toBeNull());
  });

  it('gives refused words back to be written anew', async () => {
    const box = await open();
    await user.type(box, 'hello{Enter}');
    const problem = { code: 'conversation_taken', title: 'x', detail: 'Noor has this conversation.' };
    (await replyAsked()).flush(problem, { status: 409, statusText: 'Conflict' });
    await user.type(box, 'more');
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    expect([box.value, document.activeElement]).toEqual(['hello\nmore', box]);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(localStorage.getItem('feelori.outgoing.u1')).toBeNull();
  });

  it('takes over by a button', async () => {
    await open();
    await user.click(screen.getByRole('button', { name: 'Take over' }));
    (await asked(ENDPOINTS.takeOver.path)).flush({});
    const mine = row({ mode: 'person', assignee: { id: 'u1', name: 'Maya' } });
    (await asked(ENDPOINTS.thread.path)).flush({ conversation: mine, entries: [], earlier: null });
    expect(await screen.findByText('You have this conversation')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Take over' })).toBeNull();
  });

  it('says who else has it, and hands back; an error is told in words', async () => {
    await open({ mode: 'person', assignee: { id: 'u2', name: 'Noor' } });
    expect(screen.getByText('Noor has this conversation')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Hand back to the assistant' }));
    (await asked(ENDPOINTS.handBack.path)).error(new ProgressEvent('error'));
    expect((await screen.findByRole('alert')).textContent).toContain('cannot be reached');
  });
});
