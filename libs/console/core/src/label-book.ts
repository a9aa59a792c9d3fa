import { computed, inject, Injectable } from '@angular/core';
import { ENDPOINTS, type Label } from '@feelori/contracts';
import { ApiClient } from './api-client';
import { reloadOnNews } from './reload-on-news';
import { failureOf } from './failure';

const RELOAD_GAP_MS = 500;

/** The shop's labels, as they are by now. */
@Injectable({ providedIn: 'root' })
export class LabelBook {
  private readonly resource = inject(ApiClient).get(ENDPOINTS.labels);
  /** By name; empty until they are known. */
  readonly all = computed<readonly Label[]>(() =>
    this.resource.hasValue() ? this.resource.value().items : [],
  );
  readonly isKnown = computed(() => this.resource.hasValue());
  /** Why they could not be loaded; null when all is well. */
  readonly failure = computed(() => {
    const error = this.resource.error();
    return error ? failureOf(error) : null;
  });
  private readonly byId = computed(() => new Map(this.all().map((label) => [label.id, label])));

  constructor() {
    reloadOnNews(this.resource, RELOAD_GAP_MS, ({ type }) => type === 'labels.changed' || type === 'reset');
  }

  /** Those of these that there are, in their order. */
  of(ids: readonly string[]): Label[] {
    return ids.flatMap((id) => this.byId().get(id) ?? []);
  }

  reload(): void {
    this.resource.reload();
  }
}
