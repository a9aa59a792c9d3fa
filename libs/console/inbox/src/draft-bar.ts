import {
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { ENDPOINTS, WHATSAPP_LIMITS } from '@feelori/contracts';
import { ApiClient, failureOf, focusNext, mayNow } from '@feelori/console/core';
import { RowNews } from './row-news';

/** What a person does with a draft of the assistant: release it, edit it first, or discard it. */
@Component({
  selector: 'fe-draft-bar',
  templateUrl: './draft-bar.html',
  styleUrls: ['./decision.scss', './draft-bar.scss'],
})
export class DraftBar {
  readonly conversationId = input.required<string>();
  readonly entryId = input.required<string>();
  /** What the draft says, to begin the editing with. */
  readonly words = input.required<string>();

  private readonly api = inject(ApiClient);
  private readonly rows = inject(RowNews);
  private readonly focusNext = focusNext();
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');
  private readonly editButton = viewChild<ElementRef<HTMLElement>>('editButton');
  protected readonly mayReply = mayNow('conversations:reply');
  protected readonly limit = WHATSAPP_LIMITS.text;
  protected readonly busy = signal(false);
  protected readonly editing = signal(false);
  protected readonly failure = linkedSignal<string, string | null>({
    source: this.entryId,
    computation: () => null,
  });
  protected readonly text = linkedSignal(() => this.words());
  protected readonly sendable = computed(() => {
    const text = this.text();
    return text.trim() !== '' && text.length <= this.limit;
  });

  protected release(): Promise<void> {
    return this.act(ENDPOINTS.releaseDraft, this.editing() ? { text: this.text().trim() } : {});
  }

  protected discard(): Promise<void> {
    return this.act(ENDPOINTS.discardDraft, {});
  }

  protected edit(): void {
    this.editing.set(true);
    this.focusNext(this.box);
  }

  protected stopEditing(): void {
    this.editing.set(false);
    this.focusNext(this.editButton);
  }

  protected key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.stopEditing();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && this.sendable()) {
      event.preventDefault();
      void this.release();
    }
  }

  private async act(
    endpoint: typeof ENDPOINTS.releaseDraft | typeof ENDPOINTS.discardDraft,
    body: object,
  ): Promise<void> {
    this.busy.set(true);
    this.failure.set(null);
    try {
      const path = { id: this.conversationId(), entryId: this.entryId() };
      this.rows.tell(await this.api.send(endpoint, { path, body }));
      this.editing.set(false);
    } catch (error) {
      this.failure.set(failureOf(error).text);
    } finally {
      this.busy.set(false);
    }
  }
}
