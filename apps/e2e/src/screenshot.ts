import path from 'node:path';
import type { Page } from 'playwright-core';

const FOLDER = path.resolve('dist/screenshots');

/** Keeps a picture of the page for a person to look at. */
export async function screenshot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`), animations: 'disabled' });
}
