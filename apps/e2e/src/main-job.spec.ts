import type { Browser, Locator } from 'playwright-core';
import { accessibilityViolations } from './accessibility';
import { bothSides } from './both-sides';
import { startChromium } from './chromium';
import type { ConsolePage } from './console-page';
import { narrowAndDark } from './narrow-and-dark';
import { modelsWork } from './models-work';
import type { Phone } from './phone';
import { runningProduct } from './running-product';
import { screenshot } from './screenshot';
import type { WatchedPage } from './watched-page';

const CUSTOMER = 'Emma Clark';
const TOOK = String.raw`· \d+(\.\d)? (ms|s)`;

describe('a customer writes and gets the right answer', () => {
  const product = runningProduct();
  let browser: Browser;
  let atPhone: WatchedPage;
  let atConsole: WatchedPage;
  let phone: Phone;
  let console: ConsolePage;
  let thread: Locator;

  beforeAll(async () => {
    await modelsWork(product);
    browser = await startChromium();
    ({ atPhone, atConsole, phone, console } = await bothSides(browser, product, CUSTOMER));
  });
  afterAll(async () => {
    await modelsWork(product);
    await browser.close();
  });

  /** "show me …" → list → tap → product with picture → "where is my order" → status; the console names who answered. */
  async function journey(answerer: string): Promise<void> {
    const list = await phone.ask('show me blue dresses under 80');
    await answeredLast(answerer);
    const { title, answer } = await phone.tapFirstRow(list);
    await answer.locator('img').first().waitFor();
    expect(await answer.innerText()).toContain(title.replace(/…$/, ''));
    const status = await phone.ask('where is my order');
    expect(await status.innerText()).toMatch(/#?\d{4}/);
    await thread.getByText('where is my order').last().waitFor();
    await answeredLast(answerer);
  }

  /** Chips of the thread that name this answerer with a time. What is out of sight is not drawn. */
  const chips = (answerer: string): Locator => thread.getByText(new RegExp(`^${answerer} ${TOOK}$`));

  /** Waits until the newest answer in sight is this one's. */
  async function answeredLast(answerer: string): Promise<void> {
    await chips('(?:Gemini|OpenAI|Rules)').last().and(chips(answerer)).waitFor();
  }

  it('appears in the console without a reload when they first write', async () => {
    await console.mark();
    await phone.ask('hello');
    thread = await console.open(CUSTOMER);
    await thread.getByText('hello', { exact: true }).first().waitFor();
    expect(await console.wasReloaded()).toBe(false);
  });

  it('finds a product and an order with Gemini, and the console shows it live', async () => {
    await journey('Gemini');
    expect(await console.wasReloaded()).toBe(false);
    await screenshot(atPhone.page, 'phone');
    await screenshot(atConsole.page, 'console-light');
  });

  it('still does when Gemini is down: OpenAI answers', async () => {
    await phone.fault('Gemini', 'Down');
    await journey('OpenAI');
  });

  it('still does when both models are down: rules answer', async () => {
    await phone.fault('OpenAI', 'Down');
    await journey('Rules');
    await screenshot(atPhone.page, 'phone-models-down');
    expect(await phone.screenScrolled()).toBe(0);
    expect(await console.wasReloaded()).toBe(false);
  });

  it('shows the tools an answer used', async () => {
    await chips('Rules').last().click();
    await thread.getByText('Answered by fixed rules, without a model').last().waitFor();
    expect(await thread.getByText(/Looked up an order|Listed the customer’s orders/).count()).toBeGreaterThan(
      0,
    );
  });

  it('tells why an answer was said, on a page of its own, and takes a better one', async () => {
    const { page } = atConsole;
    await thread
      .getByRole('link', { name: /How this answer was made$/ })
      .last()
      .click();
    await page.getByRole('heading', { name: 'Why the assistant said this' }).waitFor();
    await page.getByText('The rules answered, without a model.').waitFor();
    await page.getByText('WhatsApp’s webhook came').waitFor();
    await page.getByLabel('It was wrong').check();
    await page.getByLabel('The right answer, in your words').fill('Order #1001 is on its way');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Download as a test' }).waitFor();
    expect(await narrowAndDark(page, 'message-way')).toEqual([]);
    await page.getByRole('link', { name: 'All rated answers' }).click();
    await page.getByText('Right would be: Order #1001 is on its way').waitFor();
    await page.goBack();
    await page.getByRole('link', { name: 'Open the conversation' }).click();
    thread = await console.open(CUSTOMER);
  });

  it('is accessible in light, dark and on a phone', async () => {
    const { page } = atConsole;
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await accessibilityViolations(page)).toEqual([]);
    await screenshot(page, 'console-dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await accessibilityViolations(page)).toEqual([]);
    await screenshot(page, 'console-phone');
    await page.getByRole('link', { name: 'Back to the list' }).click();
    await console.row(CUSTOMER);
    expect(await accessibilityViolations(page)).toEqual([]);
    await screenshot(page, 'console-phone-list');
  });

  it('makes neither page complain', () => {
    expect(atConsole.complaints).toEqual([]);
    expect(atPhone.complaints).toEqual([]);
  });
});
