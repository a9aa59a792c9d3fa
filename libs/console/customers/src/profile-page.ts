import { Component, computed, DOCUMENT, effect, inject, input } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import type { CustomerProfile, EXPORT_FORMATS } from '@feelori/contracts';
import { KnownCustomer, mayNow, Now, saveFile, whenWords } from '@feelori/console/core';
import {
  Avatar,
  CustomerCalledCard,
  CustomerConsentCard,
  CustomerConversationsCard,
  CustomerFactsCard,
  CustomerNotesCard,
  CustomerOrdersCard,
  EmptyState,
  FailurePanel,
  Icon,
  MergesCard,
  nameWords,
  Skeleton,
} from '@feelori/console/ui';
import { firstValueFrom } from 'rxjs';
import { EraseDialog } from './erase-dialog';
import { ErasureNote } from './erasure-note';
import { MergeDialog } from './merge-dialog';
import { LOOK_AGAIN_MS, ProfileStore } from './profile-store';

/** All that is known of one customer, and what may be done with it. */
@Component({
  selector: 'fe-profile-page',
  imports: [
    Avatar,
    CustomerCalledCard,
    CustomerConsentCard,
    CustomerConversationsCard,
    CustomerFactsCard,
    CustomerNotesCard,
    CustomerOrdersCard,
    EmptyState,
    ErasureNote,
    FailurePanel,
    Icon,
    MergesCard,
    RouterLink,
    Skeleton,
  ],
  providers: [KnownCustomer, ProfileStore],
  templateUrl: './profile-page.html',
  styleUrl: './profile-page.scss',
})
export class ProfilePage {
  /** From the URL: `/customers/:id`. */
  readonly id = input.required<string>();

  private readonly document = inject(DOCUMENT);
  private readonly dialog = inject(MatDialog);
  protected readonly store = inject(ProfileStore);
  protected readonly now = inject(Now).value;
  protected readonly mayExport = mayNow('customers:export');
  protected readonly mayErase = mayNow('customers:erase');
  protected readonly mayMerge = mayNow('customers:merge');
  protected readonly profile = this.store.profile;
  protected readonly missing = computed(() => this.store.failure()?.code === 'not_found');
  protected readonly nameWords = nameWords;
  protected readonly when = (at: string): string => whenWords(at, this.now());

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
