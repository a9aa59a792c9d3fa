import {
  afterNextRender,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { replyText, type ThreadQuote, type ThreadReply } from '@feelori/contracts';
import { Icon, VirtualRow, VirtualRows } from '@feelori/console/ui';
import { entryWords } from './entry-words';
import type { HeldThread } from './join-thread';
import { MessageBubble } from './message-bubble';
import { NoteLine } from './note-line';
import { reactionsIn } from './reactions-in';
import { ReplyBubble } from './reply-bubble';
import { type SentAgain, sentAgain } from './sent-again';
import { isReply, threadLine } from './thread-days';

/** Further up than this, the way back down is offered. */
const FAR_UP_PX = 240;
/** With fewer entries than this above what is there, the page before is asked for. */
const AHEAD = 8;
/** About as high as a message of a few words with who said it. */
const GUESS_PX = 92;

/**
 * The messages of one conversation, newest at the bottom; stays at the bottom as new ones come. Of a long thread only what is
 * in sight is in the document. What comes is said by a line of its own: what scrolling brings is no news.
 */
@Component({
  selector: 'fe-thread-view',
  imports: [Icon, MessageBubble, NoteLine, ReplyBubble, VirtualRow, VirtualRows],
  templateUrl: './thread-view.html',
  styleUrl: './thread-view.scss',
})
export class ThreadView {
  readonly thread = input.required<HeldThread>();
  readonly now = input.required<Date>();
  readonly loadingEarlier = input(false);
  /** The person may write here: what failed can be sent again. */
  readonly mayReply = input(false);
  /** WhatsApp takes a template only. */
  readonly templateOnly = input(false);
  readonly earlier = output();
  readonly again = output<SentAgain>();
  readonly template = output();

  private readonly injector = inject(Injector);
  private readonly scroller = viewChild.required<ElementRef<HTMLElement>>('scroller');
  private readonly rows = viewChild.required(VirtualRows);
  protected readonly guess = (): number => GUESS_PX;
  protected readonly farUp = signal(false);
  private readonly entries = computed(() => this.thread().entries);
  protected readonly reactions = computed(() => reactionsIn(this.entries()));
  protected readonly ids = computed(() => this.entries().map(({ id }) => id));
  private readonly known = computed(() => new Set(this.ids()));
  protected readonly lines = computed(() =>
    this.rows()
      .shown()
      .flatMap(({ index, gap }) => {
        const line = threadLine(this.entries(), index, this.now());
        return line === undefined ? [] : [{ ...line, gap }];
      }),
  );
  protected readonly rest = computed(() => this.rows().rest());
  protected readonly label = computed(() => `Messages with ${this.thread().conversation.customerName}`);

  /** The quoted message a person goes to. */
  private readonly sought = signal<string | undefined>(undefined);
  /** What is being written in a draft would be lost with its row. */
  protected readonly kept = computed(() => {
    const drafts = this.entries().filter((entry) => isReply(entry) && entry.draft === 'waiting');
    const sought = this.sought();
    return [...drafts.map(({ id }) => id), ...(sought === undefined ? [] : [sought])];
  });

  private readonly newest = computed(() => this.entries().at(-1));
  /** The newest message there was when the bottom was last in sight. */
  private readonly seen = linkedSignal<{ id: string | undefined; farUp: boolean }, string | undefined>({
    source: () => ({ id: this.newest()?.id, farUp: this.farUp() }),
    computation: ({ id, farUp }, before) => (farUp && before !== undefined ? before.value : id),
  });
  /** How many came since. */
  protected readonly fresh = computed(() => {
    const at = this.ids().lastIndexOf(this.seen() ?? '');
    return at < 0 ? 0 : this.ids().length - 1 - at;
  });
  /** The message that came last, in words, since this is on show. */
  protected readonly latest = linkedSignal<string | undefined, string>({
    source: () => this.newest()?.id,
    computation: (_, before) => {
      const entry = untracked(this.newest);
      return before === undefined || entry === undefined ? '' : entryWords(entry);
    },
  });

  constructor() {
    effect(() => {
      const [inSight, { earlier, entries }] = [this.rows().inSight(), this.thread()];
      const isNear = inSight !== null && inSight[0] < AHEAD && entries.length > 0;
      if (isNear && earlier !== null) untracked(() => this.earlier.emit());
    });
  }

  protected notice(): void {
    // The scroller runs bottom up, so 0 is the newest end and values above it are negative.
    this.farUp.set(this.scroller().nativeElement.scrollTop < -FAR_UP_PX);
  }

  /** All that was said at once, in words. */
  protected wordsOf(entryId: string): string {
    return this.entries()
      .flatMap((entry) => (isReply(entry) && entry.entryId === entryId ? [entry] : []))
      .map(({ content }) => replyText(content))
      .filter((text) => text !== '')
      .join('\n\n');
  }

  /** Not where the thread has the message that was sent again. */
  protected mayRetry(reply: ThreadReply): boolean {
    const next = sentAgain(reply)?.entryId;
    return (
      this.mayReply() &&
      next !== undefined &&
      !this.entries().some((entry) => isReply(entry) && entry.entryId === next)
    );
  }

  protected isHere(quote: ThreadQuote | null): boolean {
    return quote !== null && quote.entryId !== null && this.known().has(quote.entryId);
  }

  /** Brings a quoted message into sight, and the keyboard with it. */
  protected goTo(quote: ThreadQuote | null): void {
    if (quote?.entryId == null) return;
    this.sought.set(quote.entryId);
    afterNextRender({ read: () => this.focus(quote.entryId ?? '') }, { injector: this.injector });
  }

  toNewest(): void {
    this.scroller().nativeElement.scrollTop = 0;
  }

  private focus(id: string): void {
    const entries = this.scroller().nativeElement.querySelectorAll<HTMLElement>('[data-entry]');
    const entry = [...entries].find(({ dataset }) => dataset['entry'] === id);
    entry?.scrollIntoView({ block: 'center' });
    entry?.focus({ preventScroll: true });
  }
}
