import type { Browser, Locator } from 'playwright-core';
import { accessibilityViolations } from './accessibility';
import { bothSides } from './both-sides';
import { startChromium } from './chromium';
import type { ConsolePage } from './console-page';
import { narrowAndDark } from './narrow-and-dark';
import type { Phone } from './phone';
import { runningProduct } from './running-product';
import { screenshot } from './screenshot';
import type { WatchedPage } from './watched-page';

const CUSTOMER = 'Sam Okafor';
const REPLY = 'This is Maya from the shop. How can I help?';

describe('a person steps in', () => {
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

  it('sees who asks for a person', async () => {
    await phone.ask('I want to talk to a person');
    thread = await console.open(CUSTOMER);
    await atConsole.page.getByText('Handed over to a person: the customer asked for a person').waitFor();
    await atConsole.page.getByRole('link', { name: 'Needs you 1' }).click();
    await atConsole.page.getByRole('option').getByText('The customer asked for a person').waitFor();
    expect(new URL(atConsole.page.url()).searchParams.get('view')).toBe('needs_you');
    expect(await atConsole.page.title()).toBe('(1) Inbox · Feelori');
  });

  it('takes the conversation by beginning to type', async () => {
    const box = atConsole.page.getByRole('textbox', { name: `Reply to ${CUSTOMER}` });
    await box.pressSequentially('Th');
    await atConsole.page.getByText('You have this conversation').waitFor();
    expect(await box.inputValue()).toBe('Th');
  });

  it('answers from the console, and the customer reads it on the phone', async () => {
    const box = atConsole.page.getByRole('textbox', { name: `Reply to ${CUSTOMER}` });
    await box.fill(REPLY);
    await box.press('Enter');
    await atPhone.page.getByRole('log').getByText(REPLY).waitFor();
    await atConsole.page.getByText('You have this conversation').waitFor();
    // Whoever is answered does not wait any more.
    await atConsole.page.getByText('Nobody waits').waitFor();
    await thread.getByText(REPLY).waitFor();
    expect(await thread.getByText(REPLY).count()).toBe(1);
    expect(await box.evaluate((element) => element.matches(':focus'))).toBe(true);
  });

  it('works in an accessible page, light, dark and narrow', async () => {
    const { page } = atConsole;
    expect(await accessibilityViolations(page)).toEqual([]);
    await screenshot(page, 'console-reply');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await narrowAndDark(page, 'console-reply-phone')).toEqual([]);
  });

  it('hands back, and the assistant answers the next question', async () => {
    await atConsole.page.getByRole('button', { name: 'Hand back to the assistant' }).click();
    await atConsole.page.getByText('The assistant answers here').waitFor();
    const answer = await phone.ask('show me blue dresses under 80');
    expect(await answer.innerText()).not.toContain(REPLY);
    await thread
      .getByText(/^(Gemini|OpenAI|Rules) · /)
      .last()
      .waitFor();
  });

  it('makes neither page complain', () => {
    expect(atConsole.complaints).toEqual([]);
    expect(atPhone.complaints).toEqual([]);
  });
});
