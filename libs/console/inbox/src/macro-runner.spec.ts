import { provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { waitFor } from '@testing-library/angular';
import { type Endpoint, ENDPOINTS, type Macro, type MacroStep, pathOf } from '@feelori/contracts';
import {
  LabelBook,
  type LiveState,
  LiveStream,
  SavedReplyBook,
  Session,
  ShopSettings,
} from '@feelori/console/core';
import { DoneNews } from './done-news';
import { MacroRunner } from './macro-runner';
import { aRow } from './testing/a-row';

const THANKS = { id: 's1', shortcut: 'thanks', text: 'Thank you, {{customer_name}}!', version: 1 };
const ORDER = { id: 's2', shortcut: 'order', text: 'About {{order}}', version: 1 };
const macro = (...steps: MacroStep[]): Macro => ({ id: 'm1', name: 'Close', key: '1', steps, version: 1 });
const row = aRow('c1', { revision: 4 });

describe('a macro', () => {
  let http: HttpTestingController;

  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: Session, useValue: { user: signal({ id: 'me', name: 'Maya', role: 'agent' }) } },
        {
          provide: LiveStream,
          useValue: { state: signal<LiveState>('live'), listen: () => () => undefined },
        },
        { provide: SavedReplyBook, useValue: { all: signal([THANKS, ORDER]) } },
        { provide: LabelBook, useValue: { all: signal([{ id: 'l1', name: 'Happy', colour: 'green' }]) } },
        { provide: ShopSettings, useValue: { value: () => 'Shop' } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
  });
  const asked = ({ path }: Endpoint<unknown>): Promise<TestRequest> =>
    waitFor(() => http.expectOne((one) => one.url === pathOf(path, { id: 'c1' })));
  const run = (one: Macro): Promise<void> => TestBed.inject(MacroRunner).run(one, row);
  const said = (): string | undefined => TestBed.inject(DoneNews).notice()?.words;

  it('does its steps in order, each knowing what the one before it left', async () => {
    const done = run(
      macro({ act: 'reply', value: 's1' }, { act: 'label', value: 'l1' }, { act: 'resolve', value: '' }),
    );
    const reply = await asked(ENDPOINTS.reply);
    expect(reply.request.body).toMatchObject({ text: `Thank you, ${row.customerName}!` });
    reply.flush({});
    (await asked(ENDPOINTS.conversation)).flush({ ...row, revision: 6 });
    const label = await asked(ENDPOINTS.putLabels);
    expect(label.request.body).toEqual({ add: ['l1'], remove: [] });
    label.flush({ ...row, revision: 7 });
    const resolve = await asked(ENDPOINTS.resolve);
    expect(resolve.request.body).toEqual({ revision: 7 });
    resolve.flush({ ...row, revision: 8, status: 'resolved' });
    await done;
    expect(said()).toBe(`${row.customerName}: Close`);
  });

  it('stops at the first step that is refused, and says which', async () => {
    const done = run(
      macro({ act: 'label', value: 'l1' }, { act: 'resolve', value: '' }, { act: 'hand_back', value: '' }),
    );
    (await asked(ENDPOINTS.putLabels)).flush({ ...row, revision: 5 });
    const problem = { code: 'conflict', detail: 'The customer wrote meanwhile.' };
    (await asked(ENDPOINTS.resolve)).flush(problem, { status: 409, statusText: 'Conflict' });
    await done;
    expect(said()).toMatch(/^Close stopped at step 2 \(Resolve\): /);
    http.expectNone((one) => one.url.endsWith('/hand-back'));
  });

  it('sends no words with a gap in them, nor words that are gone', async () => {
    await run(macro({ act: 'reply', value: 's2' }));
    expect(said()).toContain('{{order}} is not known here');
    await run(macro({ act: 'reply', value: 'gone' }));
    expect(said()).toContain('step 1 (Send the saved reply that was removed)');
    http.verify();
  });

  it('sends a reply once where nobody knows whether it arrived', async () => {
    const done = run(macro({ act: 'reply', value: 's1' }, { act: 'resolve', value: '' }));
    const first = await asked(ENDPOINTS.reply);
    first.error(new ProgressEvent('error'));
    await done;
    expect(said()).toContain('stopped at step 1');
    const kept = localStorage.getItem('feelori.outgoing.me') ?? '';
    expect(kept).toContain((first.request.body as { clientMessageId: string }).clientMessageId);
  });
});
