import { Component, inject, signal } from '@angular/core';
import { ENDPOINTS, type Macro, type MacroRequest, type MacroStep } from '@feelori/contracts';
import {
  ApiClient,
  failureOf,
  LabelBook,
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
  styleUrl: './macros-page.scss',
})
export class MacrosPage {
  private readonly api = inject(ApiClient);
  private readonly replies = inject(SavedReplyBook).all;
  private readonly labels = inject(LabelBook).all;
  protected readonly book = inject(MacroBook);
  protected readonly mayManage = mayNow('macros:manage');
  /** The macro that is being changed, as it was when that began, and the id of the one that is about to be removed. */
  protected readonly changing = signal<Macro | null>(null);
  protected readonly removing = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly failure = signal<string | null>(null);
  /** Counts what was added: each time the form begins afresh. */
  protected readonly added = signal(0);

  protected words(step: MacroStep): string {
    return macroStepWords(step, { replies: this.replies(), labels: this.labels() });
  }

  protected async add(body: MacroRequest): Promise<void> {
    if (await this.send(() => this.api.send(ENDPOINTS.addMacro, { body }))) {
      this.added.update((count) => count + 1);
    }
  }

  protected async change({ id, version }: Macro, request: MacroRequest): Promise<void> {
    const call = { path: { id }, body: { ...request, expectedVersion: version } };
    if (await this.send(() => this.api.send(ENDPOINTS.changeMacro, call))) this.changing.set(null);
  }

  protected async remove({ id }: Macro): Promise<void> {
    const call = { path: { id } };
    if (await this.send(() => this.api.send(ENDPOINTS.removeMacro, call))) this.removing.set(null);
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
