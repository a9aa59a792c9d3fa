import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { render, screen, waitFor, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { ENDPOINTS, pathOf, type Role, type SettingView } from '@feelori/contracts';
import { type LiveNews, type LiveState, LiveStream, Session } from '@feelori/console/core';
import { SettingsPage } from './settings-page';

const setting = (name: SettingView['name'], value: SettingView['value'], version = 0): SettingView => ({
  name,
  purpose: name,
  value,
  version,
  by: version === 0 ? null : { id: 'u2', name: 'Ben' },
  at: version === 0 ? null : new Date().toISOString(),
});
const MODE = pathOf(ENDPOINTS.changeSetting.path, { name: 'assistant.mode' });

describe('the page of settings', () => {
  const user = userEvent.setup();
  let http: HttpTestingController;

  async function shown(role: Role): Promise<void> {
    const session = { user: signal({ id: 'u1', email: 'maya@shop.test', name: 'Maya', role }) };
    const listen = (_: (news: LiveNews) => void) => () => undefined;
    await render(SettingsPage, {
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
        { provide: Session, useValue: session },
        { provide: LiveStream, useValue: { state: signal<LiveState>('live'), listen } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    http
      .expectOne(ENDPOINTS.settings.path)
      .flush([
        setting('assistant.mode', 'automatic', 3),
        setting('assistant.paused', false),
        setting('assistant.idle_handback_minutes', 0),
        setting('shop.name', 'Feelori'),
        setting('actions.cancel_up_to', 0),
        setting('figures.minutes_kept_hours', 48),
        setting('assistant.guards', 'standard'),
        setting('assistant.languages', 'en, es'),
        setting('pace.quiet_ms', 1_200),
        setting('limits.requests', true),
        setting('log.level', 'info'),
      ]);
    await screen.findByRole('radio', { name: /Automatic/ });
  }

  it('leads first to what people look after on pages of their own, as far as the role gets there', async () => {
    await shown('viewer');
    const links = within(screen.getByRole('navigation', { name: 'Lists' })).getAllByRole('link');
    const paths = ['/saved-replies', '/macros', '/labels', '/texts', '/catalogue', '/knowledge'];
    expect(links.map((link) => link.getAttribute('href'))).toEqual(paths);
  });

  it('leads owners to the systems that are told', async () => {
    await shown('owner');
    expect(screen.getByRole('link', { name: /^Webhooks/ }).getAttribute('href')).toBe('/outgoing-webhooks');
  });

  it('leads to each group by its name, with the focus on its heading', async () => {
    Element.prototype.scrollIntoView = () => undefined;
    await shown('viewer');
    const index = within(screen.getByRole('navigation', { name: 'On this page' }));
    const names = index.getAllByRole('link').map((link) => link.textContent.trim());
    const headings = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent);
    expect(names).toEqual(headings);
    await user.click(index.getByRole('link', { name: 'What is kept' }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'What is kept' }));
    Reflect.deleteProperty(Element.prototype, 'scrollIntoView');
  });

  it('changes the way of working as it was seen, and says that it holds', async () => {
    await shown('owner');
    await user.click(screen.getByRole('radio', { name: /Drafts/ }));
    const request = http.expectOne(MODE);
    expect(request.request.body).toEqual({ value: 'draft', expectedVersion: 3 });
    request.flush(setting('assistant.mode', 'draft', 4));
    expect(await screen.findByText(/Saved\./)).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /Drafts/ }).checked).toBe(true);
  });

  it('shows what holds where a change is refused', async () => {
    await shown('admin');
    await user.click(screen.getByRole('radio', { name: /Observe/ }));
    const detail = 'Somebody changed this setting since you saw it.';
    const problem = { type: 'about:blank', title: '', status: 409, code: 'conflict', detail };
    http.expectOne(MODE).flush(problem, { status: 409, statusText: 'Conflict' });
    expect((await screen.findByRole('alert')).textContent).toContain('Somebody changed');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /Automatic/ }).checked).toBe(true);
  });

  it('takes only minutes within the limits', async () => {
    await shown('owner');
    const minutes = screen.getByRole('spinbutton', { name: 'Minutes' });
    await user.clear(minutes);
    await user.type(minutes, '1441');
    expect(screen.getByText('A whole number from 0 to 1440.')).toBeTruthy();
    expect(screen.getAllByRole<HTMLButtonElement>('button', { name: 'Save' })[0]?.disabled).toBe(true);
    await user.clear(minutes);
    await user.type(minutes, '30');
    await user.click(screen.getAllByRole('button', { name: 'Save' })[0]!);
    const path = pathOf(ENDPOINTS.changeSetting.path, { name: 'assistant.idle_handback_minutes' });
    expect(http.expectOne(path).request.body).toEqual({ value: 30, expectedVersion: 0 });
  });

  it('names the shop', async () => {
    await shown('owner');
    const name = screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' });
    expect(name.value).toBe('Feelori');
    await user.type(name, ' Shoes {Enter}');
    const path = pathOf(ENDPOINTS.changeSetting.path, { name: 'shop.name' });
    expect(http.expectOne(path).request.body).toEqual({ value: 'Feelori Shoes', expectedVersion: 0 });
  });

  it('lets an agent see it and change nothing', async () => {
    await shown('agent');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /Drafts/ }).matches(':disabled')).toBe(true);
    expect(screen.getByRole('button').textContent?.trim()).toBe('History of assistant.mode');
    expect(screen.getByText('Owners and admins can change these.')).toBeTruthy();
  });

  it('keeps figures as long as is said, within the limits', async () => {
    await shown('admin');
    const hours = screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Hours' });
    expect(hours.value).toBe('48');
    await user.clear(hours);
    await user.type(hours, '2{Enter}');
    expect(screen.getByText('A whole number from 3 to 168.')).toBeTruthy();
    await user.clear(hours);
    await user.type(hours, '72{Enter}');
    const path = pathOf(ENDPOINTS.changeSetting.path, { name: 'figures.minutes_kept_hours' });
    expect(http.expectOne(path).request.body).toEqual({ value: 72, expectedVersion: 0 });
  });

  it('lets owners say which cancellations need nobody’s approval', async () => {
    await shown('owner');
    const amount = screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Cancel an order, up to' });
    expect(amount.value).toBe('0');
    await user.clear(amount);
    await user.type(amount, '100{Enter}');
    const path = pathOf(ENDPOINTS.changeSetting.path, { name: 'actions.cancel_up_to' });
    const request = http.expectOne(path);
    expect(request.request.body).toMatchObject({ value: 100 });
  });

  it('puts a number back that does not fit, or is refused, and keeps what is written beside it', async () => {
    await shown('owner');
    const most = screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Cancel an order, up to' });
    const name = screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' });
    await user.type(name, ' Shoes');
    await user.clear(most);
    await user.type(most, '-1{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('A whole number from 0');
    expect(most.value).toBe('0');
    await user.clear(most);
    await user.type(most, '50{Enter}');
    const path = pathOf(ENDPOINTS.changeSetting.path, { name: 'actions.cancel_up_to' });
    const request = http.expectOne(path);
    expect(request.request.body).toEqual({ value: 50, expectedVersion: 0 });
    request.flush({ code: 'conflict', detail: 'No.' }, { status: 409, statusText: 'x' });
    await waitFor(() => expect(most.value).toBe('0'));
    expect(name.value).toBe('Feelori Shoes');
  });

  it('says how strictly models are watched, and which languages are answered in', async () => {
    await shown('admin');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Models' }), 'strict');
    const guards = pathOf(ENDPOINTS.changeSetting.path, { name: 'assistant.guards' });
    expect(http.expectOne(guards).request.body).toEqual({ value: 'strict', expectedVersion: 0 });
    const spoken = screen.getByRole<HTMLInputElement>('textbox', { name: 'Answers in' });
    await user.clear(spoken);
    await user.type(spoken, 'es, xx');
    expect(screen.getByText('Codes of languages with commas between them, at least one.')).toBeTruthy();
    await user.clear(spoken);
    await user.type(spoken, 'es, fr{Enter}');
    const languages = pathOf(ENDPOINTS.changeSetting.path, { name: 'assistant.languages' });
    expect(http.expectOne(languages).request.body).toEqual({ value: 'es, fr', expectedVersion: 0 });
  });

  it('has pace, limits and the level of the log folded away', async () => {
    await shown('owner');
    await user.click(screen.getByText('Pace, limits and the log'));
    const quiet = screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Milliseconds' });
    await user.clear(quiet);
    await user.type(quiet, '2000{Enter}');
    const pace = pathOf(ENDPOINTS.changeSetting.path, { name: 'pace.quiet_ms' });
    expect(http.expectOne(pace).request.body).toEqual({ value: 2_000, expectedVersion: 0 });
    await user.selectOptions(screen.getByRole('combobox', { name: 'From' }), 'debug');
    const level = pathOf(ENDPOINTS.changeSetting.path, { name: 'log.level' });
    expect(http.expectOne(level).request.body).toEqual({ value: 'debug', expectedVersion: 0 });
    await user.click(screen.getByRole('checkbox', { name: 'Limit them' }));
    const limit = pathOf(ENDPOINTS.changeSetting.path, { name: 'limits.requests' });
    expect(http.expectOne(limit).request.body).toEqual({ value: false, expectedVersion: 0 });
  });

  it('shows who changed a setting from what to what, and goes back to any version, asking first', async () => {
    await shown('owner');
    await user.click(screen.getByRole('button', { name: /^History of / }));
    const at = new Date().toISOString();
    const by = { id: 'u2', name: 'Ben' };
    const path = pathOf(ENDPOINTS.setting.path, { name: 'assistant.mode' });
    http.expectOne(path).flush({
      ...setting('assistant.mode', 'automatic', 3),
      earlier: [
        { version: 2, value: 'draft', by, at },
        { version: 1, value: 'observe', by: { id: 'u3', name: 'Cleo' }, at },
        { version: 0, value: 'automatic', by: null, at: null },
      ],
    });
    const rows = within(await screen.findByRole('list', { name: /^Versions of / }));
    const told = rows.getAllByRole('listitem').map((one) => (one.textContent ?? '').replace(/\s+/g, ' '));
    expect(told).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Ben.*before: Drafts →, after: Automatic This holds now\./),
        expect.stringMatching(/^Cleo.*before: Automatic →, after: Observe Go back to this/),
        expect.stringMatching(/^As it was set up\. ?The same holds now\./),
      ]),
    );
    await user.click(rows.getByRole('button', { name: /^Go back to this.*version 2/ }));
    const sure = rows.getByRole('button', { name: 'Go back to it' });
    expect(document.activeElement).toBe(sure);
    await user.click(rows.getByRole('button', { name: 'Leave it as it is' }));
    const again = rows.getByRole('button', { name: /^Go back to this.*version 2/ });
    expect(document.activeElement).toBe(again);
    await user.click(again);
    await user.click(rows.getByRole('button', { name: 'Go back to it' }));
    const undo = http.expectOne(pathOf(ENDPOINTS.undoSetting.path, { name: 'assistant.mode' }));
    expect(undo.request.body).toEqual({ toVersion: 2, expectedVersion: 3 });
    expect(document.activeElement?.textContent).toContain('Hide the history');
    undo.flush(setting('assistant.mode', 'draft', 4));
    expect(await screen.findByText(/Saved\./)).toBeTruthy();
    await waitFor(() => http.expectOne(path));
  });
});
