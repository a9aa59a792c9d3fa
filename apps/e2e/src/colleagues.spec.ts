import { ENDPOINTS } from '@feelori/contracts';
import type { Browser, Locator, Page } from 'playwright-core';
import { accessibilityViolations } from './accessibility';
import { startChromium } from './chromium';
import { ConsoleApi } from './console-api';
import { ConsolePage } from './console-page';
import { narrowAndDark } from './narrow-and-dark';
import { modelsWork } from './models-work';
import { Phone } from './phone';
import { runningProduct } from './running-product';
import { screenshot } from './screenshot';
import { SimulatedWorld } from './simulated-world';
import { type WatchedPage, watchedPage } from './watched-page';
import { untilInPage } from './until-in-page';

const CUSTOMER = 'Emma Clark';
const PASSWORD = 'two of them, one customer';
const PEOPLE = ['maya', 'noor'].map((name) => ({
  name: `${name.charAt(0).toUpperCase()}${name.slice(1)} Berg`,
  email: `${name}-${process.pid}@colleagues.test`,
}));
/** Long enough to be taken over in. */
const THINKS_MS = 3_000;
const TAKEN = 'I look into it myself';
const OFFLINE = 'Written in a tunnel';
const UNSAID = 'half of a sentence';
/** Notes what the machine would show, and lets the page call. */
const NOTED_CALLS = `window.calls = [];
window.Notification = class {
  static permission = 'granted';
  constructor(title) { window.calls.push(title); }
  addEventListener() {}
  close() {}
};
localStorage.setItem('feelori.calls', JSON.stringify({ notification: true, sound: false }));`;

