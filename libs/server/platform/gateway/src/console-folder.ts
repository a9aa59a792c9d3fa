import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const LIST_EVERY_MS = 1_000;

/** The built console as it lies in its folder: a new build that takes its place is served as soon as it is there. */
export class ConsoleFolder {
  private seen = '';
  private pageNow = '';
  private files: ReadonlySet<string> = new Set();
  private listedAt = -Infinity;

  constructor(private readonly root: string) {}

  /** The page all addresses of the console give; while a build is under way there may be none, and the last one holds. */
  page(): string {
    const index = path.join(this.root, 'index.html');
    const found = statSync(index, { throwIfNoEntry: false });
    const now = found ? `${found.mtimeMs} ${found.ino} ${found.size}` : this.seen;
    if (now !== this.seen) this.pageNow = readFileSync(index, 'utf8');
    this.seen = now;
    return this.pageNow;
  }

  /** Whether it has a file, by its path below the folder with `/`. What is missing is looked for once a second. */
  has(file: string): boolean {
    if (!this.files.has(file) && performance.now() - this.listedAt >= LIST_EVERY_MS) this.list();
    return this.files.has(file);
  }

  private list(): void {
    this.listedAt = performance.now();
    // In the middle of a build there may be no folder.
    if (!existsSync(this.root)) return;
    const names = readdirSync(this.root, { recursive: true, encoding: 'utf8' });
    this.files = new Set(names.map((name) => name.split(path.sep).join('/')));
  }
}
