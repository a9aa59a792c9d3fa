import type { Page } from 'playwright-core';
import { accessibilityViolations } from './accessibility';
import { screenshot } from './screenshot';

const NARROW = { width: 360, height: 740 };

/** What is wrong with the page on a narrow phone in the dark, one line each; keeps a picture, and leaves it as it was. */
export async function narrowAndDark(page: Page, picture: string): Promise<string[]> {
  const before = page.viewportSize();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize(NARROW);
  const violations = await accessibilityViolations(page);
  const width = await page.evaluate<number>('document.documentElement.scrollWidth');
  await screenshot(page, picture);
  if (before !== null) await page.setViewportSize(before);
  await page.emulateMedia({ colorScheme: 'light' });
  return width > NARROW.width
    ? [...violations, `it is ${width} wide where ${NARROW.width} are there`]
    : violations;
}
