import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const LIST_EVERY_MS = 1_000;

/** The built console as it lies in its folder: a new build that takes its place is served as soon as it is there. */
export class ConsoleFolder {
  private seen = '';
  private pageNow: string | null = null;
  private files: ReadonlySet<string> = new Set();
  private listedAt = -Infinity;

  constructor(
    private readonly root: string,
    private readonly read: (file: string) => string = (file) => readFileSync(file, 'utf8'),
  ) {
    this.page();
  }

  /**
   * The page all addresses of the console give. While a build is under way there may be none, or one that vanishes
   * between two looks: the last one holds. Null when there never was one.
   */
  page(): string | null {
    const index = path.join(this.root, 'index.html');
    const found = attempt(() => statSync(index));
    if (found === null) return this.pageNow;
    const now = `${found.mtimeMs} ${found.ino} ${found.size}`;
    if (now === this.seen) return this.pageNow;
    const page = attempt(() => this.read(index));
    // Looked for again next time, like an empty one, which is still being written.
    if (page === null || page === '') return this.pageNow;
    this.seen = now;
    this.pageNow = page;
    return page;
  }

  /** Whether it has a file, by its path below the folder with `/`. What is missing is looked for once a second. */
  has(file: string): boolean {
    if (!this.files.has(file) && performance.now() - this.listedAt >= LIST_EVERY_MS) this.list();
    return this.files.has(file);
  }

  private list(): void {
    this.listedAt = performance.now();
    const names = attempt(() => readdirSync(this.root, { recursive: true, encoding: 'utf8' }));
    if (names === null) return;
    this.files = new Set(names.map((name) => name.split(path.sep).join('/')));
  }
}

/** What `look` gives; null while what it looks at is not there, as in the middle of a build. */
function attempt<T>(look: () => T): T | null {
  try {
    return look();
  } catch {
    return null;
  }
}
