import type { Page } from 'playwright-core';
import { accessibilityViolations } from './accessibility';
import { screenshot } from './screenshot';

export const WIDE = { width: 1280, height: 800 };
export const NARROW = { width: 360, height: 740 };

export interface Look {
  size: { width: number; height: number };
  colorScheme: 'light' | 'dark';
}

/**
 * What is wrong with the page as it stands, light and dark, wide and on the narrowest phone, one line each; keeps a picture
 * of each look. Leaves the page light and wide.
 */
export async function fourLooks(page: Page, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const size of [NARROW, WIDE]) {
    faults.push(...(await oneLook(page, name, { size, colorScheme: 'dark' })));
    // The same elements in other colours.
    faults.push(...(await oneLook(page, name, { size, colorScheme: 'light' }, 'of colour')));
  }
  return faults;
}

/** The same for one look alone; leaves the page so. */
export async function oneLook(
  page: Page,
  name: string,
  { size, colorScheme }: Look,
  rules: 'all' | 'of colour' = 'all',
): Promise<string[]> {
  const faults: string[] = [];
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme });
  await page.waitForFunction(`matchMedia('(prefers-color-scheme: ${colorScheme})').matches`);
  // Two frames, since colours are drawn in the first, and what is virtual or follows its size settles in the second.
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  const width = await page.evaluate<number>('document.documentElement.scrollWidth');
  if (width > size.width) faults.push(`${name}: it is ${width} wide where ${size.width} are there`);
  // Pages scroll within the frame, which fills the window.
  const isFramed = await page.evaluate<boolean>("document.querySelector('fe-page') !== null");
  const height = await page.evaluate<number>('document.documentElement.scrollHeight');
  if (isFramed && height > size.height) {
    faults.push(`${name}: it is ${height} high where ${size.height} are there`);
  }
  const violations = await accessibilityViolations(page, rules);
  faults.push(...violations.map((one) => `${name}, ${colorScheme}, ${size.width}: ${one}`));
  await screenshot(page, `${name}-${colorScheme}-${size.width}`);
  return faults;
}
