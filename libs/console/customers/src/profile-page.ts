import { Component, computed, DOCUMENT, effect, inject, input } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import type { CustomerProfile, EXPORT_FORMATS } from '@feelori/contracts';
import { clockWords, dayWords, LabelBook, mayNow, Now } from '@feelori/console/core';
import { Avatar, EmptyState, FailurePanel, Icon, LabelChip, Skeleton } from '@feelori/console/ui';
import { firstValueFrom } from 'rxjs';
import { CustomerOrdersCard } from './customer-orders-card';
import { CALLED_WORDS, CONSENT_WORDS, languageWords, nameWords, sourceWords } from './customer-words';
import { EraseDialog } from './erase-dialog';
import { ErasureNote } from './erasure-note';
import { MergeDialog } from './merge-dialog';
import { MergesCard } from './merges-card';
import { LOOK_AGAIN_MS, ProfileStore } from './profile-store';
import { saveFile } from './save-file';

/** All that is known of one customer, and what may be done with it. */
@Component({
  selector: 'fe-profile-page',
  imports: [
    Avatar,
    CustomerOrdersCard,
    EmptyState,
    ErasureNote,
    FailurePanel,
    Icon,
    LabelChip,
    MergesCard,
    RouterLink,
    Skeleton,
  ],
  providers: [ProfileStore],
  templateUrl: './profile-page.html',
  styleUrls: ['./card.scss', './profile-page.scss'],
})
export class ProfilePage {
  /** From the URL: `/customers/:id`. */
  readonly id = input.required<string>();

  private readonly document = inject(DOCUMENT);
  private readonly dialog = inject(MatDialog);
  private readonly book = inject(LabelBook);
  protected readonly store = inject(ProfileStore);
  protected readonly now = inject(Now).value;
  protected readonly mayExport = mayNow('customers:export');
  protected readonly mayErase = mayNow('customers:erase');
  protected readonly mayMerge = mayNow('customers:merge');
  protected readonly profile = this.store.profile;
  protected readonly missing = computed(() => this.store.failure()?.code === 'not_found');
  protected readonly labels = computed(() => {
    const ids = this.profile()?.conversations.flatMap((one) => one.labels) ?? [];
    return this.book.of([...new Set(ids)]);
  });
  protected readonly consentWords = CONSENT_WORDS;
  protected readonly calledWords = CALLED_WORDS;
  protected readonly nameWords = nameWords;
  protected readonly languageWords = languageWords;
  protected readonly sourceWords = sourceWords;
  protected readonly when = (at: string): string => {
    const time = new Date(at);
    return `${dayWords(time, this.now())}, ${clockWords(time)}`;
  };

  constructor() {
    effect(() => this.store.id.set(this.id()));
    effect((onCleanup) => {
      if (this.profile()?.erasure?.state !== 'running') return;
      const timer = setTimeout(() => this.store.reload(), LOOK_AGAIN_MS);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected async save(format: (typeof EXPORT_FORMATS)[number]): Promise<void> {
    const file = await this.store.exported(format);
    if (file !== null) saveFile(this.document, file, `customer.${format}`);
  }

  protected async erase(): Promise<void> {
    const profile = this.profile();
    if (profile === undefined) return;
    const asked = this.dialog.open<EraseDialog, string, true>(EraseDialog, { data: nameWords(profile) });
    if (await firstValueFrom(asked.afterClosed())) await this.store.erase();
  }

  protected async merge(): Promise<void> {
    const profile = this.profile();
    if (profile === undefined) return;
    const asked = this.dialog.open<MergeDialog, CustomerProfile, string>(MergeDialog, { data: profile });
    const from = await firstValueFrom(asked.afterClosed());
    if (from !== undefined) await this.store.merge(from);
  }
}
