import type { Browser, Locator } from 'playwright-core';
import { accessibilityViolations } from './accessibility';
import { bothSides } from './both-sides';
import { startChromium } from './chromium';
import { ConsoleApi } from './console-api';
import type { ConsolePage } from './console-page';
import { leaveNothingOpen } from './leave-nothing-open';
import { narrowAndDark } from './narrow-and-dark';
import type { Phone } from './phone';
import { runningProduct } from './running-product';
import { screenshot } from './screenshot';
import { SimulatedWorld } from './simulated-world';
import type { WatchedPage } from './watched-page';
import { untilInPage } from './until-in-page';

const CUSTOMER = 'Sam Okafor';
/** Wrote more than 24 hours ago. */
const LATE = 'Lena Vogt';
/** A checked picture, 240 by 160. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAPAAAACgCAMAAAAFBRFXAAAACVBMVEUAAAAeWqDm8PphzBLpAAAAxElEQVR42u3PwQkAMAwDsbT7' +
    'D90V/DIl6AY40NywE/b7b4CBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgcvgLZD0BwwMDAwMDAwMDAwMDAwMDAwM' +
    'DAwMDAwMDAwMDAwMDAwMDAwM3AZvgaQ/YGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGDgNngLJP0BAwMDAwMDAwMD' +
    'AwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwOXfw/Hu+EBgDc3cgAAAABJRU5ErkJggg==',
  'base64',
);
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
  afterAll(async () => {
    await browser.close();
    await leaveNothingOpen(await ConsoleApi.signedIn(product), [LATE]);
  });

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

  it('attaches a picture with words below it, which the customer sees on the phone', async () => {
    const { page } = atConsole;
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'shirt.png', mimeType: 'image/png', buffer: PICTURE });
    await page.getByRole('list', { name: 'Attached' }).getByText('shirt.png').waitFor();
    await page
      .getByRole('list', { name: 'Attached' })
      .getByText(/bytes|KB/)
      .waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await screenshot(page, 'console-attach');
    expect(await narrowAndDark(page, 'console-attach-phone')).toEqual([]);
    const box = page.getByRole('textbox', { name: `Reply to ${CUSTOMER}` });
    await box.fill('This is the shirt');
    await box.press('Enter');
    const row = atPhone.page.getByRole('log').locator('.row').filter({ hasText: 'This is the shirt' });
    const seen = row.locator('img').first();
    await seen.waitFor();
    await untilInPage(
      atPhone.page,
      "[...document.querySelectorAll('[role=log] img')].some((one) => one.naturalWidth === 240)",
    );
    await thread.getByRole('button', { name: 'Enlarge Photo' }).waitFor();
    expect(await thread.getByText('This is the shirt').count()).toBe(1);
    await screenshot(atPhone.page, 'phone-attached');
    await screenshot(page, 'console-attached');
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

  it('answers with a template when the 24 hours are over, and the customer reads it', async () => {
    const { page } = atConsole;
    const long = { from: '4915112345678', name: LATE, text: 'Where is order #1001?' };
    const timestamp = Math.floor(Date.now() / 1_000) - 26 * 3_600;
    await new SimulatedWorld(product).send('POST', '/messages', { ...long, timestamp });
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.getByRole('link', { name: 'All' }).click();
    const with26Hours = await console.open(LATE);
    await page.getByRole('button', { name: 'Choose a template' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('searchbox').pressSequentially('order');
    await dialog.getByText('€0.0456').first().waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await screenshot(page, 'console-templates');
    await dialog.getByRole('searchbox').fill('shipped');
    await dialog.getByText('order_update').first().waitFor({ state: 'hidden' });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await dialog.getByText(`Hi ${LATE}, your parcel is on its way.`).waitFor();
    await page.keyboard.type('1001');
    expect(await accessibilityViolations(page)).toEqual([]);
    await screenshot(page, 'console-template');
    expect(await narrowAndDark(page, 'console-template-phone')).toEqual([]);
    await page.keyboard.press('Enter');
    await with26Hours.getByText('your parcel is on its way').waitFor();
    await phone.open(LATE);
    await atPhone.page.getByRole('log').getByText(`Hi ${LATE}, your parcel is on its way.`).waitFor();
    expect(await with26Hours.getByText('your parcel is on its way').count()).toBe(1);
  });

  it('sends a template with a picture and buttons, and the customer answers by one', async () => {
    const { page } = atConsole;
    const thread = page.getByRole('log', { name: `Messages with ${LATE}` });
    await page.getByRole('button', { name: 'Choose a template' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('searchbox').fill('collection');
    await dialog.getByText('order_update').first().waitFor({ state: 'hidden' });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'new.png', mimeType: 'image/png', buffer: PICTURE });
    await dialog.getByRole('img', { name: 'The picture above' }).waitFor();
    await dialog.getByRole('textbox', { name: /^Code that/ }).fill('NEW10');
    expect(await accessibilityViolations(page)).toEqual([]);
    await screenshot(page, 'console-template-picture');
    expect(await narrowAndDark(page, 'console-template-picture-phone')).toEqual([]);
    await dialog.getByRole('button', { name: /^Send/ }).click();
    await page.getByRole('button', { name: 'Send now' }).click();
    const row = atPhone.page.getByRole('log').locator('.row').filter({ hasText: 'our new collection' });
    await row.locator('img.picture').waitFor();
    await screenshot(atPhone.page, 'phone-template');
    await row.getByRole('button', { name: 'Show me more' }).click();
    await thread.locator('fe-message-bubble').filter({ hasText: 'Show me more' }).waitFor();
    await thread.getByRole('button', { name: 'Enlarge Photo' }).waitFor();
    await screenshot(page, 'console-template-answered');
  });

  it('makes neither page complain', () => {
    expect(atConsole.complaints).toEqual([]);
    expect(atPhone.complaints).toEqual([]);
  });
});
