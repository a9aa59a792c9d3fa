import {
  afterNextRender,
  Component,
  computed,
  type ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  viewChild,
} from '@angular/core';
import {
  ATTACHABLE,
  type ConversationRow,
  filledReply,
  openVariable,
  WHATSAPP_LIMITS,
} from '@feelori/contracts';
import { Now, SavedReplyBook, Session, ShopSettings } from '@feelori/console/core';
import { Icon } from '@feelori/console/ui';
import { AttachmentTray } from './attachment-tray';
import { ChosenFiles } from './chosen-files';
import { Drafts } from './drafts';
import { EmojiButton } from './emoji-button';
import { FileChooser } from './file-chooser';
import { Takeovers } from './takeovers';
import type { FilledBefore } from './template-form';
import { orderNamed } from './order-named';
import { hasNoWords, OutgoingReplies, type OutgoingReply } from './outgoing-replies';
import { needsTemplate, replyRefusal } from './reply-refusal';
import type { ShopPart } from './shop-part';
import { ShopInserts } from './shop-inserts';
import { insertCalled, type SlashOffer } from './slash-call';
import { SlashOffers } from './slash-offers';
import { TemplateReplies } from './template-replies';
import { ThreadStore } from './thread-store';
import { WindowRing } from './window-ring';

/** With fewer characters left than this, they are counted aloud. */
const COUNTED_FROM = 200;
/** Each is a message of its own. */
const FILES_MOST = 10;

/**
 * Where a person answers the customer; beginning to type takes the conversation. Enter sends, Shift+Enter begins a line,
 * `/` at the beginning of a word offers saved replies, products and orders; what is not sent is kept as a draft.
 */
@Component({
  selector: 'fe-composer',
  imports: [AttachmentTray, EmojiButton, Icon, WindowRing],
  providers: [SlashOffers],
  templateUrl: './composer.html',
  styleUrls: ['./writing.scss', './composer.scss'],
})
export class Composer {
  readonly conversation = input.required<ConversationRow>();

  private readonly injector = inject(Injector);
  private readonly box = viewChild.required<ElementRef<HTMLTextAreaElement>>('box');
  private readonly templateButton = viewChild<ElementRef<HTMLButtonElement>>('templateButton');
  private readonly drafts = inject(Drafts);
  private readonly outgoing = inject(OutgoingReplies);
  private readonly takeovers = inject(Takeovers);
  private readonly templates = inject(TemplateReplies);
  private readonly session = inject(Session);
  private readonly book = inject(SavedReplyBook);
  private readonly settings = inject(ShopSettings);
  private readonly thread = inject(ThreadStore).thread;
  private readonly now = inject(Now).value;
  private readonly id = computed(() => this.conversation().id);
  protected readonly text = linkedSignal(() => this.drafts.of(this.id()));
  protected readonly refusal = computed(() =>
    replyRefusal(this.conversation(), this.session.user(), this.now()),
  );
  protected readonly needsTemplate = computed(() =>
    needsTemplate(this.conversation(), this.session.user(), this.now()),
  );
  protected readonly left = computed(() => WHATSAPP_LIMITS.text - this.text().length);
  protected readonly counted = computed(() => this.left() < COUNTED_FROM);
  /** A variable of a saved reply that nobody filled in yet. */
  protected readonly open = computed(() => openVariable(this.text()));
  protected readonly sendable = computed(
    () =>
      this.refusal() === null &&
      this.left() >= 0 &&
      this.open() === null &&
      this.files().every(({ failure }) => failure === null || failure.code === 'unreachable') &&
      (this.text().trim() !== '' || this.files().length > 0),
  );

  private readonly chosenFiles = inject(ChosenFiles);
  private readonly chooser = inject(FileChooser);
  protected readonly attachable = ATTACHABLE;
  protected readonly files = computed(() =>
    this.chosenFiles.files().filter(({ conversationId, isSent }) => conversationId === this.id() && !isSent),
  );
  /** Why the file that was chosen last is not attached. */
  protected readonly fileTrouble = linkedSignal<string, string | null>({
    source: this.id,
    computation: () => null,
  });

  protected readonly slash = inject(SlashOffers);
  private readonly shop = inject(ShopInserts);

  /** Somebody types, which opens the list again. */
  protected type(text: string): void {
    this.write(text);
    this.slash.quiet.set(false);
    this.look();
    const called = insertCalled(text, this.cursor(), this.book.all());
    if (called !== null) this.askShop(called.part, called.from);
  }

  protected look(): void {
    this.slash.look(this.text(), this.cursor());
  }

  private cursor(): number {
    return this.box().nativeElement.selectionStart;
  }

  /** Puts a saved reply in the place of what called it, and the cursor behind it or on what is still to be filled in. */
  protected use({ text, insert }: SlashOffer): void {
    const call = this.slash.call();
    if (call === null) return;
    if (insert !== undefined) return void this.askShop(insert, call.from);
    const words = filledReply(text, {
      customer_name: this.conversation().customerName,
      agent_name: this.session.user()?.name ?? '',
      shop_name: this.settings.value('shop.name') ?? '',
      order: orderNamed(this.thread()?.entries ?? []) ?? '',
    });
    const after = this.text().slice(this.cursor());
    this.write(this.text().slice(0, call.from) + words + after);
    this.slash.quiet.set(true);
    const open = openVariable(words);
    const [from, to] = open === null ? [words.length, words.length] : [open.from, open.to];
    const select = (): void => {
      this.box().nativeElement.focus();
      this.box().nativeElement.setSelectionRange(call.from + from, call.from + to);
    };
    // Only with the words in the box is there something to select.
    afterNextRender({ write: select }, { injector: this.injector });
  }

