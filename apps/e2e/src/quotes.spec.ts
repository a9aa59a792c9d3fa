import type { Browser } from 'playwright-core';
import { accessibilityViolations } from './accessibility';
import { startChromium } from './chromium';
import { ConsolePage } from './console-page';
import { fourLooks } from './four-looks';
import { modelsWork } from './models-work';
import { Phone } from './phone';
import { runningProduct } from './running-product';
import { screenshot } from './screenshot';
import { SimulatedWorld } from './simulated-world';
import { type WatchedPage, watchedPage } from './watched-page';

const CUSTOMER = 'Ann Rivera';
const QUESTION = 'how much is this one?';

describe('a customer quotes an earlier message, buys and cancels', () => {
  const product = runningProduct();
  let browser: Browser;
  let atPhone: WatchedPage;
  let atConsole: WatchedPage;
  let phone: Phone;
  let first: { title: string; price: string };
  let newest: { title: string; price: string };

  beforeAll(async () => {
    browser = await startChromium();
    atPhone = await watchedPage(browser, { colorScheme: 'light', reducedMotion: 'reduce' });
    atConsole = await watchedPage(browser, { colorScheme: 'light', reducedMotion: 'reduce' });
    phone = new Phone(atPhone.page, product.phoneUrl);
    await phone.open(CUSTOMER);
  });
  afterAll(async () => {
    await modelsWork(product);
    await browser.close();
  });

  const priceIn = (card: string): string => /\$\d+(?:\.\d{2})?/.exec(card)?.[0] ?? 'no price';
  const bare = (title: string): string => title.replace(/…$/, '');

  it('gets the price of the quoted card, not of the one opened last', async () => {
    const list = await phone.ask('show me blue dresses');
    const a = await phone.tapRow(list, 0);
    const b = await phone.tapRow(list, 1);
    first = { title: bare(a.title), price: priceIn(await a.answer.innerText()) };
    await phone.reply(a.answer);
    const answer = await (await phone.ask(QUESTION)).innerText();
    expect(answer).toContain(first.title);
    expect(answer).toContain(first.price);
    expect(answer).not.toContain(bare(b.title));
  });

  it('gets the same from the rules, with both models down', async () => {
    const world = new SimulatedWorld(product);
    for (const model of ['gemini', 'openai']) await world.send('PUT', `/faults/${model}`, { mode: 'down' });
    const list = await phone.ask('show me red shoes');
    const a = await phone.tapRow(list, 0);
    const b = await phone.tapRow(list, 1);
    await phone.reply(a.answer);
    // The newest one is in sight in the console.
    newest = { title: bare(a.title), price: priceIn(await a.answer.innerText()) };
    const answer = await (await phone.ask(QUESTION)).innerText();
    expect(answer).toContain(bare(a.title));
    expect(answer).toContain(priceIn(await a.answer.innerText()));
    expect(answer).not.toContain(bare(b.title));
  });

  it('is seen in the console with what they quoted, and the quote leads there by keyboard', async () => {
    const { page } = atConsole;
    const console = new ConsolePage(page, product.consoleUrl);
    await console.signIn(product.email, product.password);
    await console.live();
    const thread = await console.open(CUSTOMER);
    await thread.getByText(QUESTION).first().waitFor();
    const quote = thread.getByRole('button', { name: `In reply to Assistant: ${newest.title}` });
    await quote.press('Enter');
    await thread.locator(':focus').filter({ hasText: newest.price }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await screenshot(page, 'console-quote');
  });

  it('comes from a card by its sizes to the checkout, with one tap each', async () => {
    const card = await phone.ask('show me the Azure Wrap Dress');
    const sizes = await phone.tapButton(card, 'Buy');
    const { answer } = await phone.tapRow(sizes, 0);
    expect(await answer.innerText()).toMatch(/1 × Azure Wrap Dress/);
    const checkout = answer.getByRole('link', { name: 'Go to checkout' });
    expect(await checkout.getAttribute('href')).toMatch(/\/cart\/\d+:1$/);
    expect(await fourLooks(atPhone.page, 'phone-cart')).toEqual([]);
  });

  it('cancels an order: asked back, approved by a person, told when Shopify did it', async () => {
    const { page } = atConsole;
    const question = await phone.ask('please cancel order 1003');
    expect(await question.innerText()).toContain('#1003');
    const waits = await phone.tapButton(question, 'Yes, cancel it');
    expect(await waits.innerText()).toContain('Nothing is cancelled yet');
    const action = page.getByRole('region', { name: 'The customer wants order #1003 cancelled' });
    await action.getByText('Nothing is done before you approve it').waitFor();
    expect(await fourLooks(page, 'console-action')).toEqual([]);
    const told = await phone.answerTo(() => action.getByRole('button', { name: 'Approve' }).click());
    expect(await told.innerText()).toMatch(/#1003.*cancelled/);
    expect(await fourLooks(page, 'console-action-done')).toEqual([]);
  });

  it('makes neither page complain', () => {
    expect([atConsole.complaints, atPhone.complaints]).toEqual([[], []]);
  });
});
