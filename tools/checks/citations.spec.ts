import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { deadCitations } from './citations';

const root = path.resolve(__dirname, '../..');

describe('what comments and pages cite', () => {
  it('can be opened in the checkout', () => {
    const globs = [
      '*.{md,ts,mjs}',
      '{apps,docker,docs,libs,tools}/**/*.{ts,mjs,js,md,css,scss,html,yml,yaml}',
    ];
    const files = globSync(globs, {
      cwd: root,
      exclude: (name) => /(?:^|\/)node_modules$/.test(String(name)),
    });
    expect(files.length).toBeGreaterThan(500);
    const self = path.relative(root, __filename);
    const dead = files
      .filter((file) => file !== self)
      .flatMap((file) => deadCitations(root, file).map((cited) => `${file}: ${cited}`));
    expect(dead).toEqual([]);
  });

  it.each([
    ['a page that is not there', '/** docs/nothing.md */', ['docs/nothing.md']],
    ['a section that is not there', '// (docs/reliability.md §99)', ['docs/reliability.md §99']],
    ['a heading that is not there', '// docs/reliability.md#nothing', ['docs/reliability.md#nothing']],
    ['a decision that is not there', '// docs/decisions/9999', ['docs/decisions/9999']],
    ['a section of no page', '// as in §2.5', ['§2']],
    ['a document from elsewhere', '// (reference whatsapp §1)', ['§1', 'reference whatsapp']],
    ['another', '// (design §5)', ['§5', 'design §']],
    ['a code for one', '// not so (D4.3, D4)', ['(D4.3, D4)']],
  ])('finds %s', (_, text, dead) => {
    expect(deadCitations(root, 'apps/api/src/main.ts', text)).toEqual(dead);
  });

  it.each([
    '/** docs/reliability.md §4, §5, docs/decisions/0041 */',
    '/**\n * As docs/reliability.md\n * §4 has it.\n */',
    '// docs/reliability.md#4-turn-and-send',
    '// (RFC 9700 §4.14.2)',
  ])('takes %j', (text) => {
    expect(deadCitations(root, 'apps/api/src/main.ts', text)).toEqual([]);
  });

  it('takes what a page says of its own sections', () => {
    const page = '# Page\n\n## 1. One\n\nAs in §1, and not as in §2.\n';
    expect(deadCitations(root, 'docs/page.md', page)).toEqual(['§2']);
  });

  it('looks in the folders around a file', () => {
    const cited = '// docs/models.md §1';
    expect(deadCitations(root, 'apps/simulator/src/gemini/index.ts', cited)).toEqual([]);
    expect(deadCitations(root, 'apps/api/src/main.ts', cited)).toEqual(['docs/models.md §1']);
  });
});

describe('the commands that prove what is promised (docs/operations.md)', () => {
  const specs = globSync('{apps,libs,tools}/**/*.spec.ts', {
    cwd: root,
    exclude: (name) => /(?:^|\/)node_modules$/.test(String(name)),
  });
  const page = readFileSync(path.join(root, 'docs/operations.md'), 'utf8');
  const commands = [...page.matchAll(/`npm test -- ([^`]+)`/g)].map(([, what = '']) => what);

  it('are there', () => {
    expect(commands.length).toBeGreaterThan(15);
  });

  it.each(commands)('finds a spec for %s', (command) => {
    const [paths = '', title = ''] = command.split(' -t ');
    for (const wanted of paths.split(' ')) {
      const found = specs.filter((spec) => spec.includes(wanted));
      expect(found).not.toEqual([]);
      const texts = found.map((spec) => readFileSync(path.join(root, spec), 'utf8'));
      expect(texts.some((text) => text.includes(title))).toBe(true);
    }
  });
});
