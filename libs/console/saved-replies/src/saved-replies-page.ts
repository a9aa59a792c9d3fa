import { Component, inject, signal } from '@angular/core';
import { ENDPOINTS, type SavedReply, type SavedReplyRequest } from '@feelori/contracts';
import { ApiClient, failureOf, mayNow, SavedReplyBook } from '@feelori/console/core';
import { EmptyState, FailurePanel, Page, Skeleton } from '@feelori/console/ui';
import { SavedReplyForm } from './saved-reply-form';

/** The shop's saved replies: who may looks after them here, everybody else sees what there is. */
@Component({
  selector: 'fe-saved-replies-page',
  imports: [EmptyState, FailurePanel, Page, SavedReplyForm, Skeleton],
  templateUrl: './saved-replies-page.html',
  styleUrl: './saved-replies-page.scss',
})
export class SavedRepliesPage {
  private readonly api = inject(ApiClient);
  protected readonly book = inject(SavedReplyBook);
  protected readonly mayManage = mayNow('saved-replies:manage');
  /** The reply that is being changed, as it was when that began, and the id of the one that is about to be removed. */
  protected readonly changing = signal<SavedReply | null>(null);
  protected readonly removing = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly failure = signal<string | null>(null);
  /** Counts what was added: each time the form begins afresh. */
  protected readonly added = signal(0);

  protected async add(request: SavedReplyRequest): Promise<void> {
    if (await this.send(() => this.api.send(ENDPOINTS.addSavedReply, { body: request }))) {
      this.added.update((count) => count + 1);
    }
  }

  protected async change({ id, version }: SavedReply, request: SavedReplyRequest): Promise<void> {
    const call = { path: { id }, body: { ...request, expectedVersion: version } };
    if (await this.send(() => this.api.send(ENDPOINTS.changeSavedReply, call))) this.changing.set(null);
  }

  protected async remove({ id }: SavedReply): Promise<void> {
    const call = { path: { id } };
    if (await this.send(() => this.api.send(ENDPOINTS.removeSavedReply, call))) this.removing.set(null);
  }

  private async send(act: () => Promise<unknown>): Promise<boolean> {
    this.busy.set(true);
    this.failure.set(null);
    try {
      await act();
      return true;
    } catch (error) {
      this.failure.set(failureOf(error).text);
      return false;
    } finally {
      this.busy.set(false);
      // Also after a refusal: what somebody else changed is what there is.
      this.book.reload();
    }
  }
}
