import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CustomerNote } from '@feelori/contracts';

/** What colleagues noted in the conversations of a customer. */
@Component({
  selector: 'fe-customer-notes-card',
  imports: [RouterLink],
  template: `
    <h2>Notes</h2>
    <ul>
      @for (note of notes(); track note.id) {
        <li>
          <p class="note">{{ note.text }}</p>
          <span class="quiet"
            >{{ note.author.name || 'Somebody who is gone' }} · {{ when()(note.at) }} ·
            <a [routerLink]="['/inbox', note.conversationId]">in its conversation</a></span
          >
        </li>
      } @empty {
        <li class="quiet">No notes yet. In a conversation, N writes one for colleagues.</li>
      }
    </ul>
  `,
  styleUrl: './customer-card.scss',
})
export class CustomerNotesCard {
  readonly notes = input.required<readonly CustomerNote[]>();
  /** Puts a time in words. */
  readonly when = input.required<(at: string) => string>();
}
