import { computed, Injectable } from '@angular/core';
import { ENDPOINTS, type Label } from '@feelori/contracts';
import { ShopList } from './shop-list';

/** The shop's labels, by name. */
@Injectable({ providedIn: 'root' })
export class LabelBook extends ShopList<Label> {
  private readonly byId = computed(() => new Map(this.all().map((label) => [label.id, label])));

  constructor() {
    super(ENDPOINTS.labels, 'labels.changed');
  }

  /** Those of these that there are, in their order. */
  of(ids: readonly string[]): Label[] {
    return ids.flatMap((id) => this.byId().get(id) ?? []);
  }
}
