import { ENDPOINTS } from '@feelori/contracts';
import type { Browser, Page } from 'playwright-core';
import { accessibilityViolations } from './accessibility';
import { bothSides } from './both-sides';
import { startChromium } from './chromium';
import { ConsoleApi } from './console-api';
import type { ConsolePage } from './console-page';
import { narrowAndDark } from './narrow-and-dark';
import type { Phone } from './phone';
import { runningProduct } from './running-product';
import { screenshot } from './screenshot';
import { type WatchedPage, watchedPage } from './watched-page';

const CUSTOMER = 'Priya Sharma';

describe('a conversation is put off, comes back, and is done', () => {
  const product = runningProduct();
  let browser: Browser;
  let atPhone: WatchedPage;
  let atConsole: WatchedPage;
  let phone: Phone;
  let console: ConsolePage;
  let page: Page;
  let api: ConsoleApi;

  beforeAll(async () => {
    [browser, api] = await Promise.all([startChromium(), ConsoleApi.signedIn(product)]);
    ({ atPhone, atConsole, phone, console } = await bothSides(browser, product, CUSTOMER));
    page = atConsole.page;
    await phone.ask('do you have blue dresses?');
  });
  afterAll(() => browser.close());

  const row = (): ReturnType<Page['getByRole']> => page.getByRole('option').filter({ hasText: CUSTOMER });
  const view = (name: RegExp): Promise<void> =>
    page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name }).click();
  /** The link to a view once it holds one more than now: other journeys may have left some there. */
  async function withOneMore(view: 'mine' | 'snoozed'): Promise<RegExp> {
    const counts = await api.call(ENDPOINTS.inboxCounts);
    return new RegExp(`^${view} ${counts[view] + 1}$`, 'i');
  }

  it('snoozes it by the keyboard until they write', async () => {
    await console.open(CUSTOMER);
    const snoozed = await withOneMore('snoozed');
    await page.keyboard.press('s');
    const dialog = page.getByRole('dialog', { name: 'Snooze until' });
    await dialog.waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await screenshot(page, 'console-snooze');
    await dialog.getByRole('button', { name: 'Until they write' }).press('Enter');
    await page.getByText(`${CUSTOMER}: snoozed, until they write`).waitFor();
    await row().waitFor({ state: 'detached' });
    await view(snoozed);
    await row().getByText('Until they write').waitFor();
    await screenshot(page, 'console-snoozed');
  });

  it('has it back as soon as they write', async () => {
    await phone.ask('and in green?');
    await row().waitFor({ state: 'detached' });
    await view(/^All/);
    await row().getByText('Until they write').waitFor({ state: 'detached' });
    await row().waitFor();
  });

  it('makes a label, puts it on, and filters by it', async () => {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Settings' }).click();
    await page
      .getByRole('navigation', { name: 'Lists' })
      .getByRole('link', { name: /^Labels/ })
      .click();
    await page.getByRole('heading', { name: 'Labels', exact: true }).waitFor();
    await page.getByRole('textbox', { name: 'Name' }).fill('Wholesale');
    await page.getByRole('radio', { name: 'green' }).check();
    await page.getByRole('button', { name: 'Add' }).click();
    await page.getByRole('listitem').locator('bdi', { hasText: 'Wholesale' }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await screenshot(page, 'console-labels');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Inbox' }).click();
    await console.open(CUSTOMER);
    await page.keyboard.press('l');
    const dialog = page.getByRole('dialog', { name: 'Labels' });
    await dialog.getByRole('button', { name: 'Wholesale' }).click();
    expect(await accessibilityViolations(page)).toEqual([]);
    await screenshot(page, 'console-label-dialog');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await row().getByText('Wholesale').waitFor();
    await page.getByLabel('Show only the label').selectOption({ label: 'Wholesale' });
    await page.waitForURL((url) => url.searchParams.has('label'));
    await row().waitFor();
    expect(await page.getByRole('listbox', { name: 'Conversations' }).getByRole('option').count()).toBe(1);
  });

  it('leaves a note to a colleague, which the customer never sees', async () => {
    // Out of the filter, where letters look for labels.
    await page.getByRole('log', { name: `Messages with ${CUSTOMER}` }).focus();
    await page.keyboard.press('n');
    const box = page.getByRole('textbox', { name: 'Note to colleagues' });
    await box.pressSequentially('keep an eye on this, @');
    const people = page.getByRole('listbox', { name: 'Colleagues' });
    await people.getByRole('option').first().waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await screenshot(page, 'console-note-writing');
    await box.press('Enter');
    await box.press('Control+Enter');
    const log = page.getByRole('log', { name: `Messages with ${CUSTOMER}` });
    await log.getByText('keep an eye on this').waitFor();
    await screenshot(page, 'console-note');
    await box.press('Escape');
    expect(await atPhone.page.getByText('keep an eye on this').count()).toBe(0);
  });

  it('gives it to oneself by the keyboard', async () => {
    const mine = await withOneMore('mine');
    await page.getByRole('log', { name: `Messages with ${CUSTOMER}` }).focus();
    await page.keyboard.press('a');
    const dialog = page.getByRole('dialog', { name: 'Assign to' });
    await dialog.getByRole('button', { name: /You$/ }).press('Enter');
    await page.getByText('You have this conversation').waitFor();
    await view(mine);
    await row().waitFor();
    await view(/^All/);
  });

  it('is usable narrow and dark', async () => {
    expect(await narrowAndDark(page, 'console-actions-phone')).toEqual([]);
  });

  it('is resolved by keyboard only, from sign-in on', async () => {
    const fresh = await watchedPage(browser, { colorScheme: 'light', reducedMotion: 'reduce' });
    const keys = fresh.page.keyboard;
    await fresh.page.goto(product.consoleUrl);
    await fresh.page.getByLabel('E-mail').waitFor();
    await tabTo(fresh.page, 'E-mail');
    await keys.type(product.email);
    await keys.press('Tab');
    await keys.type(product.password);
    await keys.press('Enter');
    const option = fresh.page.getByRole('option').filter({ hasText: CUSTOMER });
    await option.waitFor();
    const heading = fresh.page.getByRole('heading', { name: CUSTOMER });
    for (let steps = 0; steps < 20 && !(await heading.isVisible()); steps += 1) {
      const before = fresh.page.url();
      await keys.press('j');
      await fresh.page.waitForURL((url) => url.href !== before);
      await fresh.page.locator('.thread h2 bdi').waitFor();
    }
    await fresh.page.getByRole('button', { name: 'Resolve' }).waitFor();
    await keys.press('e');
    await fresh.page.getByText(`${CUSTOMER}: resolved`).waitFor();
    await option.waitFor({ state: 'detached' });
    await screenshot(fresh.page, 'console-resolved');
    expect(fresh.complaints).toEqual([]);
    // The colleague who has it open sees it too.
    await page.getByRole('button', { name: 'Reopen' }).waitFor();
    await fresh.page.context().close();
  });

  it('makes neither page complain', () => {
    expect(atConsole.complaints).toEqual([]);
    expect(atPhone.complaints).toEqual([]);
  });
});

/** Tab by tab to the field with this label, as one does without a mouse. */
async function tabTo(page: Page, label: string): Promise<void> {
  const field = page.getByLabel(label);
  for (let tabs = 0; tabs < 10; tabs += 1) {
    if (await field.evaluate((element) => element.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${label}`);
}
