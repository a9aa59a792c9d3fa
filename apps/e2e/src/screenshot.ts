import path from 'node:path';
import type { Page } from 'playwright-core';

const FOLDER = path.resolve('dist/screenshots');
const TALLEST = 3_000;
/** How much of the page its frame hides, in pixels. */
const HIDDEN =
  '(({ scrollHeight = 0, clientHeight = 0 }) => scrollHeight - clientHeight)(document.querySelector("fe-page") ?? {})';

/** Keeps a picture for a person to look at, also of what is below in the page's frame. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const size = page.viewportSize();
  const hidden = await page.evaluate<number>(HIDDEN);
  const isLonger = size !== null && hidden > 0;
  if (isLonger) await page.setViewportSize({ ...size, height: Math.min(size.height + hidden, TALLEST) });
  // A tall picture is written in half the time that a PNG takes.
  const picture = { type: 'jpeg', quality: 90, path: path.join(FOLDER, `${name}.jpg`) } as const;
  await page.screenshot({ ...picture, animations: 'disabled' });
  if (isLonger) await page.setViewportSize(size);
}
