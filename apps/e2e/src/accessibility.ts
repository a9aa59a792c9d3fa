import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** The rules whose outcome another colour scheme alone can change; all others read the same elements again. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** What axe-core finds wrong on the page as it stands, one line each: by all of its rules, or by those of colour alone. */
export async function accessibilityViolations(
  page: Page,
  rules: 'all' | 'of colour' = 'all',
): Promise<string[]> {
  // Past the page's policy, which rightly allows no script that is not its own.
  if (await page.evaluate<boolean>("typeof axe === 'undefined'")) await page.evaluate(axe.source);
  const options = {
    resultTypes: ['violations'],
    ...(rules === 'of colour' && { runOnly: { type: 'rule', values: RULES_OF_COLOUR } }),
  };
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
}
