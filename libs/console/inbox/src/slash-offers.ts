import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { SavedReplyBook } from '@feelori/console/core';
import { offerKey } from './offer-key';
import { type SlashOffer, slashCall, slashOffers } from './slash-call';

const OFFERED = 8;

/** What a `/` in the reply offers: the shop's saved replies, and what the shop sells and sent. One for each composer. */
@Injectable()
export class SlashOffers {
  private readonly book = inject(SavedReplyBook);
  /** What is written, and where the cursor stands in it. */
  private readonly text = signal('');
  private readonly cursor = signal(0);
  /** No list is to be seen: it was closed, or nobody writes here now. */
  readonly quiet = signal(true);
  readonly call = computed(() => (this.quiet() ? null : slashCall(this.text(), this.cursor())));
  readonly offered = computed(() => {
    const call = this.call();
    return call === null ? [] : slashOffers(this.book.all(), call.typed, OFFERED);
  });
  readonly chosen = linkedSignal<readonly SlashOffer[], number>({
    source: this.offered,
    computation: () => 0,
  });
  /** What was typed after a `/` that calls nothing. */
  readonly missed = computed(() =>
    this.book.isKnown() && this.offered().length === 0 ? (this.call()?.typed ?? '') : '',
  );

  look(text: string, cursor: number): void {
    this.text.set(text);
    this.cursor.set(cursor);
  }

  /** Whether the key was for the offers; `take` gets the one that is chosen. */
  takes(key: string, take: (offer: SlashOffer) => void): boolean {
    const meaning = offerKey(key, this.chosen(), this.offered().length);
    if (meaning === null) return false;
    const offer = this.offered()[this.chosen()];
    if (meaning.kind === 'choose') this.chosen.set(meaning.at);
    else if (meaning.kind === 'close') this.quiet.set(true);
    else if (offer !== undefined) take(offer);
    return true;
  }
}