  /** Looks for something of the shop; what called it, from `from` to the cursor, goes. False when nothing can be written here. */
  askShop(part: ShopPart, from = this.cursor()): boolean {
    if (this.refusal() !== null) return false;
    const to = this.cursor();
    this.slash.quiet.set(true);
    this.write(this.text().slice(0, from) + this.text().slice(to));
    this.box().nativeElement.blur();
    void this.fromShop(part, from);
    return true;
  }

  /** Whether something was chosen. */
  private async fromShop(part: ShopPart, at: number): Promise<boolean> {
    const id = this.id();
    const choice = await this.shop.ask(this.conversation(), part);
    const isChosen = choice !== undefined && this.id() === id;
    if (isChosen && choice.kind === 'words') {
      this.box().nativeElement.setSelectionRange(at, at);
      this.insert(choice.words);
      return true;
    }
    if (isChosen && choice.kind === 'product') this.outgoing.sendProduct(id, choice.product);
    this.box().nativeElement.focus();
    return isChosen;
  }

  /** Takes files that were chosen, dropped or pasted, as many as are sent at once. */
  async attach(files: readonly File[]): Promise<void> {
    if (this.refusal() !== null || files.length === 0) return;
    this.takeovers.takeByTyping(this.conversation());
    const id = this.id();
    const room = Math.max(0, FILES_MOST - this.files().length);
    const troubles = await Promise.all(files.slice(0, room).map((file) => this.chooser.choose(id, file)));
    if (files.length > room) troubles.push(`At most ${FILES_MOST} files go at once.`);
    if (this.id() === id) this.fileTrouble.set(troubles.find((why) => why !== null) ?? null);
  }

  protected paste(event: ClipboardEvent): void {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    void this.attach(files);
  }

  protected pick(input: HTMLInputElement): void {
    void this.attach([...(input.files ?? [])]);
    // The same file can be chosen again.
    input.value = '';
    this.box().nativeElement.focus();
  }

  /** Puts words or a sign where the cursor is, in the place of what is selected. */
  protected insert(words: string): void {
    const { selectionStart: from, selectionEnd: to } = this.box().nativeElement;
    this.write(this.text().slice(0, from) + words + this.text().slice(to));
    const select = (): void => {
      this.box().nativeElement.focus();
      this.box().nativeElement.setSelectionRange(from + words.length, from + words.length);
    };
    afterNextRender({ write: select }, { injector: this.injector });
  }

  private write(text: string): void {
    this.text.set(text);
    this.drafts.keep(this.id(), text);
    if (text.trim() !== '') this.takeovers.takeByTyping(this.conversation());
  }

  askTemplate(again: FilledBefore | null = null): Promise<boolean> {
    return this.templates.ask(this.conversation(), this.thread()?.entries ?? [], again);
  }

  /** Words and a file that did not get through come back in front of what is written by now; others are chosen anew. */
  takeBack(reply: OutgoingReply): void {
    const { clientMessageId, text, file } = reply;
    if (hasNoWords(reply)) return void this.chooseAnew(reply);
    this.outgoing.discard(clientMessageId);
    if (file !== undefined) this.chosenFiles.mark([file.key], false);
    this.write([text, this.text()].filter((words) => words.trim() !== '').join('\n'));
    this.box().nativeElement.focus();
  }

  /** It stays in the thread, unsent, until something else goes in its place or it is removed. */
  private async chooseAnew({ clientMessageId, template, file }: OutgoingReply): Promise<void> {
    this.outgoing.stop(clientMessageId);
    const before = template && (file === undefined ? template : { ...template, header: file });
    const isReplaced = await (before ? this.askTemplate(before) : this.fromShop('product', this.cursor()));
    if (isReplaced) this.outgoing.discard(clientMessageId);
  }

  /** What did not get through is given up, with its file. */
  remove({ clientMessageId, file }: OutgoingReply): void {
    this.outgoing.discard(clientMessageId);
    if (file !== undefined) this.chosenFiles.forget(file.key);
    (this.templateButton() ?? this.box()).nativeElement.focus();
  }

  /** Puts words of others behind what is written, unsent; false when nothing can be written here. */
  fill(words: string): boolean {
    if (this.refusal() !== null) return false;
    this.write([this.text().trimEnd(), words].filter((one) => one !== '').join('\n'));
    this.box().nativeElement.focus();
    return true;
  }

  /** False when nothing can be written here; where only a template may go out, it is asked for. */
  focus(): boolean {
    if (this.needsTemplate()) {
      void this.askTemplate();
      return true;
    }
    if (this.refusal() !== null) return false;
    this.box().nativeElement.focus();
    return true;
  }

  protected key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (this.slash.takes(event.key, (offer) => this.use(offer))) return event.preventDefault();
    if (isUndo(event) && this.text() === '' && this.undo()) return event.preventDefault();
    // Out of the box first; the next Escape leads back to the list.
    if (event.key === 'Escape') this.box().nativeElement.blur();
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    this.send();
  }

  /** The reply that was sent last comes back, if it has not left yet. */
  private undo(): boolean {
    const held = this.outgoing
      .replies()
      .filter((one) => one.conversationId === this.id() && this.outgoing.isHeld(one))
      .at(-1);
    if (held !== undefined) this.takeBack(held);
    return held !== undefined;
  }

  protected send(): void {
    if (!this.sendable()) return;
    const words = this.text().trim();
    const [first, ...others] = this.files().map(({ key, name }) => ({ key, name }));
    this.outgoing.send(this.id(), words, first);
    for (const file of others) this.outgoing.send(this.id(), '', file);
    this.fileTrouble.set(null);
    this.write('');
  }
}

function isUndo({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !shiftKey;
}
