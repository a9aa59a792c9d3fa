import type { Browser, Locator, Page } from 'playwright-core';
import { accessibilityViolations } from './accessibility';
import { startChromium } from './chromium';
import { Phone } from './phone';
import { runningProduct } from './running-product';
import { screenshot } from './screenshot';
import { type WatchedPage, watchedPage } from './watched-page';

const CUSTOMER = 'Sam Okafor';

describe('the phone page, as one would use WhatsApp', () => {
  const product = runningProduct();
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());

  const bubble = (page: Page, words: string): Locator =>
    page.getByRole('log').locator('.row').filter({ hasText: words }).last().locator('.bubble');
  const write = async (page: Page, words: string): Promise<void> => {
    await page.getByRole('textbox', { name: 'Type a message' }).fill(words);
    await page.keyboard.press('Enter');
    await bubble(page, words).waitFor();
  };
  const open = async (watched: WatchedPage): Promise<Page> => {
    await watched.page.goto(product.phoneUrl);
    await watched.page.getByRole('link', { name: CUSTOMER }).click();
    await watched.page.getByRole('textbox', { name: 'Type a message' }).waitFor();
    return watched.page;
  };

  it('edits and quotes with the keyboard alone', async () => {
    const watched = await watchedPage(browser, { reducedMotion: 'reduce' });
    const page = await open(watched);
    await write(page, 'do you ship to Peru');
    await bubble(page, 'do you ship to Peru').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Edit' }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('menuitem', { name: 'Edit' }).press('Enter');
    await page.getByRole('textbox', { name: 'Type a message' }).fill('do you ship to Chile');
    await page.keyboard.press('Enter');
    await bubble(page, 'do you ship to Chile').getByText('Edited').waitFor();
    expect(await page.getByText('Peru').count()).toBe(0);

    await page.getByRole('log').focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Reply' }).press('Enter');
    await write(page, 'this one');
    await bubble(page, 'this one').locator('.quote').waitFor();
    await screenshot(page, 'phone-quote');
    expect(watched.complaints).toEqual([]);
  });

  it('answers by a swipe and deletes by a long press', async () => {
    const watched = await watchedPage(browser, {
      viewport: { width: 390, height: 800 },
      hasTouch: true,
      isMobile: true,
      reducedMotion: 'reduce',
    });
    const page = await open(watched);
    // With the answer there, nothing moves any more while a finger is on the message.
    await new Phone(page, product.phoneUrl).ask('swipe me');
    const touch = await page.context().newCDPSession(page);
    const { x, y } = (await bubble(page, 'swipe me').boundingBox()) ?? { x: 0, y: 0 };
    const at = (dx: number) => ({ touchPoints: [{ x: x + 20 + dx, y: y + 12 }] });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(0) });
    for (const dx of [12, 30, 50, 70]) {
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', ...at(dx) });
    }
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await page.locator('.composer-bar').getByText('swipe me').waitFor();
    // Browsers take no tap for one right after a swipe: the field, which has the focus, is left with Escape.
    await page.keyboard.press('Escape');
    await page.locator('.composer-bar').waitFor({ state: 'hidden' });

    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(0) });
    const remove = page.getByRole('menuitem', { name: 'Delete' });
    await remove.waitFor();
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await screenshot(page, 'phone-menu');
    await remove.tap();
    await page.getByText('You deleted this message.').waitFor();
    expect(watched.complaints).toEqual([]);
  });
});
