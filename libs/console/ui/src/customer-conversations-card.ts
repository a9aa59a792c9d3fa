import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CustomerConversation } from '@feelori/contracts';
import { lastWords } from './last-words';

/** The conversations of a customer, each a link to it. */
@Component({
  selector: 'fe-customer-conversations-card',
  imports: [RouterLink],
  template: `
    <h2>{{ except() === undefined ? 'Conversations' : 'Other conversations' }}</h2>
    <ul>
      @for (one of shown(); track one.id) {
        <li>
          <a [routerLink]="['/inbox', one.id]">{{ words(one.lastText) || 'Conversation without words' }}</a>
          <span class="quiet">{{ when()(one.lastAt) }} · {{ one.status }}</span>
        </li>
      } @empty {
        <li class="quiet">
          {{
            except() === undefined
              ? 'They have written nothing that is kept here.'
              : 'They wrote nowhere else: all they said stands in this thread.'
          }}
        </li>
      }
    </ul>
  `,
  styleUrl: './customer-card.scss',
})
export class CustomerConversationsCard {
  readonly conversations = input.required<readonly CustomerConversation[]>();
  /** The one that is on show beside it. */
  readonly except = input<string>();
  /** Puts a time in words. */
  readonly when = input.required<(at: string) => string>();
  protected readonly words = lastWords;
  protected readonly shown = computed(() => this.conversations().filter(({ id }) => id !== this.except()));
}
