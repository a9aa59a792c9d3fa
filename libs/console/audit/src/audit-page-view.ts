import { Component, DOCUMENT, inject } from '@angular/core';
import { clockWords, dayWords, Now, saveFile } from '@feelori/console/core';
import { EmptyState, Page, FailurePanel } from '@feelori/console/ui';
import { AuditStore } from './audit-store';
import { ACTION_WORDS, actionWords, changeWords, verdictWords } from './audit-words';

/** Every change a person made, newest first; for owners. */
@Component({
  selector: 'fe-audit-page',
  imports: [EmptyState, Page, FailurePanel],
  providers: [AuditStore],
  templateUrl: './audit-page-view.html',
  styleUrl: './audit-page-view.scss',
})
export class AuditPageView {
  private readonly document = inject(DOCUMENT);
  private readonly now = inject(Now).value;
  protected readonly store = inject(AuditStore);
  protected readonly kinds = Object.entries(ACTION_WORDS).map(([action, words]) => ({ action, words }));
  protected readonly actionWords = actionWords;
  protected readonly changeWords = changeWords;
  protected readonly verdictWords = verdictWords;

  protected when(at: string): string {
    const time = new Date(at);
    return `${dayWords(time, this.now())}, ${clockWords(time)}`;
  }

  protected async save(): Promise<void> {
    const file = await this.store.exported();
    if (file !== null) saveFile(this.document, file, 'feelori-audit.ndjson');
  }
}
