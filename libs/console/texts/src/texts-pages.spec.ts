import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { ENDPOINTS, LANGUAGES, pathOf, type Role, type TextList, type TextView } from '@feelori/contracts';
import { type LiveNews, type LiveState, LiveStream, Session } from '@feelori/console/core';
import { TextPage } from './text-page';
import { TextsPage } from './texts-page';

const text = (name: string, value: string, changes: Partial<TextView> = {}): TextView => ({
  id: `orders-${name}`,
  when: `When ${name}.`,
  place: 'line',
  variables: [{ name: 'order', example: '#1042', needed: true }],
  keeps: [],
  recognised: false,
  wordings: LANGUAGES.map((language) => ({
    language,
    value: `${value} (${language})`,
    start: value,
    version: language === 'en' ? 2 : 0,
    changed: name === 'sent' && language === 'en',
    fault: null,
  })),
  ...changes,
});
const LIST: TextList = {
  areas: [
    {
      name: 'orders',
      title: 'Orders',
      texts: [text('sent', 'Order {order} was sent'), text('came', 'Order {order} came')],
    },
  ],
};
const PATH = { id: 'orders-sent', language: 'en' };

describe('the pages of texts', () => {
  const user = userEvent.setup();
  let http: HttpTestingController;

  const providers = (role: Role) => [
    provideHttpClient(),
    provideHttpClientTesting(),
    provideRouter([]),
    {
      provide: Session,
      useValue: { user: signal({ id: 'u1', email: 'maya@shop.test', name: 'Maya', role }) },
    },
    {
      provide: LiveStream,
      useValue: {
        state: signal<LiveState>('live'),
        listen: (_: (news: LiveNews) => void) => () => undefined,
      },
    },
  ];
  async function list(): Promise<void> {
    await render(TextsPage, { providers: providers('agent') });
    http = TestBed.inject(HttpTestingController);
    http.expectOne(ENDPOINTS.texts.path).flush(LIST);
    await screen.findByText('2 texts');
  }
  async function one(role: Role): Promise<HTMLTextAreaElement> {
    await render(TextPage, { providers: providers(role), inputs: { id: 'orders-sent', language: 'en' } });
    http = TestBed.inject(HttpTestingController);
    http.expectOne(ENDPOINTS.texts.path).flush(LIST);
    const by = { id: 'u2', name: 'Ben' };
    const items = [
      { version: 2, value: 'Order {order} was sent (en)', by, at: new Date().toISOString() },
      { version: 1, value: '{order} left', by, at: new Date().toISOString() },
      { version: 0, value: 'Order {order} was sent', by: null, at: null },
    ];
    http.expectOne(pathOf(ENDPOINTS.textHistory.path, PATH)).flush({ items });
    return screen.findByRole<HTMLTextAreaElement>('textbox', { name: /Words in English/ });
  }

  it('finds texts by their words in any language, and those that are changed in some languages alone', async () => {
    await list();
    expect(screen.getByText('Order {order} was sent (en)')).toBeTruthy();
    expect(screen.getByText(/Changed in English; not in Spanish, Portuguese/)).toBeTruthy();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Language' }), 'ar');
    expect(screen.getByText('Order {order} came (ar)').getAttribute('lang')).toBe('ar');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'missing');
    expect(screen.getByText('1 text')).toBeTruthy();
    await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'came');
    expect(screen.getByText('No text is like that')).toBeTruthy();
  });

  it('takes a file over once all of its lines are right, each wording as it was seen', async () => {
    await render(TextsPage, { providers: providers('admin') });
    http = TestBed.inject(HttpTestingController);
    http.expectOne(ENDPOINTS.texts.path).flush(LIST);
    await user.click(await screen.findByText('As a file'));
    const box = screen.getByLabelText('Take over from a CSV or JSON file');
    const file = (text: string) =>
      Object.assign(new File([], 'texts.csv'), {
        text: () => Promise.resolve(`id,language,text\n${text}`),
      });
    await user.upload(box, file('orders-sent,en,Gone\norders-none,en,x'));
    expect((await screen.findByRole('alert')).textContent).toContain('nothing is changed');
    expect(screen.getByText('Line 2: orders-sent, en: The variable {order} is missing.')).toBeTruthy();
    expect(screen.getByText('Line 3: There is no text orders-none.')).toBeTruthy();
    await user.upload(box, file('orders-sent,en,{order} left'));
    await user.click(await screen.findByRole('button', { name: 'Change them' }));
    const request = http.expectOne(pathOf(ENDPOINTS.changeText.path, PATH));
    expect(request.request.body).toEqual({ value: '{order} left', expectedVersion: 2 });
    request.flush({});
    expect(await screen.findByText('Changed one wording.')).toBeTruthy();
  });

  it('checks what is typed, shows it filled in, and saves it as it was seen', async () => {
    const box = await one('admin');
    await user.clear(box);
    await user.type(box, 'Your parcel');
    expect(screen.getByText('The variable {order} is missing.')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true);
    await user.type(box, ' {{order} left');
    expect(screen.getByRole('region', { name: 'On a phone' }).textContent).toContain(
      'Your parcel #1042 left',
    );
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const request = http.expectOne(pathOf(ENDPOINTS.changeText.path, PATH));
    expect(request.request.body).toEqual({ value: 'Your parcel {order} left', expectedVersion: 2 });
    request.flush({});
    expect(await screen.findByText(/Saved/)).toBeTruthy();
  });

  it('goes back to an earlier version, and to the product’s words', async () => {
    await one('owner');
    await user.click(await screen.findByRole('button', { name: 'Use the product’s words again' }));
    const request = http.expectOne(pathOf(ENDPOINTS.undoText.path, PATH));
    expect(request.request.body).toEqual({ toVersion: 0, expectedVersion: 2 });
  });

  it('lets an agent see it and change nothing', async () => {
    expect((await one('agent')).readOnly).toBe(true);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
