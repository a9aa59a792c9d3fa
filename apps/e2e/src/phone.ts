import type { Locator, Page } from 'playwright-core';

const REPLY_MS = 30_000;

/** The phone page of the simulator in the hands of one customer. */
export class Phone {
  constructor(
    private readonly page: Page,
    private readonly url: string,
  ) {}

  /** Opens the chat of the customer with this name, and waits until it stands in place of the one before. */
  async open(customer: string): Promise<void> {
    await this.page.goto(this.url);
    await this.page.getByRole('link', { name: customer }).click();
    await this.page.locator('[aria-current="true"]', { hasText: customer }).waitFor({ state: 'attached' });
    await this.page.getByRole('textbox', { name: 'Type a message' }).waitFor();
  }

  /** Writes and waits for the answer; gives its bubble. */
  async ask(words: string): Promise<Locator> {
    return this.answerTo(() => this.write(words));
  }

  /** Writes, and waits for nothing. */
  async write(words: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Type a message' }).fill(words);
    await this.page.getByRole('button', { name: 'Send' }).click();
  }

  /** Taps a button under a message, waits, and gives the answer's bubble. */
  async tapButton(bubble: Locator, name: string): Promise<Locator> {
    return this.answerTo(() => bubble.getByRole('button', { name, exact: true }).click());
  }

  /** Taps the first product an answer shows, as a card or a row, and waits; gives its title and the answer's bubble. */
  async tapFirstRow(bubble: Locator): Promise<{ title: string; answer: Locator }> {
    return this.tapRow(bubble, 0);
  }

  /** The same with another product. */
  async tapRow(bubble: Locator, at: number): Promise<{ title: string; answer: Locator }> {
    const card = bubble.locator('.card').nth(at);
    if ((await card.count()) > 0) {
      const name = await card.locator('strong').first().innerText();
      return { title: name, answer: await this.answerTo(() => card.getByRole('button').click()) };
    }
    await bubble.getByRole('button').first().click();
    const row = this.page.getByRole('dialog').locator('.sheet-body').getByRole('button').nth(at);
    const title = await row.locator('span').first().innerText();
    return { title, answer: await this.answerTo(() => row.click()) };
  }

  /** Begins a reply to the message in a bubble, with the keyboard; what is written next quotes it. */
  async reply(row: Locator): Promise<void> {
    await row.locator('.bubble').first().focus();
    await this.page.keyboard.press('Enter');
    await this.page.getByRole('menuitem', { name: 'Reply' }).press('Enter');
    await this.page.locator('.composer-bar').waitFor();
  }

  /** How far the whole screen, head and composer with it, is scrolled out of its frame, in pixels. */
  async screenScrolled(): Promise<number> {
    return this.page.locator('.screen').evaluate((screen) => screen.scrollTop);
  }

  /** Puts a switch of the fault panel. */
  async fault(upstream: 'Gemini' | 'OpenAI', mode: 'Works' | 'Down'): Promise<void> {
    const group = this.page.getByRole('group', { name: upstream });
    if (!(await group.isVisible())) await this.page.getByRole('button', { name: 'Faults' }).click();
    await Promise.all([
      this.page.waitForResponse((response) => response.url().includes('/_sim/faults/')),
      group.getByRole('radio', { name: mode, exact: true }).check(),
    ]);
  }

  /** Does this, waits for what the shop says then, and gives its bubble. */
  async answerTo(act: () => Promise<void>): Promise<Locator> {
    const replies = this.page.getByRole('log').locator('.row.theirs:not(.typing)');
    const before = await replies.count();
    await act();
    const answer = replies.nth(before);
    await answer.waitFor({ timeout: REPLY_MS });
    return answer;
  }
}
