import type { Browser, Page } from 'playwright-core';
import { accessibilityViolations } from './accessibility';
import { bothSides } from './both-sides';
import { startChromium } from './chromium';
import { narrowAndDark } from './narrow-and-dark';
import type { Phone } from './phone';
import { runningProduct } from './running-product';
import { screenshot } from './screenshot';
import type { WatchedPage } from './watched-page';

const LUCIA = 'Lucía Gómez';
const JOAO = 'João Silva';
/** An erasure lets what is under way settle first. */
const ERASED_MS = 30_000;

describe('the customers', () => {
  const product = runningProduct();
  let browser: Browser;
  let atPhone: WatchedPage;
  let atConsole: WatchedPage;
  let phone: Phone;
  let page: Page;

  beforeAll(async () => {
    browser = await startChromium();
    ({ atPhone, atConsole, phone } = await bothSides(browser, product, LUCIA));
    page = atConsole.page;
    await phone.ask('hola, ¿tienen vestidos azules?');
  });
  afterAll(() => browser.close());

  const heading = (name: string): Promise<void> => page.getByRole('heading', { name, level: 1 }).waitFor();

  it('are found by language and by what they are called, and the URL says so', async () => {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Customers' }).click();
    await heading('Customers');
    await page.getByLabel('Language').selectOption('es');
    await page.getByLabel('Search customers').fill('gomez');
    await page.waitForURL(/language=es.*search=gomez|search=gomez.*language=es/);
    await page.getByRole('listitem').filter({ hasText: LUCIA }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await narrowAndDark(page, 'customers-phone-dark')).toEqual([]);
    await page.getByLabel('Search customers').fill('nobody at all');
    await page.getByText('Nobody found').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByRole('listitem').filter({ hasText: LUCIA }).waitFor();
    await screenshot(page, 'customers');
  });

  it('have a page each, which leads to their conversations and back', async () => {
    await page.getByRole('link', { name: LUCIA }).click();
    await heading(LUCIA);
    await page.getByText('Spanish', { exact: true }).waitFor();
    await page.getByRole('heading', { name: 'Orders' }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await screenshot(page, 'customer');
    expect(await narrowAndDark(page, 'customer-phone-dark')).toEqual([]);
    await page.locator('fe-customer-conversations-card').getByRole('link').first().click();
    await page.getByRole('log', { name: `Messages with ${LUCIA}` }).waitFor();
  });

  it('stand beside their thread, as a column or as a sheet', async () => {
    const column = page.getByRole('region', { name: 'Customer', exact: true });
    await column.getByText('Spanish', { exact: true }).waitFor();
    await column.getByRole('heading', { name: 'Orders' }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await screenshot(page, 'inbox-customer');
    await page.keyboard.press('c');
    await column.waitFor({ state: 'detached' });
    await page.keyboard.press('c');
    await column.waitFor();
    const wide = page.viewportSize();
    await page.setViewportSize({ width: 1000, height: 800 });
    await column.waitFor({ state: 'detached' });
    await page.keyboard.press('c');
    const sheet = page.getByRole('dialog', { name: 'Customer', exact: true });
    await sheet.getByText('Spanish', { exact: true }).waitFor();
    expect(await narrowAndDark(page, 'inbox-customer-phone-dark')).toEqual([]);
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    if (wide !== null) await page.setViewportSize(wide);
    await page.getByRole('link', { name: LUCIA }).click();
    await heading(LUCIA);
  });

  it('are exported for people to read', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export to read' }).click();
    expect((await download).suggestedFilename()).toBe('customer.html');
  });

  it('are merged with who they are too, after a look at it, and are two again', async () => {
    await phone.open(JOAO);
    await phone.ask('olá, vocês têm vestidos?');
    await page.getByRole('button', { name: 'Merge…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Search customers').fill('silva');
    await dialog.getByRole('button', { name: JOAO }).click();
    await dialog.getByRole('heading', { name: /Offers: Did not say/ }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await screenshot(page, 'customer-merge');
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
    const undo = page.getByRole('button', { name: `Undo the merger with ${JOAO}` });
    await undo.waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await screenshot(page, 'customer-merged');
    await undo.click();
    await undo.waitFor({ state: 'detached' });
  });

  it('are erased only by who types the word, and a receipt stays', async () => {
    await page.getByRole('button', { name: 'Erase…' }).click();
    const dialog = page.getByRole('dialog');
    const sure = dialog.getByRole('button', { name: 'Erase for good' });
    await sure.waitFor();
    expect(await sure.isDisabled()).toBe(true);
    expect(await accessibilityViolations(page)).toEqual([]);
    await screenshot(page, 'customer-erase');
    await dialog.getByLabel(/^Type ERASE/).fill('ERASE');
    await sure.click();
    await page.getByRole('heading', { name: 'This customer was erased' }).waitFor({ timeout: ERASED_MS });
    await heading('An erased customer');
    expect(await page.getByText(LUCIA).count()).toBe(0);
    expect(await accessibilityViolations(page)).toEqual([]);
    await screenshot(page, 'customer-erased');
  });

  it('makes neither page complain', () => {
    expect(atConsole.complaints).toEqual([]);
    expect(atPhone.complaints).toEqual([]);
  });
});
