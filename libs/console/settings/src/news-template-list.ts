import { computed, inject, Injectable } from '@angular/core';
import { ENDPOINTS } from '@feelori/contracts';
import { ApiClient } from '@feelori/console/core';
import { newsTemplates } from './news-template';

/** The templates that all forms about news choose from, asked for once a page. */
@Injectable()
export class NewsTemplateList {
  private readonly list = inject(ApiClient).get(ENDPOINTS.templates);
  /** Null while they are not known. */
  readonly all = computed(() => (this.list.hasValue() ? newsTemplates(this.list.value().items) : null));
}
