import type { Browser, Page } from 'playwright-core';
import { startChromium } from './chromium';
import { ConsolePage } from './console-page';
import { runningProduct } from './running-product';
import { screenshot } from './screenshot';

describe('a console that is open while a new build takes its place', () => {
  const product = runningProduct();
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());

  /** An open inbox whose further files are gone; `until` a full load, or for ever. */
  async function outdated(until: 'a full load' | 'ever'): Promise<{ page: Page; loads: () => number }> {
    const page = await (await browser.newContext()).newPage();
    const loaded = new Set<string>();
    page.on('request', (request) => loaded.add(request.url()));
    await new ConsolePage(page, product.consoleUrl).signIn(product.email, product.password);
    await page.getByRole('heading', { name: 'Conversations' }).waitFor();
    // A reload: the part with the sign-in page has not been loaded by this page.
    loaded.clear();
    await page.reload();
    await new ConsolePage(page, product.consoleUrl).live();
    const known = new Set(loaded);
    let loads = 0;
    page.on('request', (request) => {
      if (request.isNavigationRequest()) loads += 1;
    });
    await page.route('**/*.js', (route) => {
      const isGone = !known.has(route.request().url()) && (until === 'ever' || loads === 0);
      return isGone ? route.fulfill({ status: 404, body: '' }) : route.continue();
    });
    return { page, loads: () => loads };
  }

  async function signOut(page: Page): Promise<void> {
    await page.getByRole('button', { name: /^Account of/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
  }

  it('loads itself anew once when somebody signs out', async () => {
    const { page, loads } = await outdated('a full load');
    await signOut(page);
    await page.getByRole('heading', { name: 'Sign in to Feelori' }).waitFor();
    expect(loads()).toBe(1);
    expect(new URL(page.url()).pathname).toBe('/sign-in');
  });

  it('says so when that does not help, and shows nobody any more', async () => {
    const { page, loads } = await outdated('ever');
    await signOut(page);
    await page.getByText('This page could not be loaded').waitFor();
    expect(loads()).toBe(1);
    expect(await page.getByRole('option').count()).toBe(0);
    await screenshot(page, 'console-new-build');
  });

  it('is told that an old file is gone, never given a page instead', async () => {
    const answer = await fetch(`${product.consoleUrl}/chunk-GONE0000.js`);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).not.toContain('text/html');
  });
});
