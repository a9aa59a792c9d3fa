import { CdkFixedSizeVirtualScroll, CdkVirtualForOf, CdkVirtualScrollViewport } from '@angular/cdk/scrolling';
import { Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CustomerRow } from '@feelori/contracts';
import { shortTimeWords } from '@feelori/console/core';
import { Avatar, CONSENT_WORDS, languageWords, nameWords } from '@feelori/console/ui';

/** From this many rows before the end on the next page is asked for. */
const AHEAD = 20;

/** Customers, each a link to their page. Only the rows in view are there, however many there are. */
@Component({
  selector: 'fe-customer-list',
  imports: [Avatar, CdkFixedSizeVirtualScroll, CdkVirtualForOf, CdkVirtualScrollViewport, RouterLink],
  templateUrl: './customer-list.html',
  styleUrl: './customer-list.scss',
})
export class CustomerList {
  readonly rows = input.required<readonly CustomerRow[]>();
  readonly hasMore = input(false);
  readonly now = input.required<Date>();
  readonly more = output();

  /** As high as the style makes each row. */
  protected readonly rowPx = 68;
  protected readonly consentWords = CONSENT_WORDS;
  protected readonly nameWords = nameWords;
  protected readonly languageWords = languageWords;

  protected when({ lastAt }: CustomerRow): string {
    return shortTimeWords(new Date(lastAt), this.now());
  }

  protected scrolled(end: number): void {
    if (this.hasMore() && end >= this.rows().length - AHEAD) this.more.emit();
  }

  protected idOf(_: number, { id }: CustomerRow): string {
    return id;
  }
}
