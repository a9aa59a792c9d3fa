import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ConsoleFolder } from './console-folder';

describe('ConsoleFolder', () => {
  let root: string;
  const index = (): string => path.join(root, 'index.html');

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'feelori-console-'));
    writeFileSync(index(), 'first');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('has its page from the start, also when a build is under way at the first request', () => {
    const folder = new ConsoleFolder(root);
    rmSync(root, { recursive: true });
    expect(folder.page()).toBe('first');
    expect(folder.has('main.js')).toBe(false);
  });

  it('has no page where there never was one, and the page once it is there', () => {
    rmSync(index());
    const folder = new ConsoleFolder(root);
    expect(folder.page()).toBeNull();
    writeFileSync(index(), 'late');
    expect(folder.page()).toBe('late');
  });

  it('keeps the page it has while the new one cannot be read, or is not written yet', () => {
    const folder = new ConsoleFolder(root);
    writeFileSync(index(), '');
    expect(folder.page()).toBe('first');
    writeFileSync(index(), 'second');
    expect(folder.page()).toBe('second');
  });

  it('keeps what it has when a file vanishes in the middle of a look', () => {
    let gone = false;
    const folder = new ConsoleFolder(root, (file) => {
      if (gone) throw Object.assign(new Error(`gone: ${file}`), { code: 'ENOENT' });
      return 'read';
    });
    expect(folder.page()).toBe('read');
    writeFileSync(index(), 'a newer one');
    gone = true;
    expect(folder.page()).toBe('read');
    gone = false;
    expect(folder.page()).toBe('read');
  });
});
