import type { Page } from 'playwright-core';

const WITHIN_MS = 15_000;

/**
 * Until an expression is true in the page. Asked from outside each time: a page whose policy forbids `eval` would refuse
 * Playwright's own waiting from the second look on.
 */
export async function untilInPage(page: Page, expression: string): Promise<void> {
  const end = performance.now() + WITHIN_MS;
  while (!(await page.evaluate<boolean>(`Boolean(${expression})`))) {
    if (performance.now() > end) throw new Error(`not within ${WITHIN_MS} ms: ${expression}`);
  }
}
