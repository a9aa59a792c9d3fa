const KEY = 'feelori.in-sight';
const EVERY_MS = 10_000;

/** Which page of the console its person looks at, in whichever tab of this browser. */
export class TabInSight {
  constructor(
    private readonly window: Window,
    private readonly path: () => string,
  ) {
    const note = (): void => this.note();
    for (const event of ['focus', 'blur', 'pagehide']) window.addEventListener(event, note);
    window.document.addEventListener('visibilitychange', note);
    // A tab that is gone without a word counts no longer than this.
    window.setInterval(note, EVERY_MS);
    note();
  }

  /** Its path; null while nobody looks at any. */
  now(): string | null {
    if (this.isMine()) return this.path();
    const [at, path] = (this.window.localStorage.getItem(KEY) ?? '').split(' ', 2);
    const isFresh = Date.now() - Number(at) < 2 * EVERY_MS;
    return at !== undefined && at !== '' && isFresh ? (path ?? '') : null;
  }

  private note(): void {
    const { localStorage } = this.window;
    if (this.isMine()) {
      localStorage.setItem(KEY, `${Date.now()} ${this.path()}`);
      this.wasMine = true;
    } else if (this.wasMine) {
      this.wasMine = false;
      localStorage.removeItem(KEY);
    }
  }

  private wasMine = false;

  private isMine(): boolean {
    const { document } = this.window;
    return document.visibilityState === 'visible' && document.hasFocus();
  }
}
