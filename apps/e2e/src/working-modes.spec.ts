import type { Browser, Locator } from 'playwright-core';
import { accessibilityViolations } from './accessibility';
import { bothSides } from './both-sides';
import { startChromium } from './chromium';
import type { ConsolePage } from './console-page';
import { narrowAndDark } from './narrow-and-dark';
import type { Phone } from './phone';
import { runningProduct } from './running-product';
import { screenshot } from './screenshot';
import { SimulatedWorld } from './simulated-world';
import type { WatchedPage } from './watched-page';

const CUSTOMER = 'Sam Okafor';
const EDITED = 'Blue suits you. Have a look at our new arrivals.';

describe('how the assistant works', () => {
  const product = runningProduct();
  let browser: Browser;
  let atPhone: WatchedPage;
  let atConsole: WatchedPage;
  let phone: Phone;
  let console: ConsolePage;
  let thread: Locator;

  beforeAll(async () => {
    browser = await startChromium();
    ({ atPhone, atConsole, phone, console } = await bothSides(browser, product, CUSTOMER));
  });
  afterAll(() => browser.close());

  const answers = (): Locator => atPhone.page.getByRole('log').locator('.row.theirs:not(.typing)');

  it('is chosen in the settings, which say what each way means', async () => {
    const { page } = atConsole;
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
    await page.getByRole('radio', { name: /Drafts/ }).check();
    await page.getByText('Saved. It holds everywhere within two seconds.').waitFor();
    await page.getByText('Each answer waits as a draft.').first().waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await screenshot(page, 'console-settings');
    expect(await narrowAndDark(page, 'console-settings-phone')).toEqual([]);
  });

  it('drafts an answer, which goes out once a person releases it by the keyboard', async () => {
    const { page } = atConsole;
    const before = await answers().count();
    await phone.write('show me blue dresses under 80');
    await page.getByRole('link', { name: 'Inbox', exact: true }).click();
    thread = await console.open(CUSTOMER);
    await thread.getByText('Draft, not sent').first().waitFor();
    expect(await answers().count()).toBe(before);
    expect(await accessibilityViolations(page)).toEqual([]);
    await screenshot(page, 'console-draft');
    expect(await narrowAndDark(page, 'console-draft-phone')).toEqual([]);
    await thread.getByRole('button', { name: 'Release' }).focus();
    await page.keyboard.press('Enter');
    await answers().nth(before).waitFor();
    await thread.getByText('Draft, not sent').first().waitFor({ state: 'detached' });
  });

  it('lets a person say it in other words', async () => {
    const { page } = atConsole;
    await phone.write('and red ones?');
    await thread.getByRole('button', { name: 'Edit' }).click();
    const box = thread.getByRole('textbox', { name: 'What goes out instead of the draft' });
    await box.fill(EDITED);
    await box.press('Control+Enter');
    await atPhone.page.getByRole('log').getByText(EDITED).waitFor();
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('radio', { name: /Automatic/ }).check();
    await page.getByText('Saved.').waitFor();
    await page.getByRole('link', { name: 'Inbox', exact: true }).click();
    thread = await console.open(CUSTOMER);
  });

  it('is paused everywhere from any page, and answers what waited once it goes on', async () => {
    const { page } = atConsole;
    const paused = page.getByRole('button', { name: /^(?:Pause all|Resume everywhere)/ });
    await paused.click();
    const question = page.getByRole('dialog', { name: 'Pause the assistant everywhere?' });
    await question.waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    await paused.click();
    await question.getByRole('button', { name: 'Pause everywhere' }).click();
    await page.getByText('The assistant is paused everywhere. What customers write is kept').waitFor();
    const before = await answers().count();
    await phone.write('show me green dresses');
    await page
      .getByRole('option')
      .filter({ hasText: CUSTOMER })
      .getByText('The assistant is paused')
      .waitFor();
    expect(await answers().count()).toBe(before);
    expect(await accessibilityViolations(page)).toEqual([]);
    await screenshot(page, 'console-paused');
    expect(await narrowAndDark(page, 'console-paused-phone')).toEqual([]);
    await paused.click();
    await answers().nth(before).waitFor();
    await page.getByText('The assistant is paused everywhere').waitFor({ state: 'detached' });
  });

  it('is paused in one conversation, and resumed there', async () => {
    const { page } = atConsole;
    await page.getByRole('button', { name: 'Pause here' }).click();
    await page.getByText('The assistant is paused here.').waitFor();
    await page.getByRole('button', { name: 'Resume the assistant' }).click();
    await page.getByText('The assistant answers here').waitFor();
  });

  it('tells who placed an order what happens to it, once that is turned on', async () => {
    const { page } = atConsole;
    await page.getByRole('link', { name: 'Settings' }).click();
    const kind = page.getByRole('group', { name: 'A parcel is on its way' });
    await kind.getByRole('checkbox').check();
    await kind.getByRole('combobox').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    const section = page.locator('fe-order-news-section');
    await section.getByRole('button', { name: 'Save' }).click();
    await section.getByText('Saved.').waitFor();
    const world = new SimulatedWorld(product);
    const orders = await world.read<{ name: string; buyer: string; guest: boolean }[]>('/shopify/orders');
    const known = orders.find(({ buyer, guest }) => buyer === CUSTOMER && !guest);
    await world.send('POST', '/shopify/orders', { like: Number(known?.name.slice(1)) });
    const placed = (await world.read<{ name: string }[]>('/shopify/orders')).at(-1)?.name ?? '';
    await world.send('POST', `/shopify/orders/${placed.slice(1)}`, { to: 'in_transit' });
    await atPhone.page.getByRole('log').getByText(`Order ${placed} is on its way.`).waitFor();
    await page.getByRole('link', { name: 'Inbox', exact: true }).click();
    thread = await console.open(CUSTOMER);
    await thread.getByText(`Order ${placed} is on its way.`).waitFor();
    await thread.getByText('Notice', { exact: true }).last().waitFor();
    await screenshot(page, 'console-notice');
  });

  it('makes neither page complain', () => {
    expect(atConsole.complaints).toEqual([]);
    expect(atPhone.complaints).toEqual([]);
  });
});
