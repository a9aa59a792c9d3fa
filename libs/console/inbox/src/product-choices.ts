import {
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { ENDPOINTS, type ShopProduct } from '@feelori/contracts';
import { ApiClient, failureTextIn } from '@feelori/console/core';
import { rovingIndex } from './roving-index';
import type { ShopChoice } from './shop-dialog';

/** Nothing is asked while somebody types. */
const QUIET_MS = 250;

/** The shop's products by what is typed, to send one as it is or to name it in the answer. */
@Component({
  selector: 'fe-product-choices',
  templateUrl: './product-choices.html',
  styleUrls: ['./choice-dialog.scss', './shop-choices.scss'],
  host: { '(keydown)': 'key($event)' },
})
export class ProductChoices {
  readonly first = input('');
  readonly choose = output<ShopChoice>();

  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private readonly rows = viewChild<ElementRef<HTMLElement>>('rows');
  protected readonly typed = linkedSignal(() => this.first());
  private readonly asked = signal<string | undefined>(undefined);
  private readonly found = inject(ApiClient).get(ENDPOINTS.shopProducts, () => {
    const search = this.asked();
    if (search === undefined) return undefined;
    return { query: search === '' ? {} : { search } };
  });
  protected readonly products = computed(() => (this.found.hasValue() ? this.found.value() : undefined));
  protected readonly failure = failureTextIn(this.found);
  protected readonly told = computed(() => {
    const count = this.products()?.items.length;
    if (count === undefined || this.found.isLoading()) return 'Asking the shop…';
    return count === 0
      ? 'The shop has nothing like that.'
      : `${count} ${count === 1 ? 'product' : 'products'}`;
  });

  constructor() {
    effect((onCleanup) => {
      const search = this.typed().trim();
      const timer = setTimeout(() => untracked(() => this.asked.set(search)), QUIET_MS);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected send({ id, title }: ShopProduct): void {
    this.choose.emit({ kind: 'product', product: { id, title } });
  }

  /** Its name and its page alone: a price in a draft would be an old one by the time it goes. */
  protected name({ title, url }: ShopProduct): void {
    this.choose.emit({ kind: 'words', words: [title, ...(url === null ? [] : [url])].join('\n') });
  }

  protected reload(): void {
    this.found.reload();
  }

  /** Arrows go from the box into the list, and through it; Enter in the box takes the first. */
  protected key(event: KeyboardEvent): void {
    const buttons = [...(this.rows()?.nativeElement.querySelectorAll<HTMLElement>('.choice') ?? [])];
    const inBox = event.target === this.box().nativeElement;
    const [first] = buttons;
    const isSettled = !this.found.isLoading() && this.asked() === this.typed().trim();
    if (inBox && event.key === 'Enter' && first !== undefined && isSettled) {
      event.preventDefault();
      return first.click();
    }
    // From the other button of a row, too, they go on from that row.
    const at = buttons.findIndex((button) => button.closest('li')?.contains(event.target as HTMLElement));
    const to = rovingIndex(event.key, at, buttons.length);
    if (to === null || (inBox && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    buttons[to]?.focus();
  }
}
