import type { Browser } from 'playwright-core';
import { accessibilityViolations } from './accessibility';
import { startChromium } from './chromium';
import { ConsolePage } from './console-page';
import { narrowAndDark } from './narrow-and-dark';
import { runningProduct } from './running-product';
import { screenshot } from './screenshot';
import { type WatchedPage, watchedPage } from './watched-page';

const EMAIL = 'maya@team-journey.test';
const PASSWORD = 'a password of her own';
/** Whoever is sent away is out within this. */
const SOON_MS = 5_000;

describe('the team', () => {
  const product = runningProduct();
  let browser: Browser;
  let atOwner: WatchedPage;
  let atMaya: WatchedPage;
  let link: string;

  beforeAll(async () => {
    browser = await startChromium();
    atOwner = await watchedPage(browser, { colorScheme: 'light', reducedMotion: 'reduce' });
    atMaya = await watchedPage(browser, { colorScheme: 'light', reducedMotion: 'reduce' });
    const console = new ConsolePage(atOwner.page, product.consoleUrl);
    await console.signIn(product.email, product.password);
    await console.live();
  });
  afterAll(() => browser.close());

  it('an owner makes a link for somebody', async () => {
    const { page } = atOwner;
    await page.getByRole('link', { name: 'Team' }).click();
    await page.getByRole('heading', { name: 'Team' }).waitFor();
    await page.getByLabel('E-mail').fill(EMAIL);
    await page.getByLabel('Role', { exact: true }).selectOption('agent');
    await page.getByRole('button', { name: 'Make a link' }).click();
    link = await page.getByLabel(`Link for ${EMAIL}`).inputValue();
    expect(link).toContain('/join#');
    await page.getByText('Invited', { exact: true }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await screenshot(page, 'team');
    await page.getByRole('button', { name: 'Done' }).click();
  });

  it('who has it comes in, with a name and a password of their own', async () => {
    const { page } = atMaya;
    await page.goto(link);
    await page.getByLabel('Your name').fill('Maya');
    expect(await accessibilityViolations(page)).toEqual([]);
    await screenshot(page, 'join');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/inbox');
    await new ConsolePage(page, product.consoleUrl).live();
  });

  it('an agent does not see what is not theirs', async () => {
    const { page } = atMaya;
    expect(await page.getByRole('link', { name: 'Team' }).count()).toBe(0);
    await page.goto(`${product.consoleUrl}/team`);
    await page.waitForURL('**/inbox');
  });

  it('has an account with where one is signed in', async () => {
    const { page } = atMaya;
    await page.getByRole('button', { name: 'Account of Maya' }).click();
    await page.getByRole('menuitem', { name: 'Your account' }).click();
    await page.getByText('this session').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await narrowAndDark(page, 'account-phone-dark')).toEqual([]);
  });

  it('another role is seen at once, and nobody has to sign in again', async () => {
    const { page } = atMaya;
    await page.goto(`${product.consoleUrl}/inbox`);
    await new ConsolePage(page, product.consoleUrl).live();
    await atOwner.page.reload();
    await atOwner.page.getByLabel('Role of Maya', { exact: true }).selectOption('admin');
    await page.getByRole('link', { name: 'Team' }).waitFor({ timeout: SOON_MS });
    expect(new URL(page.url()).pathname).toBe('/inbox');
  });

  it('is accessible in the dark and on a phone', async () => {
    const { page } = atOwner;
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await narrowAndDark(page, 'team-phone-dark')).toEqual([]);
  });

  it('who is sent away is out of their open inbox within five seconds', async () => {
    const { page } = atOwner;
    await page.getByRole('button', { name: 'Deactivate Maya', exact: true }).click();
    await page.getByRole('button', { name: 'Deactivate Maya now' }).click();
    await atMaya.page.waitForURL('**/sign-in**', { timeout: SOON_MS });
    await page.getByText('Deactivated').waitFor();
    const again = new ConsolePage(atMaya.page, product.consoleUrl);
    await again.signIn(EMAIL, PASSWORD);
    await atMaya.page.getByText('E-mail or password is wrong').waitFor();
  });

  it('an owner reads in the audit who changed what, and that it is as it was written', async () => {
    const { page } = atOwner;
    await page.getByRole('button', { name: /^Account of/ }).click();
    await page.getByRole('menuitem', { name: 'Audit' }).click();
    await page.getByText('role: agent → admin').waitFor();
    await page.getByText('active: yes → no').waitFor();
    await page.getByRole('button', { name: 'Verify' }).click();
    await page.getByText(/^All \d+ entries are as they were written/).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await screenshot(page, 'audit');
    expect(await narrowAndDark(page, 'audit-phone-dark')).toEqual([]);
  });

  it('an owner sees what concerns security, filtered by what happened', async () => {
    const { page } = atOwner;
    await page.getByRole('button', { name: /^Account of/ }).click();
    await page.getByRole('menuitem', { name: 'Security' }).click();
    await page.getByRole('button', { name: 'Somebody was deactivated' }).click();
    await page
      .getByText(/^Maya, by /)
      .first()
      .waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await screenshot(page, 'security');
    expect(await narrowAndDark(page, 'security-phone-dark')).toEqual([]);
  });

  it('makes neither page complain', () => {
    expect(atOwner.complaints).toEqual([]);
    // Browsers write down each refusal, and hers were asked for: her role changed, then she was sent away.
    expect(atMaya.complaints.filter((complaint) => !complaint.includes('401'))).toEqual([]);
  });
});
