import type { Page } from 'playwright-core';
import { accessibilityViolations } from './accessibility';
import { screenshot } from './screenshot';

const SCHEMES = ['light', 'dark'] as const;
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 360, height: 740 };

/**
 * What is wrong with the page as it stands, light and dark, wide and on the narrowest phone, one line each; keeps a picture
 * of each look. Leaves the page light and wide.
 */
export async function fourLooks(page: Page, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const size of [NARROW, WIDE]) {
    await page.setViewportSize(size);
    // Two frames, since what is virtual or follows its size settles in the second.
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    if (width > size.width) faults.push(`${name}: it is ${width} wide where ${size.width} are there`);
    for (const colorScheme of [...SCHEMES].reverse()) {
      await page.emulateMedia({ colorScheme });
      const violations = await accessibilityViolations(page);
      faults.push(...violations.map((one) => `${name}, ${colorScheme}, ${size.width}: ${one}`));
      await screenshot(page, `${name}-${colorScheme}-${size.width}`);
    }
  }
  return faults;
}
