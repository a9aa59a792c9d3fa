import { provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { render, type RenderResult, screen, waitFor, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { ENDPOINTS, pathOf, type Thread, type ThreadReply } from '@feelori/contracts';
import {
  type LiveNews,
  type LiveState,
  LiveStream,
  ConversationCounts,
  Session,
} from '@feelori/console/core';
import { InboxPage } from './inbox-page';
import { aRow } from './testing/a-row';
import { UNDO_MS } from './reply-hold';

const reply = (more: Partial<ThreadReply> = {}): ThreadReply => ({
  from: 'assistant',
  id: 'r1',
  entryId: 't1',
  at: '2026-11-23T10:00:02.000Z',
  content: { kind: 'text', text: 'Here you are' },
  state: 'read',
  errorCode: null,
  answeredBy: 'gemini',
  model: 'gemini-2.5-flash',
  answeredInMs: 1_240,
  handoverSummary: null,
  tools: [{ name: 'search_products', ms: 184, ok: true }],
  ...more,
});

const thread = (id: string, replies: ThreadReply[]): Thread => ({
  conversation: aRow(id),
  entries: [
    {
      from: 'customer',
      id: 'm1',
      at: '2026-11-23T10:00:00.000Z',
      content: { kind: 'text', text: 'Any blue dresses?' },
      edited: false,
      quote: null,
      state: 'done',
    },
    ...replies,
  ],
  earlier: null,
});

const VIEWER = { id: 'me', email: 'me@shop.test', name: 'Me', role: 'viewer' } as const;

/** The live stream as the page sees it, with a button for the test. */
class FakeLive {
  readonly state = signal<LiveState>('live');
  private readonly listeners = new Set<(news: LiveNews) => void>();
  listen(listener: (news: LiveNews) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
  tell(news: LiveNews): void {
    this.listeners.forEach((listener) => listener(news));
  }
}

describe('the inbox', () => {
  const user = userEvent.setup();
  let http: HttpTestingController;
  let live: FakeLive;
  let navigate: jest.SpyInstance;

  async function open(id?: string, view?: string): Promise<RenderResult<InboxPage>> {
    live = new FakeLive();
    const page = await render(InboxPage, {
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
        { provide: UNDO_MS, useValue: 0 },
        { provide: LiveStream, useValue: live },
        { provide: Session, useValue: { user: signal(VIEWER) } },
      ],
      inputs: { ...(id !== undefined && { id }), ...(view !== undefined && { view }) },
    });
    http = TestBed.inject(HttpTestingController);
    navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    return page;
  }

  const asked = (path: string): Promise<TestRequest> =>
    waitFor(() => http.expectOne((one) => one.url === path));
  const listAsked = (): Promise<TestRequest> => asked(ENDPOINTS.conversations.path);
  const threadAsked = (id: string): Promise<TestRequest> => asked(pathOf(ENDPOINTS.thread.path, { id }));
  const names = (): (string | null)[] =>
    screen.getAllByRole('option').map((option) => option.querySelector('bdi')?.textContent ?? null);

  it('lists conversations with who, what, and how many wait', async () => {
    await open();
    (await listAsked()).flush({
      items: [aRow('2', { unanswered: 2 }), aRow('1', { mode: 'person' })],
      next: null,
    });
    const [first, second] = await screen.findAllByRole('option');
    expect(within(first!).getByText('last words of 2')).toBeTruthy();
    expect(first!.textContent).toMatch(/2\s*unanswered/);
    expect(within(second!).getByText('Person')).toBeTruthy();
  });

  it('says why a person is needed and for how long, and whom a colleague’s customer waits for', async () => {
    const since = new Date(Date.now() - 12 * 60_000).toISOString();
    const asked = { mode: 'person', handoverReason: 'asked_for_person', waitingSince: since } as const;
    await open();
    (await listAsked()).flush({
      items: [aRow('2', asked), aRow('1', { ...asked, assignee: { id: 'u2', name: 'Noor' } })],
      next: null,
    });
    const [first, second] = await screen.findAllByRole('option');
    expect(first!.textContent).toMatch(/The customer asked for a person\s*· 12 min/);
    expect(second!.textContent).toMatch(/Waits for Noor\s*· 12 min/);
  });

  it('shows a view of the URL, counts the others, and asks anew when another is chosen', async () => {
    const { fixture } = await open(undefined, 'needs_you');
    (await asked(ENDPOINTS.inboxCounts.path)).flush({
      needs_you: 2,
      mine: 0,
      unassigned: 1_000,
      mentions: 1,
      snoozed: 3,
      resolved: 0,
    });
    const first = await listAsked();
    expect(first.request.params.get('view')).toBe('needs_you');
    first.flush({ items: [aRow('2'), aRow('1')], next: null });
    await waitFor(() => expect(names()).toEqual(['Customer 2', 'Customer 1']));
    const tabs = screen.getAllByRole('link').map((link) => link.textContent.replace(/\s+/g, ' ').trim());
    expect(tabs).toEqual([
      'Needs you 2',
      'Mine',
      'Unassigned 999+',
      'Mentions 1',
      'All',
      'Snoozed 3',
      'Resolved',
    ]);
    expect(screen.getByRole('link', { current: 'page' }).textContent).toContain('Needs you');
    expect(TestBed.inject(ConversationCounts).all()?.needs_you).toBe(2);
    // The second was answered: it leaves this view.
    live.tell({ type: 'conversation.changed', conversationId: '1' });
    (await listAsked()).flush({ items: [aRow('2')], next: null });
    await waitFor(() => expect(names()).toEqual(['Customer 2']));
    fixture.componentRef.setInput('view', 'mine');
    const second = await listAsked();
    expect(second.request.params.get('view')).toBe('mine');
    second.flush({ items: [], next: null });
    expect(await screen.findByText('You have no conversation')).toBeTruthy();
  });

  it('goes from one conversation to the next by J and K', async () => {
    await open('2');
    (await listAsked()).flush({ items: [aRow('3'), aRow('2'), aRow('1')], next: null });
    await screen.findAllByRole('option');
    await user.keyboard('jk');
    const to = (id: string): unknown[] => [['/inbox', id], { queryParamsHandling: 'preserve' }];
    expect(navigate.mock.calls).toEqual([to('1'), to('3')]);
  });

  it('shows who wants no offers any more', async () => {
    await open();
    (await listAsked()).flush({ items: [aRow('2', { optedOut: true }), aRow('1')], next: null });
    const [first, second] = await screen.findAllByRole('option');
    expect(within(first!).getByText('No offers')).toBeTruthy();
    expect(within(second!).queryByText('No offers')).toBeNull();
  });

  it('moves a conversation up when news comes, without a reload', async () => {
    await open();
    (await listAsked()).flush({ items: [aRow('2'), aRow('1')], next: null });
    await screen.findAllByRole('option');
    live.tell({ type: 'conversation.changed', conversationId: '1' });
    (await listAsked()).flush({
      items: [aRow('1', { lastText: 'news', lastAt: '2026-11-23T11:00:00Z' }), aRow('2')],
      next: null,
    });
    await waitFor(() => expect(names()).toEqual(['Customer 1', 'Customer 2']));
    expect(screen.getByText('news')).toBeTruthy();
  });

  it('loses no news that comes while the list is on its way', async () => {
    await open();
    const slow = await listAsked();
    live.tell({ type: 'conversation.changed', conversationId: '1' });
    slow.flush({ items: [aRow('2')], next: null });
    (await listAsked()).flush({ items: [aRow('2'), aRow('1')], next: null });
    await waitFor(() => expect(names()).toEqual(['Customer 2', 'Customer 1']));
  });

  it('says what to do when nobody has written yet', async () => {
    await open();
    (await listAsked()).flush({ items: [], next: null });
    expect(await screen.findByText(/Write to the shop from the phone page/)).toBeTruthy();
  });

  it('says what to do when nothing carries the label it shows', async () => {
    const { fixture } = await open();
    fixture.componentRef.setInput('label', 'l1');
    await waitFor(() =>
      http.expectOne(
        (one) => one.urlWithParams.startsWith(ENDPOINTS.conversations.path) && one.params.has('label'),
      ),
    ).then((request) => request.flush({ items: [], next: null }));
    expect(await screen.findByText('Nothing here carries this label')).toBeTruthy();
  });

  it('says why the list is missing and loads it on request', async () => {
    await open();
    (await listAsked()).error(new ProgressEvent('error'));
    expect((await screen.findByRole('alert')).textContent).toContain('cannot be reached');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    (await listAsked()).flush({ items: [aRow('1')], next: null });
    expect(await screen.findByText('Customer 1')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('loads older conversations', async () => {
    await open();
    (await listAsked()).flush({ items: [aRow('2')], next: 'cursor' });
    await user.click(await screen.findByRole('button', { name: 'Show older conversations' }));
    const older = await listAsked();
    expect(older.request.params.get('before')).toBe('cursor');
    older.flush({ items: [aRow('1')], next: null });
    await waitFor(() => expect(names()).toEqual(['Customer 2', 'Customer 1']));
    expect(screen.queryByRole('button', { name: 'Show older conversations' })).toBeNull();
  });

  it('is one tab stop; arrows move in it and Enter opens', async () => {
    await open();
    (await listAsked()).flush({ items: [aRow('3'), aRow('2'), aRow('1')], next: null });
    const options = await screen.findAllByRole('option');
    expect(options.map((option) => option.getAttribute('tabindex'))).toEqual(['0', '-1', '-1']);
    options[0]!.focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(document.activeElement).toBe(options[1]);
    await user.keyboard('{Enter}');
    expect(navigate).toHaveBeenCalledWith(['/inbox', '2'], { queryParamsHandling: 'preserve' });
  });

  it('shows a thread with which model answered and how long it took', async () => {
    await open('1');
    (await listAsked()).flush({ items: [aRow('1')], next: null });
    (await threadAsked('1')).flush(thread('1', [reply()]));
    const log = await screen.findByRole('log', { name: 'Messages with Customer 1' });
    expect(within(log).getByText('Any blue dresses?')).toBeTruthy();
    expect(within(log).getByText('Gemini · 1.2 s')).toBeTruthy();
    expect(within(log).getByText('gemini-2.5-flash')).toBeTruthy();
    expect(within(log).getByText('Searched the products')).toBeTruthy();
    expect(within(log).getByText('Read')).toBeTruthy();
  });

  it('shows what people and notices said, and what was taken back, as such', async () => {
    await open('1');
    (await listAsked()).flush({ items: [aRow('1')], next: null });
    const others = { model: null, answeredInMs: null, tools: [] };
    const said = reply({ ...others, from: 'person', answeredBy: 'person', entryId: 'p', id: 'p:0' });
    const notice = reply({ ...others, from: 'notice', answeredBy: 'rules', entryId: 'n', id: 'n:0' });
    const cancelled = reply({ entryId: 'c', id: 'c:0', state: 'cancelled' });
    (await threadAsked('1')).flush(thread('1', [said, notice, cancelled]));
    const log = await screen.findByRole('log', { name: 'Messages with Customer 1' });
    for (const words of ['Person', 'Notice', 'Shop:', 'Notice:', 'Gemini · 1.2 s']) {
      expect(within(log).getByText(words)).toBeTruthy();
    }
    expect(within(log).getByText('Taken back before it was sent').className).toBe('');
    expect(within(log).queryByText('No tools were needed.')).toBeNull();
  });

  it('says in words why a reply was not delivered', async () => {
    await open('1');
    (await listAsked()).flush({ items: [aRow('1')], next: null });
    (await threadAsked('1')).flush(thread('1', [reply({ state: 'failed', errorCode: 131047 })]));
    expect(await screen.findByText(/more than 24 hours have passed/)).toBeTruthy();
  });

  it('shows lists and buttons as they were sent', async () => {
    await open('1');
    (await listAsked()).flush({ items: [aRow('1')], next: null });
    const list = reply({
      content: {
        kind: 'list',
        text: 'Three dresses',
        button: 'View products',
        sections: [{ title: 'Dresses', rows: [{ id: 'a', title: 'Aria', description: '$64' }] }],
      },
    });
    const buttons = reply({
      id: 'r2',
      content: { kind: 'buttons', text: 'Aria Dress', buttons: [{ id: 'x', title: 'Sizes' }] },
    });
    (await threadAsked('1')).flush(thread('1', [list, buttons]));
    expect(await screen.findByText('View products')).toBeTruthy();
    expect(screen.getByText('Aria').parentElement?.textContent).toContain('$64');
    expect(within(screen.getByRole('list', { name: 'Buttons offered' })).getByText('Sizes')).toBeTruthy();
    expect(screen.getAllByText('Gemini · 1.2 s')).toHaveLength(1);
  });

  it('adds what comes to the open thread only', async () => {
    await open('1');
    (await listAsked()).flush({ items: [aRow('1')], next: null });
    (await threadAsked('1')).flush(thread('1', []));
    await screen.findByText('Any blue dresses?');
    live.tell({ type: 'conversation.changed', conversationId: '2' });
    http.expectNone(pathOf(ENDPOINTS.thread.path, { id: '1' }));
    live.tell({ type: 'conversation.changed', conversationId: '1' });
    (await threadAsked('1')).flush(thread('1', [reply()]));
    expect(await screen.findByText('Here you are')).toBeTruthy();
  });

  it('says so when the conversation does not exist', async () => {
    await open('9');
    (await threadAsked('9')).flush({ code: 'not_found', title: 'x' }, { status: 404, statusText: 'x' });
    expect(await screen.findByText('This conversation does not exist')).toBeTruthy();
  });

  it('shows the shortcuts on ?', async () => {
    await open();
    await user.keyboard('?');
    const dialog = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
    expect(within(dialog).getByText('Open the conversation')).toBeTruthy();
  });
});
