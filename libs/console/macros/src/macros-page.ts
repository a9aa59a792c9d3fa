import { Component, inject } from '@angular/core';
import { ENDPOINTS, type Macro, type MacroRequest, type MacroStep } from '@feelori/contracts';
import {
  ApiClient,
  LabelBook,
  ListChanges,
  MacroBook,
  macroStepWords,
  mayNow,
  SavedReplyBook,
} from '@feelori/console/core';
import { EmptyState, FailurePanel, Page, Skeleton } from '@feelori/console/ui';
import { MacroForm } from './macro-form';

/** The shop's macros: who may looks after them here, everybody else sees what there is. */
@Component({
  selector: 'fe-macros-page',
  imports: [EmptyState, FailurePanel, MacroForm, Page, Skeleton],
  templateUrl: './macros-page.html',
  styleUrls: ['../../ui/src/managed-list.scss', './macros-page.scss'],
})
export class MacrosPage {
  private readonly api = inject(ApiClient);
  private readonly replies = inject(SavedReplyBook).all;
  private readonly labels = inject(LabelBook).all;
  protected readonly book = inject(MacroBook);
  protected readonly mayManage = mayNow('macros:manage');
  protected readonly changes = new ListChanges<Macro>(this.book);

  protected words(step: MacroStep): string {
    return macroStepWords(step, { replies: this.replies(), labels: this.labels() });
  }

  protected add(body: MacroRequest): Promise<void> {
    return this.changes.add(() => this.api.send(ENDPOINTS.addMacro, { body }));
  }

  protected change({ id, version }: Macro, request: MacroRequest): Promise<void> {
    const call = { path: { id }, body: { ...request, expectedVersion: version } };
    return this.changes.change(() => this.api.send(ENDPOINTS.changeMacro, call));
  }

  protected remove({ id }: Macro): Promise<void> {
    return this.changes.remove(() => this.api.send(ENDPOINTS.removeMacro, { path: { id } }));
  }
}
