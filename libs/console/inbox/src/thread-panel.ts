import {
  afterNextRender,
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ConversationRow, customerIdOf } from '@feelori/contracts';
import { LabelBook, mayNow, Now, Session } from '@feelori/console/core';
import { Avatar, EmptyState, FailurePanel, Icon, KeepFocus, LabelChip, Skeleton } from '@feelori/console/ui';
import { ActionBar } from './action-bar';
import { AssistantHelp } from './assistant-help';
import { Composer } from './composer';
import { ConversationActions } from './conversation-actions';
import { CustomerSide } from './customer-side';
import { DropFiles } from './drop-files';
import { TakeoverBar } from './takeover-bar';
import { ModeChip } from './mode-chip';
import { NoteBox } from './note-box';
import { OutgoingBubble } from './outgoing-bubble';
import { OutgoingReplies } from './outgoing-replies';
import { needsTemplate } from './reply-refusal';
import type { ShopPart } from './shop-part';
import { seeMentions } from './see-mentions';
import type { SentAgain } from './sent-again';
import { isReply } from './thread-days';
import { ThreadStore } from './thread-store';
import { ThreadView } from './thread-view';
import { windowWords } from './window-words';

/** The chosen conversation: its head, its messages, and what to show while they are not there. */
@Component({
  selector: 'fe-thread-panel',
  hostDirectives: [DropFiles, KeepFocus],
  host: { '[class.dropping]': 'drops.isOver()' },
  imports: [
    ActionBar,
    AssistantHelp,
    Avatar,
    Composer,
    ConversationActions,
    EmptyState,
    TakeoverBar,
    Icon,
    LabelChip,
    ModeChip,
    NoteBox,
    OutgoingBubble,
    RouterLink,
    Skeleton,
    ThreadView,
    FailurePanel,
  ],
  providers: [ThreadStore],
  templateUrl: './thread-panel.html',
  styleUrls: ['./icon-button.scss', './thread-panel.scss'],
})
export class ThreadPanel {
  readonly id = input.required<string>();
  /** What the list already knows of it, to show at once; undefined when it is not in the list. */
  readonly known = input<ConversationRow>();

  private readonly injector = inject(Injector);
  private readonly session = inject(Session);
  protected readonly side = inject(CustomerSide);
  protected readonly store = inject(ThreadStore);
  protected readonly now = inject(Now).value;
  readonly row = computed(() => this.store.thread()?.conversation ?? this.known());
  protected readonly customerId = computed(() => customerIdOf(this.id()));
  private readonly book = inject(LabelBook);
  protected readonly labels = computed(() => this.book.of(this.row()?.labels ?? []));
  protected readonly window = computed(() => windowWords(this.row()?.windowEndsAt ?? null, this.now()));
  protected readonly replies = inject(OutgoingReplies);
  protected readonly outgoing = computed(() =>
    this.replies.replies().filter((reply) => reply.conversationId === this.id()),
  );
  /** WhatsApp takes a template only, and this person may send one. */
  protected readonly templateOnly = computed(() => {
    const row = this.row();
    return row !== undefined && needsTemplate(row, this.session.user(), this.now());
  });
  protected readonly missing = computed(() => this.store.failure()?.code === 'not_found');

  /** Sends once more what WhatsApp did not take; not while it is on its way already. */
  protected again({ clientMessageId, text, file, product }: SentAgain): void {
    const isUnderWay = this.outgoing().some((reply) => reply.clientMessageId === clientMessageId);
    if (isUnderWay) return;
    if (product !== undefined) this.replies.sendProduct(this.id(), product, clientMessageId);
    else this.replies.send(this.id(), text, file, clientMessageId);
  }

  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  private readonly customerButton = viewChild<ElementRef<HTMLElement>>('customerButton');

  protected toHeading(): void {
    this.heading()?.nativeElement.focus();
  }

  /** To what shows the customer again. */
  toCustomerButton(): void {
    this.customerButton()?.nativeElement.focus();
  }

  private readonly view = viewChild(ThreadView);
  private readonly composer = viewChild(Composer);

  protected readonly fillReply = (words: string): boolean => this.composer()?.fill(words) ?? false;

  protected readonly mayNote = mayNow('conversations:reply');
  /** A note is written here instead of a reply; another conversation begins with a reply. */
  protected readonly noting = linkedSignal<string, boolean>({ source: this.id, computation: () => false });

  /** Puts the cursor where one writes to colleagues; false when there is nothing to write in. */
  note(): boolean {
    if (!this.mayNote() || this.store.thread() === undefined) return false;
    this.noting.set(true);
    return true;
  }

  protected backToReply(): void {
    this.noting.set(false);
    afterNextRender({ read: () => this.composer()?.focus() }, { injector: this.injector });
  }

  /** The message whose way is asked for: that with the focus, else the newest; null where there is none. */
  wayOf(focused: Element | null): string | null {
    const here = focused?.closest<HTMLElement>('[data-entry]')?.dataset['entry'];
    const newest = this.store.thread()?.entries.findLast(({ from }) => from !== 'note');
    return here ?? newest?.id ?? null;
  }

  /** Puts the cursor where one writes; false when nothing can be written here. */
  reply(): boolean {
    if (this.noting()) {
      this.backToReply();
      return true;
    }
    return this.composer()?.focus() ?? false;
  }

  /** Looks for something of the shop to put into the reply; false when nothing can be written here. */
  fromShop(part: ShopPart): boolean {
    if (this.noting()) this.noting.set(false);
    return this.composer()?.askShop(part) ?? false;
  }

  protected readonly drops = inject(DropFiles);

  constructor() {
    this.drops.feDropFiles.subscribe((files) => {
      if (this.noting()) this.backToReply();
      void this.composer()?.attach(files);
    });
    // What the list knows of it is not the thread with its notes.
    seeMentions(computed(() => this.store.thread()?.conversation));
    effect(() => this.store.id.set(this.id()));
    let sending = 0;
    effect(() => {
      const count = this.outgoing().length;
      // Whoever sends sees it go, however far up they read.
      if (count > sending) untracked(() => this.view()?.toNewest());
      sending = count;
    });
    effect(() => {
      const entries = this.store.thread()?.entries ?? [];
      this.replies.replies();
      const ids = entries.flatMap((entry) => (isReply(entry) ? [entry.entryId] : []));
      untracked(() => this.replies.forgetShown(new Set(ids)));
    });
  }
}
