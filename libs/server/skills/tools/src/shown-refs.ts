import type { ShownProduct } from '@feelori/records/turns';

/**
 * The short names (`P1`, `P2` …) under which a model knows the products of one conversation.
 * A model can neither make up nor probe a product by them (docs/security.md §5).
 */
export class ShownRefs {
  private readonly known: ShownProduct[];
  private next: number;

  constructor(shown: readonly ShownProduct[]) {
    this.known = [...shown];
    this.next = 1 + Math.max(0, ...shown.map(({ ref }) => Number(/^P(\d+)$/.exec(ref)?.[1] ?? 0)));
  }

  /** The product's name, the old one if it had one; a title that was not known before is kept from now on. */
  refOf(product: { id: string; title: string }): string {
    const at = this.known.findLastIndex((one) => one.productId === product.id);
    const old = this.known[at];
    if (old) {
      if (old.title === '') this.known[at] = { ...old, title: product.title };
      return old.ref;
    }
    const ref = `P${this.next}`;
    this.next += 1;
    this.known.push({ ref, productId: product.id, title: product.title });
    return ref;
  }

  /** The product behind a name; case and brackets as models write them do not matter. */
  find(ref: string): ShownProduct | undefined {
    const name = ref
      .trim()
      .replace(/[[\]()]/g, '')
      .toUpperCase();
    return this.known.findLast((one) => one.ref === name);
  }

  /** The product whose row or button was tapped: its number ends the tap's id. */
  tapped(id: string): ShownProduct | undefined {
    return this.known.findLast(({ productId }) => id.endsWith(`:${productId}`));
  }

  list(): readonly ShownProduct[] {
    return this.known;
  }
}
