import { DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { isMissingFile } from './missing-file';

const KEY = 'feelori.full-reload';
/** A full load this short a time ago has not helped; another one would not help either. */
const AGAIN_MS = 30_000;

/** Loads the whole console anew, for what this page cannot do with what it has loaded. */
@Injectable({ providedIn: 'root' })
export class FullReload {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly neededNow = signal<string | null>(null);

  /** Where to go by a full load; null unless one is needed that a person has to ask for. */
  readonly needed = this.neededNow.asReadonly();

  reload(): void {
    this.window?.location.reload();
  }

  /** Goes to an address of the console by a full load. */
  go(url: string): void {
    this.window?.location.assign(url);
  }

  /**
   * What to do about a page whose files could not be loaded: after a new build those of the old one are gone, and one
   * full load gets the new ones. When that has just been tried, or the server is not there, a person is asked.
   */
  async mend(url: string, error: unknown): Promise<void> {
    if (!isMissingFile(error)) return;
    if (this.triedJustNow() || !(await this.serverIsThere())) return this.neededNow.set(url);
    this.window?.sessionStorage.setItem(KEY, String(Date.now()));
    this.go(url);
  }

  private triedJustNow(): boolean {
    const at = Number(this.window?.sessionStorage.getItem(KEY) ?? 0);
    return Math.abs(Date.now() - at) < AGAIN_MS;
  }

  /** A full load without a server would leave the browser's own error page. */
  private async serverIsThere(): Promise<boolean> {
    try {
      return (await fetch('/', { cache: 'no-store', signal: AbortSignal.timeout(5_000) })).ok;
    } catch {
      return false;
    }
  }
}
