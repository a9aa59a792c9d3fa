import type { Browser, Page } from 'playwright-core';
import { accessibilityViolations } from './accessibility';
import { startChromium } from './chromium';
import { ConsolePage } from './console-page';
import { Phone } from './phone';
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

  beforeAll(async () => {
    browser = await startChromium();
    atPhone = await watchedPage(browser, { colorScheme: 'light' });
    atConsole = await watchedPage(browser, { colorScheme: 'light', reducedMotion: 'reduce' });
    page = atConsole.page;
    phone = new Phone(atPhone.page, product.phoneUrl);
    console = new ConsolePage(page, product.consoleUrl);
    await phone.open(CUSTOMER);
    await phone.ask('do you have blue dresses?');
    await console.signIn(product.email, product.password);
    await console.live();
  });
  afterAll(() => browser.close());

  const row = (): ReturnType<Page['getByRole']> => page.getByRole('option').filter({ hasText: CUSTOMER });
  const view = (name: RegExp): Promise<void> =>
    page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name }).click();

  it('snoozes it by the keyboard until they write', async () => {
    await console.open(CUSTOMER);
    await page.keyboard.press('s');
    const dialog = page.getByRole('dialog', { name: 'Snooze until' });
    await dialog.waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await screenshot(page, 'console-snooze');
    await dialog.getByRole('button', { name: 'Until they write' }).press('Enter');
    await page.getByText(`${CUSTOMER}: snoozed, until they write`).waitFor();
    await row().waitFor({ state: 'detached' });
    await view(/^Snoozed 1/);
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

  it('is usable narrow and dark', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await accessibilityViolations(page)).toEqual([]);
    await screenshot(page, 'console-actions-phone');
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: 'light' });
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
