import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Folders of what a person of the shop sees. */
const FOLDERS = ['libs/console', 'apps/console/src'];
/** Properties and values that mean a side of the screen; their logical brothers follow the direction of writing. */
const PHYSICAL =
  /(?:^|[\s;{'"])((?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-)?(?:left|right)(?:-(?:width|color|style))?|border-(?:top|bottom)-(?:left|right)-radius|(?:min-|max-)?(?:width|height)|(?:text-align|float|clear)(?=\s*:\s*(?:left|right)))\s*:/;

/** Lines of style sheets, and of the styles in components, that name a side. */
function sidesIn(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const styles = file.endsWith('.scss') ? text : (/styles: `([^`]*)`/.exec(text)?.[1] ?? '');
  return styles
    .split('\n')
    .filter((line) => !/^\s*(\/\/|@media|@container)/.test(line) && PHYSICAL.test(line))
    .map((line) => `${file}: ${line.trim()}`);
}

describe('the layout of the console', () => {
  it('names no side of the screen, so that it turns round with the direction of writing', () => {
    const files = FOLDERS.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(scss|ts)$/.test(file) && !file.endsWith('.spec.ts'))
        .map((file) => path.join(folder, file)),
    );
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap(sidesIn)).toEqual([]);
  });

  it.each(['margin-left: 1px', 'left: 0', 'text-align: right', 'border-top-left-radius: 2px', 'width: 3rem'])(
    'would see %s',
    (line) => expect(PHYSICAL.test(`  ${line};`)).toBe(true),
  );

  it.each(['margin-inline-start: 1px', 'text-align: start', 'inline-size: 3rem', 'transition: left 1s'])(
    'lets %s be',
    (line) => expect(PHYSICAL.test(`  ${line};`)).toBe(false),
  );
});
