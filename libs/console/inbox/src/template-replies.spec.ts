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
import {
  ENDPOINTS,
  pathOf,
  type TemplatePrices,
  type TemplateReplyRequest,
  type Thread,
  type ThreadReply,
} from '@feelori/contracts';
import { LiveStream, Session } from '@feelori/console/core';
import { aRow } from './testing/a-row';
import { aTemplate } from './testing/a-template';
import { ThreadPanel } from './thread-panel';
import { UNDO_MS } from './reply-hold';

const PRICES: TemplatePrices = {
  market: 'Germany',
  isAbout: false,
  prices: { marketing: 0.1131, utility: 0.0456, authentication: 0.0456 },
  currency: 'EUR',
  since: '2026-07-01',
  source: 'x',
};
const PAUSED = aTemplate({ id: '2', name: 'sale', status: 'paused', obstacle: 'not_approved' });
const FOOTED = aTemplate({ id: '3', name: 'order_shipped', language: 'es', body: 'Hola {{1}}', places: [] });

describe('a template in a closed window', () => {
  const user = userEvent.setup();
  let http: HttpTestingController;
  const asked = (path: string): Promise<TestRequest> =>
    waitFor(() => http.expectOne((one) => one.url === pathOf(path, { id: 'c1' })));
  const sent = ({ request }: TestRequest): TemplateReplyRequest => request.body as TemplateReplyRequest;

  beforeEach(() => localStorage.clear());
  afterEach(() => TestBed.resetTestingModule());

  async function open(
    windowEndsAt = new Date(Date.now() - 1).toISOString(),
    entries: Thread['entries'] = [],
  ): Promise<void> {
    const agent = { id: 'u1', email: 'm@shop.test', name: 'Maya', role: 'agent' };
    await render(ThreadPanel, {
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
        { provide: Session, useValue: { user: signal(agent) } },
        { provide: UNDO_MS, useValue: 0 },
        { provide: LiveStream, useValue: { state: signal('live'), listen: () => () => undefined } },
      ],
      inputs: { id: 'c1' },
    });
    http = TestBed.inject(HttpTestingController);
    const conversation = aRow('c1', { customerName: 'Ana', windowEndsAt });
    const thread: Thread = { conversation, entries, earlier: null };
    (await asked(ENDPOINTS.thread.path)).flush(thread);
    await screen.findByRole('textbox', { name: 'Reply to Ana' });
  }

  async function choose(): Promise<HTMLElement> {
    await user.click(screen.getByRole('button', { name: 'Choose a template' }));
    (await asked(ENDPOINTS.templates.path)).flush({ items: [PAUSED, aTemplate(), FOOTED], syncedAt: null });
    (await asked(ENDPOINTS.templatePrices.path)).flush(PRICES);
    return screen.findByRole('dialog');
  }

  it('is what is offered where WhatsApp refused words', async () => {
    const refused: ThreadReply = {
      id: 'c1#p-a:0',
      entryId: 'c1#p-a',
      at: new Date().toISOString(),
      from: 'person',
      answeredBy: 'person',
      content: { kind: 'text', text: 'hello' },
      state: 'failed',
      errorCode: 131047,
      answeredInMs: null,
      model: null,
      tools: [],
      handoverSummary: null,
    };
    await open(undefined, [refused]);
    expect(screen.queryByRole('button', { name: 'Send again' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Send a template' }));
    (await asked(ENDPOINTS.templates.path)).flush({ items: [aTemplate()], syncedAt: null });
    expect(await screen.findByRole('dialog')).toBeTruthy();
  });

  it('is found, filled in, previewed with its price, and sent once', async () => {
    await open();
    const dialog = within(await choose());
    const rows = () => within(dialog.getByRole('list', { name: 'Templates' })).getAllByRole('button');
    expect(rows().map((row) => row.querySelector('strong')?.textContent)).toEqual([
      'order_update',
      'order_shipped',
      'sale',
    ]);
    await user.click(dialog.getByRole('button', { name: /sale/ }));
    expect(dialog.queryByRole('region', { name: 'Preview' })).toBeNull();
    await user.type(dialog.getByRole('searchbox'), 'update{ArrowDown}');
    expect(rows()).toEqual([document.activeElement]);
    expect(rows()[0]?.textContent).toContain('€0.0456');
    await user.keyboard('{Enter}');
    const preview = await dialog.findByRole('region', { name: 'Preview' });
    expect(preview.textContent).toContain('Hi Ana, your order {{2}} is now {{3}}.');
    const second = dialog.getByRole('textbox', { name: 'Text: {{2}}' });
    await waitFor(() => expect(document.activeElement).toBe(second));
    await user.keyboard('#7');
    await user.click(dialog.getByRole('button', { name: 'Send (€0.0456)' }));
    expect(dialog.getByText('It is to be filled in.')).toBeTruthy();
    await user.keyboard('sent{Enter}');
    const request = await asked(ENDPOINTS.templateReply.path);
    expect(sent(request)).toMatchObject({
      templateId: '1',
      values: ['Ana', '#7', 'sent'].map((text, at) => ({
        in: 'body',
        name: `${at + 1}`,
        button: null,
        text,
      })),
    });
    expect(localStorage.getItem('feelori.outgoing.u1')).toContain('templateId');
    expect(screen.getByRole('log').textContent).toContain('Hi Ana, your order #7 is now sent.');
    request.flush({});
    expect(await screen.findByText('Waiting to be sent')).toBeTruthy();
  });

  it('that did not get through goes again under its id, and comes back as it was filled in', async () => {
    const kept = {
      clientMessageId: 'm-1',
      conversationId: 'c1',
      text: 'Hi Ana',
      template: {
        templateId: '1',
        values: ['Ana', '#7', 'sent'].map((text, at) => ({
          in: 'body',
          name: `${at + 1}`,
          button: null,
          text,
        })),
      },
      writtenAt: Date.now(),
      refusal: null,
    };
    const broken = { ...kept, clientMessageId: 'm-2', template: { templateId: 1 } };
    localStorage.setItem('feelori.outgoing.u1', JSON.stringify([kept, broken]));
    await open();
    const request = await asked(ENDPOINTS.templateReply.path);
    expect(sent(request)).toEqual({ clientMessageId: 'm-1', ...kept.template });
    const problem = { code: 'template_refused', title: 'x', detail: 'WhatsApp has paused this template.' };
    request.flush(problem, { status: 409, statusText: 'Conflict' });
    expect((await screen.findByRole('alert')).textContent).toContain('has paused this template');
    await user.click(screen.getByRole('button', { name: 'Change' }));
    (await asked(ENDPOINTS.templates.path)).flush({ items: [aTemplate()], syncedAt: null });
    const dialog = within(await screen.findByRole('dialog'));
    const state = await dialog.findByRole<HTMLInputElement>('textbox', { name: 'Text: {{3}}' });
    expect(state.value).toBe('sent');
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    // It is not lost: it waits until its writer says what becomes of it.
    expect(screen.getByRole('alert').textContent).toContain('has paused this template');
    await user.click(screen.getByRole('button', { name: 'Change' }));
    (await asked(ENDPOINTS.templates.path)).flush({ items: [aTemplate()], syncedAt: null });
    const again = within(await screen.findByRole('dialog'));
    await user.click(await again.findByRole('button', { name: /^Send/ }));
    const changed = await asked(ENDPOINTS.templateReply.path);
    expect([sent(changed).clientMessageId === 'm-1', sent(changed).values]).toEqual([
      false,
      kept.template.values,
    ]);
    changed.flush(problem, { status: 409, statusText: 'Conflict' });
    await user.click(await screen.findByRole('button', { name: 'Remove' }));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(localStorage.getItem('feelori.outgoing.u1')).toBeNull();
    const button = screen.getByRole('button', { name: 'Choose a template' });
    expect(document.activeElement).toBe(button);
  });

  it('is not asked for while the window is open: a ring says how long', async () => {
    await open(new Date(Date.now() + 45 * 60_000).toISOString());
    expect(screen.queryByRole('button', { name: 'Choose a template' })).toBeNull();
    const ring = screen.getByRole('img', {
      name: /^Reply window: 39 minutes left|^Reply window: 40 minutes/,
    });
    expect(ring.classList.contains('last')).toBe(true);
    expect(screen.getByText('Less than an hour to answer in your own words')).toBeTruthy();
  });
});
