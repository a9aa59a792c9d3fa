import type { Page } from 'playwright-core';
import { accessibilityViolations } from './accessibility';
import { screenshot } from './screenshot';

export const WIDE = { width: 1280, height: 800 };
export const NARROW = { width: 360, height: 740 };

export interface Look {
  size: { width: number; height: number };
  colorScheme: 'light' | 'dark';
}

/** How many frames a page may take for its colours and its width. */
const MOST_FRAMES = 300;

/** A page that has taken its size and colours; what it needs, in pixels, and how far it reaches beyond its frame. */
interface Settled {
  isIn: boolean;
  isFramed: boolean;
  width: number;
  height: number;
  beyond: number;
}

/**
 * Gives `Settled`, asked in one go. Two frames more, since colours are drawn in the first, and what is virtual or follows
 * its size settles in the second; a chart, which draws itself anew, takes some more to be as narrow as its frame.
 */
const settledIn = (colorScheme: string): string => `(async () => {
  const frame = () => new Promise(requestAnimationFrame);
  const isIn = () => matchMedia('(prefers-color-scheme: ${colorScheme})').matches;
  const framed = document.querySelector('fe-page');
  const beyond = () => (framed === null ? 0 : framed.scrollWidth - framed.clientWidth);
  let left = ${MOST_FRAMES};
  for (; left > 0 && !isIn(); left -= 1) await frame();
  await frame();
  await frame();
  for (; left > 0 && beyond() > 0; left -= 1) await frame();
  const { scrollWidth: width, scrollHeight: height } = document.documentElement;
  return { isIn: isIn(), isFramed: framed !== null, width, height, beyond: beyond() };
})()`;

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
  await Promise.all([page.setViewportSize(size), page.emulateMedia({ colorScheme })]);
  const { isIn, isFramed, width, height, beyond } = await page.evaluate<Settled>(settledIn(colorScheme));
  if (!isIn) throw new Error(`${name}: it is not ${colorScheme} within ${MOST_FRAMES} frames`);
  if (width > size.width) faults.push(`${name}: it is ${width} wide where ${size.width} are there`);
  if (beyond > 0) faults.push(`${name}, ${size.width}: it is ${beyond} wider than its frame`);
  // Pages scroll within the frame, which fills the window.
  if (isFramed && height > size.height) {
    faults.push(`${name}: it is ${height} high where ${size.height} are there`);
  }
  const violations = await accessibilityViolations(page, rules);
  faults.push(...violations.map((one) => `${name}, ${colorScheme}, ${size.width}: ${one}`));
  await screenshot(page, `${name}-${colorScheme}-${size.width}`);
  return faults;
}
