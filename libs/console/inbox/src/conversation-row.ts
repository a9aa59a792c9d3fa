import { Component, computed, inject, input } from '@angular/core';
import type { ConversationRow, SearchMatch } from '@feelori/contracts';
import { handoverWords, LabelBook, lastedWords, Session, shortTimeWords } from '@feelori/console/core';
import { Avatar, Icon, LabelChip, lastWords } from '@feelori/console/ui';
import { matchPieces } from './match-pieces';
import { ModeChip } from './mode-chip';
import { inOneLine } from './one-line';
import { untilWords } from './until-words';

const SPEAKER: Record<ConversationRow['lastFrom'], string> = {
  customer: '',
  assistant: 'Assistant:',
  person: 'Shop:',
};

const FOUND_BY: Record<NonNullable<SearchMatch['from']>, string> = {
  customer: 'Customer:',
  assistant: 'Assistant:',
  person: 'Shop:',
};

/** One conversation in the list: who, their last words, when, who answers, how much waits. */
@Component({
  selector: 'fe-conversation-row',
  imports: [Avatar, Icon, LabelChip, ModeChip],
  templateUrl: './conversation-row.html',
  styleUrl: './conversation-row.scss',
})
export class ConversationRowView {
  readonly row = input.required<ConversationRow>();
  /** What was found in it, where something was looked for. */
  readonly match = input<SearchMatch>();
  readonly now = input.required<Date>();

  protected readonly time = computed(() => shortTimeWords(new Date(this.row().lastAt), this.now()));
  protected readonly lastWords = computed(() => inOneLine(lastWords(this.row().lastText)));
  /** The piece of a message in which something was found, in place of the last words; null where none was. */
  protected readonly found = computed(() => {
    const match = this.match();
    return match?.where === 'message'
      ? { pieces: matchPieces(match), speaker: FOUND_BY[match.from ?? 'customer'] }
      : null;
  });
  /** The name as it was found; null where it was not. */
  protected readonly foundName = computed(() => {
    const match = this.match();
    return match?.where === 'name' ? matchPieces(match) : null;
  });
  protected readonly speaker = computed(() => SPEAKER[this.row().lastFrom]);
  /** Why a person is needed, and for how long already; null when none is. */
  protected readonly needs = computed(() => {
    const { waitingSince, handoverReason, assignee, mode } = this.row();
    if (waitingSince === null || this.row().status !== 'open') return null;
    const lasted = lastedWords(new Date(waitingSince), this.now());
    if (assignee !== null) return { why: `Waits for ${assignee.name || 'a colleague'}`, lasted };
    if (mode === 'assistant' && handoverReason === null) {
      return { why: 'The time it was snoozed for is over', lasted };
    }
    return { why: handoverReason === null ? 'Waits for a person' : sentence(handoverReason), lasted };
  });
  /** Until when it is put off; null when it is not. */
  protected readonly snoozed = computed(() => {
    const { status, snoozedUntil } = this.row();
    if (status !== 'snoozed') return null;
    return snoozedUntil === null
      ? 'Until they write'
      : `Until ${untilWords(new Date(snoozedUntil), this.now())}`;
  });
  private readonly user = inject(Session).user;
  /** A note calls this person, and they have not seen it. */
  protected readonly called = computed(() => {
    const userId = this.user()?.id;
    return userId !== undefined && (this.row().mentions?.unseen.includes(userId) ?? false);
  });
  private readonly book = inject(LabelBook);
  protected readonly labels = computed(() => this.book.of(this.row().labels));
  protected readonly waiting = computed(() =>
    this.row().unanswered > 99 ? '99+' : `${this.row().unanswered}`,
  );
}

function sentence(handoverReason: string): string {
  const words = handoverWords(handoverReason);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