describe('two agents and one customer', () => {
  const product = runningProduct();
  const world = new SimulatedWorld(product);
  let browser: Browser;
  let api: ConsoleApi;
  let phone: Phone;
  let atPhone: Page;
  let maya: WatchedPage;
  let noor: WatchedPage;
  let id: string;

  const box = ({ page }: WatchedPage): Locator => page.getByRole('textbox', { name: `Reply to ${CUSTOMER}` });
  const rows = (): Locator => atPhone.getByRole('log').locator('.row:not(.typing)');
  const said = (words: string): Locator => rows().filter({ hasText: words });
  const now = async (): Promise<number> => Date.parse((await world.read<{ now: string }>('/health')).now);
  /** What models were asked for an answer since then: whichever of them answers, and not for the meaning of a text. */
  const asked = async (since: number): Promise<object[]> => {
    const calls = await world.read<{ path: string }[]>(`/requests?since=${since}`);
    return calls.filter(({ path }) => /:generateContent|\/responses$/.test(path));
  };
  const sendNow = async (who: WatchedPage): Promise<void> => {
    await box(who).press('Enter');
    await who.page.getByRole('button', { name: 'Send now' }).click();
  };

  beforeAll(async () => {
    await modelsWork(product);
    [browser, api] = await Promise.all([startChromium(), ConsoleApi.signedIn(product)]);
    for (const { email, name } of PEOPLE) await api.invite(email, 'agent', name, PASSWORD);
    maya = await watchedPage(browser, { colorScheme: 'light', reducedMotion: 'reduce' });
    noor = await watchedPage(browser, { colorScheme: 'light', reducedMotion: 'reduce' });
    await maya.page.addInitScript({ content: NOTED_CALLS });
    atPhone = (await watchedPage(browser, { colorScheme: 'light' })).page;
    phone = new Phone(atPhone, product.phoneUrl);
    await phone.open(CUSTOMER);
    for (const [at, { page }] of [maya, noor].entries()) {
      const console = new ConsolePage(page, product.consoleUrl);
      await console.signIn(PEOPLE[at]?.email ?? '', PASSWORD);
      await console.live();
    }
  });
  afterAll(async () => {
    await modelsWork(product);
    await browser.close();
  });

  it('are called when a customer asks for a person', async () => {
    await phone.ask('I want to talk to a person');
    await untilInPage(maya.page, `window.calls.some((title) => title.includes('${CUSTOMER}'))`);
    const { items } = await api.call(ENDPOINTS.conversations);
    id = items.find(({ customerName }) => customerName === CUSTOMER)?.id ?? '';
    // What nobody answered would be handed over again.
    const answered = { clientMessageId: `e2e-${process.pid}`, text: 'Hello from the shop' };
    await api.call(ENDPOINTS.reply, { path: { id }, body: answered });
    await said(answered.text).waitFor();
    await api.call(ENDPOINTS.handBack, { path: { id }, body: {} });
  });

  it('take over while the model is thinking: nothing of the assistant follows', async () => {
    await new ConsolePage(maya.page, product.consoleUrl).open(CUSTOMER);
    await world.send('PUT', '/faults/gemini', { mode: 'slow', delay_ms: THINKS_MS });
    const since = await now();
    await phone.write('show me blue dresses');
    while ((await asked(since)).length === 0) await new Promise((resolve) => setImmediate(resolve));
    await box(maya).fill(TAKEN);
    await maya.page.getByText('You have this conversation').waitFor();
    // The five seconds of undo are longer than the model thinks.
    await box(maya).press('Enter');
    await said(TAKEN).waitFor();
    expect(await rows().last().innerText()).toContain(TAKEN);
    await world.send('PUT', '/faults/gemini', { mode: 'none' });
  });

  it('send a product as the shop has it now', async () => {
    const { page } = maya;
    await box(maya).pressSequentially('/product ');
    const dialog = page.getByRole('dialog');
    const search = dialog.getByRole('searchbox', { name: 'Search products' });
    const found = page.waitForResponse((one) => one.url().includes('search=dress'));
    await search.fill('dress');
    await found;
    const first = dialog
      .getByRole('list', { name: 'Products' })
      .getByRole('button', { name: /^Send / })
      .first();
    await dialog.getByText(/^\d+ products$/).waitFor();
    const name = await first.locator('bdi').innerText();
    expect(await accessibilityViolations(page)).toEqual([]);
    await screenshot(page, 'console-products');
    expect(await narrowAndDark(page, 'console-products-phone')).toEqual([]);
    await first.press('Enter');
    await page.getByRole('button', { name: 'Send now' }).click();
    // What was said before may show it too.
    const card = rows().last().filter({ hasText: name });
    await card.locator('img').waitFor();
    await page.keyboard.press('o');
    await dialog.getByRole('list', { name: 'Orders' }).getByRole('button').first().waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await screenshot(page, 'console-orders');
    await dialog.getByRole('list', { name: 'Orders' }).getByRole('button').first().press('Enter');
    await untilInPage(page, "document.querySelector('#fe-reply').value.includes('#')");
    await box(maya).fill('');
  });

  it('see who has it, and what a tab without a network wrote goes out once', async () => {
    const thread = await new ConsolePage(noor.page, product.consoleUrl).open(CUSTOMER);
    await noor.page.getByText('Maya Berg has this conversation', { exact: true }).waitFor();
    expect(await box(noor).isDisabled()).toBe(true);
    await noor.page.getByRole('button', { name: 'Ask Maya Berg for it' }).click();
    await maya.page.getByText('would like to have').waitFor();
    await maya.page.context().setOffline(true);
    await box(maya).fill(OFFLINE);
    await sendNow(maya);
    await maya.page.getByText('Not sent: The server cannot be reached').waitFor();
    await maya.page.context().setOffline(false);
    await said(OFFLINE).waitFor();
    await thread.getByText(OFFLINE).waitFor();
    expect([await said(OFFLINE).count(), await thread.getByText(OFFLINE).count()]).toEqual([1, 1]);
  });

  it('take it from each other with a word, and keep what was written when a role is lost', async () => {
    await noor.page.getByRole('button', { name: 'Take over' }).click();
    await maya.page.getByText('took over').waitFor();
    await maya.page.getByText('Noor Berg has this conversation', { exact: true }).waitFor();
    await noor.page.getByText('You have this conversation').waitFor();
    expect(await box(maya).isDisabled()).toBe(true);
    await box(noor).fill(UNSAID);
    const { people } = await api.call(ENDPOINTS.team);
    const own = people.find(({ email }) => email === PEOPLE[1]?.email)?.id ?? '';
    await api.call(ENDPOINTS.changeRole, { path: { id: own }, body: { role: 'viewer' } });
    await noor.page.getByText('Your role may read here, not write.').waitFor();
    expect(await box(noor).inputValue()).toBe(UNSAID);
    expect(await accessibilityViolations(noor.page)).toEqual([]);
  });

  it('hand back to an assistant who knows what was said', async () => {
    await api.call(ENDPOINTS.takeOver, { path: { id }, body: {} });
    await api.call(ENDPOINTS.handBack, { path: { id }, body: {} });
    const since = await now();
    await phone.ask('and in red?');
    const told = JSON.stringify(await asked(since));
    expect([told.includes(TAKEN), told.includes(OFFLINE)]).toEqual([true, true]);
  });
});
