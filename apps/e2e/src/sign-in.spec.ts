import { generateSync } from 'otplib';
import type { Browser } from 'playwright-core';
import { accessibilityViolations } from './accessibility';
import { startChromium } from './chromium';
import { ConsoleApi } from './console-api';
import { ConsolePage } from './console-page';
import { fourLooks } from './four-looks';
import { runningProduct } from './running-product';
import { screenshot } from './screenshot';
import { type WatchedPage, watchedPage } from './watched-page';

describe('signing in to the console', () => {
  const product = runningProduct();
  let browser: Browser;
  let watched: WatchedPage;
  let console: ConsolePage;

  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    watched = await watchedPage(browser, { colorScheme: 'light', reducedMotion: 'reduce' });
    console = new ConsolePage(watched.page, product.consoleUrl);
  });
  afterEach(async () => {
    await watched.page.context().close();
    expect(watched.complaints).toEqual([]);
  });

  it('is accessible in light and dark, and asks for nothing that nobody has', async () => {
    const asked: string[] = [];
    watched.page.on('request', (one) => asked.push(new URL(one.url()).pathname));
    await watched.page.goto(product.consoleUrl);
    await watched.page.getByRole('heading', { name: 'Sign in to Feelori' }).waitFor();
    expect(asked.filter((path) => path.startsWith('/api/'))).toEqual([]);
    await screenshot(watched.page, 'sign-in');
    expect(await accessibilityViolations(watched.page)).toEqual([]);
    await watched.page.emulateMedia({ colorScheme: 'dark' });
    expect(await accessibilityViolations(watched.page)).toEqual([]);
  });

  it('says when the password is wrong', async () => {
    await console.signIn(product.email, 'not the password');
    await watched.page.getByText('E-mail or password is wrong').waitFor();
  });

  it('lasts over a reload, goes where one wanted, and ends when one signs out', async () => {
    const { page } = watched;
    await page.goto(`${product.consoleUrl}/inbox`);
    await page.waitForURL('**/sign-in?back=%2Finbox');
    await page.getByLabel('E-mail').fill(product.email);
    await page.getByLabel('Password', { exact: true }).fill(product.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL('**/inbox');
    await page.reload();
    await page.getByRole('heading', { name: 'Conversations' }).waitFor();
    await page.getByRole('button', { name: /^Account of/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.waitForURL('**/sign-in**');
    await page.goto(`${product.consoleUrl}/inbox`);
    await page.waitForURL('**/sign-in**');
  });

  it('asks for a code, and no password alone lets in, once a second factor is set up', async () => {
    const ida = { email: 'ida@second-factor.test', password: 'a password of her own' };
    const { page } = watched;
    await (await ConsoleApi.signedIn(product)).invite(ida.email, 'agent', 'Ida Second', ida.password);
    await console.signIn(ida.email, ida.password);
    await page.waitForURL('**/inbox');
    await page.goto(`${product.consoleUrl}/account`);
    await page.getByLabel('Your password, to begin').fill(ida.password);
    await page.getByRole('button', { name: 'Set up', exact: true }).click();
    await page.getByRole('img', { name: /QR code/ }).waitFor();
    expect(await fourLooks(page, 'second-factor-set-up')).toEqual([]);
    const secret = (await page.locator('fe-second-factor-start code').textContent()) ?? '';
    await page.getByLabel('Write the six digits').fill(generateSync({ secret }));
    await page.keyboard.press('Enter');
    const codes = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
    await codes.first().waitFor();
    expect(await fourLooks(page, 'second-factor-codes')).toEqual([]);
    const recovery = (await codes.first().textContent()) ?? '';
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await page.getByText('10 recovery codes left').waitFor();

    await page.getByRole('button', { name: /^Account of/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.waitForURL('**/sign-in**');
    await console.signIn(ida.email, ida.password);
    await page.getByLabel('Code', { exact: true }).waitFor();
    expect(await fourLooks(page, 'sign-in-code')).toEqual([]);
    await page.getByRole('button', { name: 'Use a recovery code' }).click();
    await page.getByLabel('Recovery code', { exact: true }).fill(recovery);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/inbox');
    await page.reload();
    await page.getByRole('heading', { name: 'Conversations' }).waitFor();
  });
});
