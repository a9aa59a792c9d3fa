import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { ENDPOINTS } from '@feelori/contracts';
import { startChromium } from './chromium';
import { ConsolePage } from './console-page';
import { Phone } from './phone';
import { runningProduct } from './running-product';

const CUSTOMER = 'Sam Okafor';
const TABS = 8;
/** A page is there, and an end is known, within this. */
const [PAGE_MS, OVER_MS] = [10_000, 5_000];

describe('one person with many tabs', () => {
  const product = runningProduct();
  const streams = new Map<Request, Page>();
  let browser: Browser;
  let context: BrowserContext;
  let tabs: Page[];
  let token = '';

  beforeAll(async () => {
    browser = await startChromium();
    context = await browser.newContext();
    context.on('request', (request) => {
      if (!request.url().endsWith(ENDPOINTS.live.path)) return;
      streams.set(request, request.frame().page());
      token = request.headers()['authorization'] ?? '';
    });
    context.on('requestfinished', (request) => void streams.delete(request));
    context.on('requestfailed', (request) => void streams.delete(request));
  });
  afterAll(() => browser.close());

  /** A page that is closed takes its stream along without a word. */
  const open = (): number => [...streams.values()].filter((page) => !page.isClosed()).length;
  const inbox = `${product.consoleUrl}/inbox`;
  const isThere = (page: Page): Promise<void> =>
    page.getByRole('heading', { name: 'Conversations' }).waitFor({ timeout: PAGE_MS });
  const isLive = (page: Page): Promise<void> => new ConsolePage(page, product.consoleUrl).live();

  it('has all of them working over one stream', async () => {
    const first = await context.newPage();
    tabs = [first];
    await new ConsolePage(first, product.consoleUrl).signIn(product.email, product.password);
    await isThere(first);
    while (tabs.length < TABS) {
      const page = await context.newPage();
      await page.goto(inbox);
      await isThere(page);
      tabs.push(page);
    }
    await Promise.all(tabs.map(isLive));
    expect(open()).toBe(1);
  });

  it('hears of a customer in every one, also when the tab with the stream is gone', async () => {
    const [leader] = streams.values();
    await leader?.close();
    tabs = tabs.filter((page) => page !== leader);
    const atPhone = await (await browser.newContext()).newPage();
    const phone = new Phone(atPhone, product.phoneUrl);
    await phone.open(CUSTOMER);
    await phone.ask('do you ship to Norway');
    for (const page of tabs) await new ConsolePage(page, product.consoleUrl).row(CUSTOMER);
    await Promise.all(tabs.map(isLive));
    expect(open()).toBe(1);
  });

  it('is not held up by a tab whose refresh is never answered', async () => {
    const hanging = await context.newPage();
    await hanging.route(`**${ENDPOINTS.refresh.path}`, () => undefined);
    const asked = hanging.waitForRequest(`**${ENDPOINTS.refresh.path}`);
    await hanging.goto(inbox);
    await asked;
    const next = await context.newPage();
    await next.goto(inbox);
    await isThere(next);
    tabs.push(next);
    await hanging.close();
  });

  it('ends everywhere with a sign-out in one of them', async () => {
    const byHand = await fetch(product.consoleUrl + ENDPOINTS.live.path, {
      headers: { Authorization: token },
    });
    expect(byHand.status).toBe(200);
    const streamEnds = byHand.arrayBuffer().then(
      () => 'over',
      () => 'over',
    );
    const [here, ...others] = tabs;
    await here?.getByRole('button', { name: /^Account of/ }).click();
    await here?.getByRole('menuitem', { name: 'Sign out' }).click();
    for (const page of others) {
      await page.waitForURL('**/sign-in**', { timeout: OVER_MS });
      expect(await page.getByText(CUSTOMER).count()).toBe(0);
    }
    const late = new Promise((resolve) => setTimeout(() => resolve('still open'), OVER_MS).unref());
    expect(await Promise.race([streamEnds, late])).toBe('over');
    const again = await fetch(product.consoleUrl + ENDPOINTS.me.path, { headers: { Authorization: token } });
    expect(again.status).toBe(401);
  });
});
