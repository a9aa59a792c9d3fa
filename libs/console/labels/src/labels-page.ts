import { Component, inject } from '@angular/core';
import { ENDPOINTS, type Label, type LabelColour, type LabelRequest } from '@feelori/contracts';
import { ApiClient, LabelBook, ListChanges, mayNow } from '@feelori/console/core';
import { EmptyState, LabelChip, Page, Skeleton, FailurePanel } from '@feelori/console/ui';
import { LabelForm } from './label-form';

/** The shop's labels: who may looks after them here, everybody else sees what there is. */
@Component({
  selector: 'fe-labels-page',
  imports: [EmptyState, LabelChip, LabelForm, Page, Skeleton, FailurePanel],
  templateUrl: './labels-page.html',
  styleUrls: ['../../ui/src/managed-list.scss', './labels-page.scss'],
})
export class LabelsPage {
  private readonly api = inject(ApiClient);
  protected readonly book = inject(LabelBook);
  protected readonly mayManage = mayNow('labels:manage');
  protected readonly changes = new ListChanges<Label>(this.book);
  protected readonly firstColour: LabelColour = 'blue';

  protected add(body: LabelRequest): Promise<void> {
    return this.changes.add(() => this.api.send(ENDPOINTS.addLabel, { body }));
  }

  protected change({ id }: Label, body: LabelRequest): Promise<void> {
    return this.changes.change(() => this.api.send(ENDPOINTS.changeLabel, { path: { id }, body }));
  }

  protected remove({ id }: Label): Promise<void> {
    return this.changes.remove(() => this.api.send(ENDPOINTS.removeLabel, { path: { id } }));
  }
}
