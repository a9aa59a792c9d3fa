import type { Locator, Page } from 'playwright-core';

/** The console in the hands of one person of the shop. */
export class ConsolePage {
  constructor(
    private readonly page: Page,
    private readonly url: string,
  ) {}

  async signIn(email: string, password: string): Promise<void> {
    await this.page.goto(this.url);
    await this.page.getByLabel('E-mail').fill(email);
    await this.page.getByLabel('Password', { exact: true }).fill(password);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
  }

  /** Waits until the page is told of news as they happen. */
  async live(): Promise<void> {
    await this.page.getByRole('status').filter({ hasText: 'Live' }).waitFor();
  }

  /** The row of a customer in the list, as soon as it is there. */
  async row(customer: string): Promise<Locator> {
    const row = this.page.getByRole('option').filter({ hasText: customer });
    await row.waitFor();
    return row;
  }

  async open(customer: string): Promise<Locator> {
    await (await this.row(customer)).click();
    const log = this.page.getByRole('log', { name: `Messages with ${customer}` });
    await log.waitFor();
    return log;
  }

  /** Marks the page as loaded now; `wasReloaded` tells whether the mark is gone. */
  async mark(): Promise<void> {
    await this.page.evaluate("document.documentElement.setAttribute('data-e2e-mark', 'yes')");
  }

  async wasReloaded(): Promise<boolean> {
    return this.page.evaluate<boolean>("!document.documentElement.hasAttribute('data-e2e-mark')");
  }
}
