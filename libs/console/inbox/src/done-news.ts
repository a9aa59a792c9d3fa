import { computed, inject, Injectable, linkedSignal } from '@angular/core';
import { Session } from '@feelori/console/core';

/** What became of what somebody just did. */
export interface DoneNotice {
  words: string;
  isFailure: boolean;
  /** Takes it back; null where that cannot be. */
  undo: (() => void) | null;
}

/** So long it can be read and taken back; both are still possible elsewhere afterwards. */
const SHOWN_MS = 12_000;

/** Says what became of the last command, one at a time. Failure stays until it is dismissed. */
@Injectable({ providedIn: 'root' })
export class DoneNews {
  private readonly user = inject(Session).user;
  private readonly userId = computed(() => this.user()?.id);
  /** Whoever signs in here next did none of it. */
  private readonly shown = linkedSignal<string | undefined, DoneNotice | null>({
    source: this.userId,
    computation: () => null,
  });
  readonly notice = this.shown.asReadonly();

  show(notice: DoneNotice): void {
    this.shown.set(notice);
    if (!notice.isFailure) setTimeout(() => this.dismiss(notice), SHOWN_MS);
  }

  dismiss(notice: DoneNotice): void {
    if (this.shown() === notice) this.shown.set(null);
  }
}
