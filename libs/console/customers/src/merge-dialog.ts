import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';
import { type CustomerProfile, ENDPOINTS, MERGE_UNDO_DAYS } from '@feelori/contracts';
import { ApiClient, failureTextIn, LabelBook } from '@feelori/console/core';
import { CALLED_WORDS, CONSENT_WORDS, CustomerSearch, nameWords, LabelChip } from '@feelori/console/ui';

/** Finds the other customer, shows what a merger would move; closes with the other's id, or with nothing. */
@Component({
  selector: 'fe-merge-dialog',
  imports: [
    CustomerSearch,
    LabelChip,
    MatButton,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
  ],
  templateUrl: './merge-dialog.html',
  styleUrl: './dialog.scss',
})
export class MergeDialog {
  private readonly api = inject(ApiClient);
  private readonly book = inject(LabelBook);
  protected readonly into = inject<CustomerProfile>(MAT_DIALOG_DATA);
  protected readonly search = signal('');
  private readonly chosen = signal<string | undefined>(undefined);
  private readonly page = this.api.get(ENDPOINTS.customers, () =>
    this.search() === '' ? undefined : { query: { search: this.search() } },
  );
  private readonly resource = this.api.get(ENDPOINTS.mergePreview, () => {
    const otherId = this.chosen();
    return otherId === undefined ? undefined : { path: { id: this.into.id, otherId } };
  });
  protected readonly found = computed(() =>
    this.page.hasValue() ? this.page.value().items.filter(({ id }) => id !== this.into.id) : undefined,
  );
  protected readonly preview = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly failure = failureTextIn(this.page, this.resource);
  protected readonly labels = computed(() => this.book.of(this.preview()?.labels ?? []));
  protected readonly undoDays = MERGE_UNDO_DAYS;
  protected readonly nameWords = nameWords;
  protected readonly calledWords = CALLED_WORDS;
  protected readonly consentWords = CONSENT_WORDS;

  protected choose(id: string | undefined): void {
    this.chosen.set(id);
  }
}
