import { type Browser, type BrowserContextOptions, type ConsoleMessage, type Page } from 'playwright-core';
import { ENDPOINTS } from '@feelori/contracts';

/** Runs in the page, before anything of its own. */
const REPORT_POLICY = `document.addEventListener('securitypolicyviolation', (event) => {
  console.error('policy: ' + event.violatedDirective + ' refused ' + event.blockedURI);
});`;

/** A page that remembers every error it reports: of scripts, of its policy, of what it loads. */
export interface WatchedPage {
  page: Page;
  /** What went wrong so far, in the browser's words. */
  complaints: string[];
}

/** Opens a page in a profile of its own. */
export async function watchedPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1360, height: 860 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isExpected(message)) complaints.push(`console: ${message.text()}`);
  });
  await page.addInitScript({ content: REPORT_POLICY });
  return { page, complaints };
}

/**
 * Browsers write each refusal to the console: nobody is signed in yet, a journey types a wrong password, or a webhook that
 * is none.
 */
const REFUSALS = [
  { path: ENDPOINTS.refresh.path, status: '401' },
  { path: ENDPOINTS.signIn.path, status: '401' },
  { path: ENDPOINTS.editFailure.path, status: '400' },
];

function isExpected(message: ConsoleMessage): boolean {
  const { url } = message.location();
  return REFUSALS.some(({ path, status }) => url.endsWith(path) && message.text().includes(status));
}
