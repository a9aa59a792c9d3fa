import { Component, computed, DOCUMENT, inject, signal } from '@angular/core';
import { SECURITY_EVENT_KINDS, type SecurityEventKind } from '@feelori/contracts';
import { clockWords, csvText, dayWords, mayNow, Now, saveFile } from '@feelori/console/core';
import { EmptyState, FailurePanel, Page, Skeleton } from '@feelori/console/ui';
import { ExposurePanel } from './exposure-panel';
import { ALL, SecurityStore } from './security-store';
import { eventWords, KIND_HINTS, KIND_WORDS, securityTable } from './security-words';

/** What happened that concerns security: how often, and each of it, as it is filtered. */
@Component({
  selector: 'fe-security-page',
  imports: [EmptyState, ExposurePanel, FailurePanel, Page, Skeleton],
  providers: [SecurityStore],
  templateUrl: './security-page.html',
  styleUrls: ['../../ui/src/report-page.scss', './security-page.scss'],
})
export class SecurityPage {
  private readonly document = inject(DOCUMENT);
  private readonly now = inject(Now).value;
  protected readonly store = inject(SecurityStore);
  protected readonly seesAddresses = mayNow('security:addresses');
  protected readonly kinds = SECURITY_EVENT_KINDS.map((kind) => ({ kind, words: KIND_WORDS[kind] }));
  protected readonly words = KIND_WORDS;
  protected readonly hints = KIND_HINTS;
  protected readonly eventWords = eventWords;
  /** What became of the export, where it is not whole. */
  protected readonly note = signal('');
  protected readonly title = computed(() =>
    this.store.isFiltered() ? 'Nothing like that' : 'Nothing happened yet',
  );

  protected when(at: string): string {
    const time = new Date(at);
    return `${dayWords(time, this.now())}, ${clockWords(time)}`;
  }

  protected choose(kind: string): void {
    this.store.put({ kind: SECURITY_EVENT_KINDS.find((one) => one === kind) ?? '' });
  }

  protected clear(): void {
    this.store.look.set(ALL);
  }

  protected isBad(kind: SecurityEventKind): boolean {
    return KIND_HINTS[kind] !== undefined;
  }

  protected async save(): Promise<void> {
    this.note.set('');
    const found = await this.store.all();
    if (found === null) return;
    const text = csvText(securityTable(found.rows));
    saveFile(this.document, new Blob([text], { type: 'text/csv' }), 'feelori-security.csv');
    if (found.isCut) {
      this.note.set(`The newest ${found.rows.length} are in the file. Choose a span for the others.`);
    }
  }
}
