import {
  afterNextRender,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { type Assignee, ENDPOINTS, MENTIONS_MAX, NOTE_MAX } from '@feelori/contracts';
import { ApiClient, failureOf } from '@feelori/console/core';
import { Drafts } from './drafts';
import { calledAt, mentionedIn, namedLike } from './mentions';
import { newClientId } from './new-client-id';
import { offerKey } from './offer-key';

const OFFERED = 5;

/** Where a person writes to colleagues. Ctrl+Enter or the button keeps the note; `@` offers names; Escape leads back. */
@Component({
  selector: 'fe-note-box',
  templateUrl: './note-box.html',
  styleUrls: ['./writing.scss', './note-box.scss'],
})
export class NoteBox {
  readonly conversationId = input.required<string>();
  readonly written = output();
  readonly leave = output();

  private readonly box = viewChild.required<ElementRef<HTMLTextAreaElement>>('box');
  private readonly api = inject(ApiClient);
  private readonly drafts = inject(Drafts);
  private readonly colleagues = this.api.get(ENDPOINTS.colleagues);
  private readonly people = computed<readonly Assignee[]>(() =>
    this.colleagues.hasValue() ? this.colleagues.value().items : [],
  );
  private readonly draftId = computed(() => `note.${this.conversationId()}`);
  protected readonly text = linkedSignal(() => this.drafts.of(this.draftId()));
  /** One id for the same words however often they are tried. */
  private clientNoteId = newClientId();
  private readonly cursor = signal(0);
  private readonly quiet = signal(false);
  private readonly call = computed(() => (this.quiet() ? null : calledAt(this.text(), this.cursor())));
  protected readonly offered = computed(() => {
    const call = this.call();
    return call === null ? [] : namedLike(this.people(), call.beginning, OFFERED);
  });
  protected readonly chosen = linkedSignal<readonly Assignee[], number>({
    source: this.offered,
    computation: () => 0,
  });
  protected readonly busy = signal(false);
  protected readonly failure = signal<string | null>(null);
  protected readonly over = computed(() => this.text().length - NOTE_MAX);
  protected readonly writable = computed(() => !this.busy() && this.over() <= 0 && this.text().trim() !== '');

  constructor() {
    afterNextRender({ read: () => this.box().nativeElement.focus() });
  }

  protected write(text: string): void {
    if (text !== this.text()) this.clientNoteId = newClientId();
    this.text.set(text);
    this.drafts.keep(this.draftId(), text);
    this.quiet.set(false);
    this.look();
  }

  protected look(): void {
    this.cursor.set(this.box().nativeElement.selectionStart);
  }

  protected key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (this.offerTakes(event.key)) return event.preventDefault();
    if (event.key === 'Escape') {
      event.preventDefault();
      this.leave.emit();
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void this.keep();
    }
  }

  protected pick({ name }: Assignee): void {
    const call = this.call();
    if (call === null) return;
    const before = `${this.text().slice(0, call.from)}@${name} `;
    const box = this.box().nativeElement;
    const after = this.text().slice(this.cursor());
    box.value = before + after;
    box.setSelectionRange(before.length, before.length);
    box.focus();
    this.write(box.value);
  }

  protected async keep(): Promise<void> {
    if (!this.writable()) return;
    this.busy.set(true);
    this.failure.set(null);
    const [id, draftId, text] = [this.conversationId(), this.draftId(), this.text().trim()];
    const mentions = mentionedIn(text, this.people())
      .slice(0, MENTIONS_MAX)
      .map((person) => person.id);
    try {
      const body = { clientNoteId: this.clientNoteId, text, mentions };
      await this.api.send(ENDPOINTS.addNote, { path: { id }, body });
      this.drafts.keep(draftId, '');
      if (this.conversationId() === id) this.write('');
      this.written.emit();
    } catch (error) {
      this.failure.set(`${failureOf(error).text} Your note is still here.`);
    } finally {
      this.busy.set(false);
    }
  }

  /** Whether the key was for the names on offer. */
  private offerTakes(key: string): boolean {
    const meaning = offerKey(key, this.chosen(), this.offered().length);
    if (meaning === null) return false;
    const person = this.offered()[this.chosen()];
    if (meaning.kind === 'choose') this.chosen.set(meaning.at);
    else if (meaning.kind === 'close') this.quiet.set(true);
    else if (person !== undefined) this.pick(person);
    return true;
  }
}
