import { Component, inject } from '@angular/core';
import { ENDPOINTS, type SavedReply, type SavedReplyRequest } from '@feelori/contracts';
import { ApiClient, ListChanges, mayNow, SavedReplyBook } from '@feelori/console/core';
import { EmptyState, FailurePanel, Page, Skeleton } from '@feelori/console/ui';
import { SavedReplyForm } from './saved-reply-form';

/** The shop's saved replies: who may looks after them here, everybody else sees what there is. */
@Component({
  selector: 'fe-saved-replies-page',
  imports: [EmptyState, FailurePanel, Page, SavedReplyForm, Skeleton],
  templateUrl: './saved-replies-page.html',
  styleUrls: ['../../ui/src/managed-list.scss', './saved-replies-page.scss'],
})
export class SavedRepliesPage {
  private readonly api = inject(ApiClient);
  protected readonly book = inject(SavedReplyBook);
  protected readonly mayManage = mayNow('saved-replies:manage');
  protected readonly changes = new ListChanges<SavedReply>(this.book);

  protected add(body: SavedReplyRequest): Promise<void> {
    return this.changes.add(() => this.api.send(ENDPOINTS.addSavedReply, { body }));
  }

  protected change({ id, version }: SavedReply, request: SavedReplyRequest): Promise<void> {
    const call = { path: { id }, body: { ...request, expectedVersion: version } };
    return this.changes.change(() => this.api.send(ENDPOINTS.changeSavedReply, call));
  }

  protected remove({ id }: SavedReply): Promise<void> {
    return this.changes.remove(() => this.api.send(ENDPOINTS.removeSavedReply, { path: { id } }));
  }
}
