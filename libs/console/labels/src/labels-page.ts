import { Component, inject, signal } from '@angular/core';
import { ENDPOINTS, type Label, type LabelColour, type LabelRequest } from '@feelori/contracts';
import { ApiClient, LabelBook, mayNow, failureOf } from '@feelori/console/core';
import { EmptyState, LabelChip, Page, Skeleton, FailurePanel } from '@feelori/console/ui';
import { LabelForm } from './label-form';

/** The shop's labels: who may looks after them here, everybody else sees what there is. */
@Component({
  selector: 'fe-labels-page',
  imports: [EmptyState, LabelChip, LabelForm, Page, Skeleton, FailurePanel],
  templateUrl: './labels-page.html',
  styleUrl: './labels-page.scss',
})
export class LabelsPage {
  private readonly api = inject(ApiClient);
  protected readonly book = inject(LabelBook);
  protected readonly mayManage = mayNow('labels:manage');
  /** Id of the label that is being changed, and of the one that is about to be removed. */
  protected readonly changing = signal<string | null>(null);
  protected readonly removing = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly failure = signal<string | null>(null);
  /** Counts what was added: each time the form begins afresh. */
  protected readonly added = signal(0);
  protected readonly firstColour: LabelColour = 'blue';

  protected async add(request: LabelRequest): Promise<void> {
    if (await this.send(() => this.api.send(ENDPOINTS.addLabel, { body: request }))) {
      this.added.update((count) => count + 1);
    }
  }

  protected async change({ id }: Label, request: LabelRequest): Promise<void> {
    const call = { path: { id }, body: request };
    if (await this.send(() => this.api.send(ENDPOINTS.changeLabel, call))) this.changing.set(null);
  }

  protected async remove({ id }: Label): Promise<void> {
    const call = { path: { id } };
    if (await this.send(() => this.api.send(ENDPOINTS.removeLabel, call))) this.removing.set(null);
  }

  private async send(act: () => Promise<unknown>): Promise<boolean> {
    this.busy.set(true);
    this.failure.set(null);
    try {
      await act();
      this.book.reload();
      return true;
    } catch (error) {
      this.failure.set(failureOf(error).text);
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
