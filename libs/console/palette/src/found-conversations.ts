import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { ENDPOINTS, SEARCH_MAX } from '@feelori/contracts';
import { ApiClient, type Command } from '@feelori/console/core';
import { lastWords } from '@feelori/console/ui';

/** So long after the last letter what is written is looked for. */
const QUIET_MS = 200;
const SHOWN = 5;

/** Conversations in which what is typed is found: by name, number, order or words, as the inbox's search does. */
@Injectable()
export class FoundConversations {
  readonly typed = signal('');
  private readonly asked = signal('');
  private readonly router = inject(Router);
  private readonly resource = inject(ApiClient).get(ENDPOINTS.conversations, () => {
    const search = this.asked();
    return search === '' ? undefined : { query: { search, limit: SHOWN } };
  });
  readonly isLooking = computed(() => this.typed().trim() !== this.asked() || this.resource.isLoading());
  readonly hasFailed = computed(() => this.resource.error() !== undefined);
  readonly commands = computed<readonly Command[]>(() => {
    if (this.typed().trim() === '' || !this.resource.hasValue()) return [];
    return this.resource.value().items.map(({ id, customerName, lastText }) => ({
      id: `conversation.${id}`,
      words: lastText === '' ? customerName : `${customerName} · ${lastWords(lastText)}`,
      group: 'Conversations',
      run: () => this.router.navigate(['/inbox', id]),
    }));
  });

  constructor() {
    effect((onCleanup) => {
      const search = this.typed().trim().slice(0, SEARCH_MAX);
      const timer = setTimeout(() => untracked(() => this.asked.set(search)), QUIET_MS);
      onCleanup(() => clearTimeout(timer));
    });
  }
}
