import type { Page } from 'playwright-core';
import { startChromium } from '../../apps/e2e/src/chromium.ts';
import type { Product } from '../product/product.ts';
import { rounded } from './rounded.ts';

export interface BrowserFigures {
  /** From the start of the navigation until the list's first conversation is painted; median of some loads. */
  first_paint_ms: number;
  /** The longest time between two frames while the list and the longest thread are scrolled. */
  longest_frame_ms: number;
  /** The longest time from a click on a conversation, or from a key in its reply box, to the next paint. */
  interaction_ms: number;
}

const LOADS = 5;
const PATIENCE_MS = 60_000;
const WHEELS = 80;
const CLICKS = 12;
/** A conversation of the list. The choices of a select are options, too, but have no such attribute. */
const ROW = '[role=option]';
const TYPED = 'Thank you for waiting, I have looked at it for you.';

/** `firstRow`: when the first conversation is painted, two frames after it is in the document. */
const NOTE_FIRST_ROW = `
  window.firstRow = new Promise((done) => {
    const seen = new MutationObserver(() => {
      if (!document.querySelector('[role=option]')) return;
      seen.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now())));
    });
    seen.observe(document, { childList: true, subtree: true });
  });`;
const NOTE_FRAMES = `
  window.longestFrame = 0;
  window.watchFrames = true;
  let last = performance.now();
  const next = (now) => {
    window.longestFrame = Math.max(window.longestFrame, now - last);
    last = now;
    if (window.watchFrames) requestAnimationFrame(next);
  };
  requestAnimationFrame((now) => { last = now; requestAnimationFrame(next); });`;
const NOTE_CLICKS = `
  window.longestClick = 0;
  new PerformanceObserver((entries) => {
    for (const entry of entries.getEntries()) {
      if (['click', 'keydown', 'keyup'].includes(entry.name)) window.longestClick = Math.max(window.longestClick, entry.duration);
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });`;

/** What a person sees of the inbox of a full database, in the machine's own Chromium. */
export async function measureBrowser(
  product: Product,
  longestThread: string,
  say: (line: string) => void,
): Promise<BrowserFigures> {
  const browser = await startChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(PATIENCE_MS);
    await page.addInitScript(NOTE_FIRST_ROW);
    await page.goto(product.apiUrl);
    await page.getByLabel('E-mail').fill(product.environment['ADMIN_EMAIL'] ?? '');
    await page.getByLabel('Password', { exact: true }).fill(product.environment['ADMIN_PASSWORD'] ?? '');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.locator(ROW).first().waitFor();
    const figures = {
      first_paint_ms: rounded(await firstPaint(page)),
      interaction_ms: rounded(await longestClick(page)),
      longest_frame_ms: rounded(
        await longestFrame(page, `${product.apiUrl}/inbox/${encodeURIComponent(longestThread)}`, say),
      ),
    };
    say(`browser: ${JSON.stringify(figures)}`);
    return figures;
  } finally {
    await browser.close();
  }
}

async function firstPaint(page: Page): Promise<number> {
  const times: number[] = [];
  while (times.length < LOADS) {
    await page.reload();
    times.push(await page.evaluate<number>('window.firstRow'));
  }
  return times.toSorted((a, b) => a - b)[Math.floor(LOADS / 2)] ?? 0;
}

async function longestClick(page: Page): Promise<number> {
  await page.evaluate(NOTE_CLICKS);
  for (let n = 0; n < CLICKS; n += 1) {
    await page
      .locator(ROW)
      .nth(n % 8)
      .click();
    await page.getByRole('log').waitFor();
  }
  // The browser tells of an event some frames later.
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)))');
  return page.evaluate<number>('window.longestClick');
}

/** The list downwards; then the longest thread, upwards. */
async function longestFrame(page: Page, threadUrl: string, say: (line: string) => void): Promise<number> {
  const list = await wheelOver(page, '[role=listbox]', 400);
  await page.goto(threadUrl);
  // What is measured is scrolling, not the first paint.
  await page.locator('[role=log] [data-entry]').last().waitFor();
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  const typed = await frameWhileTyping(page);
  const thread = await wheelOver(page, '[role=log]', -400);
  say(`longest frames in ms: list ${rounded(list)}, typing ${rounded(typed)}, thread ${rounded(thread)}`);
  return Math.max(list, typed, thread);
}

/** Below the longest thread; nothing where its window is closed, as in a database that was filled the day before. */
async function frameWhileTyping(page: Page): Promise<number> {
  const box = page.locator('#fe-reply');
  if (!(await box.isVisible()) || !(await box.isEnabled())) return 0;
  await box.click();
  await page.evaluate(NOTE_FRAMES);
  await page.keyboard.type(TYPED);
  await page.evaluate('window.watchFrames = false');
  await box.fill('');
  return page.evaluate<number>('window.longestFrame');
}

async function wheelOver(page: Page, what: string, by: number): Promise<number> {
  const box = await page.locator(what).first().boundingBox();
  if (box === null) throw new Error(`${what} is not on the page`);
  await page.mouse.move(box.x + box.width / 2, box.y + Math.min(box.height, 500) / 2);
  await page.evaluate(NOTE_FRAMES);
  for (let n = 0; n < WHEELS; n += 1) {
    await page.mouse.wheel(0, by);
    await page.evaluate('new Promise((done) => requestAnimationFrame(done))');
  }
  await page.evaluate('window.watchFrames = false');
  return page.evaluate<number>('window.longestFrame');
}
