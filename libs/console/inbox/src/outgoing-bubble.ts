import { Component, computed, input, output } from '@angular/core';
import type { OutgoingReply } from './outgoing-replies';

const WORDS = { sending: 'Being sent', accepted: 'Waiting to be sent' } as const;

/** A reply the thread does not hold yet, and what to do when it did not get to the server. */
@Component({
  selector: 'fe-outgoing-bubble',
  template: `
    <div class="bubble" dir="auto">
      <span class="fe-unseen">Shop:</span>
      <p class="text" dir="auto">{{ reply().text }}</p>
    </div>
    <div class="foot">
      @if (reply().failure; as failure) {
        <span class="dead" role="alert">Not sent: {{ failure.text }}</span>
        <button type="button" (click)="retry.emit()">Send again</button>
        <button type="button" (click)="edit.emit()">Edit</button>
      } @else {
        <span>{{ words() }}</span>
      }
    </div>
  `,
  styleUrl: './bubble.scss',
  host: { class: 'shop' },
})
export class OutgoingBubble {
  readonly reply = input.required<OutgoingReply>();
  readonly retry = output();
  /** Its words are to go back to where they were written. */
  readonly edit = output();
  protected readonly words = computed(
    () => WORDS[this.reply().state === 'accepted' ? 'accepted' : 'sending'],
  );
}
