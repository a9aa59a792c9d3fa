import { computed, inject, Injectable } from '@angular/core';
import { ENDPOINTS, type Macro } from '@feelori/contracts';
import { ApiClient } from './api-client';
import { failureOf } from './failure';
import { reloadOnNews } from './reload-on-news';

const RELOAD_GAP_MS = 500;

/** The shop's macros, as they are by now. */
@Injectable({ providedIn: 'root' })
export class MacroBook {
  private readonly resource = inject(ApiClient).get(ENDPOINTS.macros);
  /** By name; empty until they are known. */
  readonly all = computed<readonly Macro[]>(() =>
    this.resource.hasValue() ? this.resource.value().items : [],
  );
  readonly isKnown = computed(() => this.resource.hasValue());
  /** Why they could not be loaded; null when all is well. */
  readonly failure = computed(() => {
    const error = this.resource.error();
    return error ? failureOf(error) : null;
  });

  constructor() {
    const concerns = ['macros.changed', 'reset'];
    reloadOnNews(this.resource, RELOAD_GAP_MS, ({ type }) => concerns.includes(type));
  }

  reload(): void {
    this.resource.reload();
  }
}
