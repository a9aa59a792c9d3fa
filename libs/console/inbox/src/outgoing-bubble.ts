import { Component, computed, inject, input, output } from '@angular/core';
import { Icon } from '@feelori/console/ui';
import { ChosenFiles } from './chosen-files';
import { hasNoWords, OutgoingReplies, type OutgoingReply } from './outgoing-replies';

const WORDS = { sending: 'Being sent', accepted: 'Waiting to be sent' } as const;

/** A reply the thread does not hold yet, and what to do when it did not get to the server. */
@Component({
  selector: 'fe-outgoing-bubble',
  imports: [Icon],
  template: `
    <div class="bubble" dir="auto">
      <span class="fe-unseen">Shop:</span>
      @if (reply().file; as file) {
        @if (chosen()?.preview; as src) {
          <img [src]="src" [alt]="file.name" />
        } @else {
          <p class="label">
            <fe-icon name="file" /><bdi>{{ file.name }}</bdi>
          </p>
        }
      }
      @if (reply().product) {
        <p class="label"><fe-icon name="bag" />Product, with the price the shop has when it goes</p>
      }
      @if (reply().text; as text) {
        <p class="text" dir="auto">{{ text }}</p>
      }
    </div>
    <div class="foot">
      @if (reply().failure; as failure) {
        <span class="dead" role="alert">Not sent: {{ failure.text }}</span>
        @if (templateOnly() && !reply().template) {
          <button type="button" (click)="template.emit()">Send a template</button>
        } @else {
          <button type="button" (click)="retry.emit()">Send again</button>
        }
        <button type="button" (click)="edit.emit()">{{ chosenAnew() ? 'Change' : 'Edit' }}</button>
        @if (chosenAnew()) {
          <button type="button" (click)="remove.emit()">Remove</button>
        }
      } @else if (held()) {
        <span>Goes out in a moment</span>
        <button type="button" (click)="edit.emit()">Undo</button>
        <button type="button" (click)="replies.release(reply())">Send now</button>
      } @else if (uploading(); as file) {
        <progress [value]="file.progress" [attr.aria-label]="'Uploading ' + file.name"></progress>
        <button type="button" (click)="edit.emit()">Cancel</button>
      } @else {
        <span>{{ words() }}</span>
      }
    </div>
  `,
  styleUrls: ['./bubble.scss', './outgoing-bubble.scss'],
  host: { class: 'shop' },
})
export class OutgoingBubble {
  readonly reply = input.required<OutgoingReply>();
  /** Words would be refused again: WhatsApp takes a template only. */
  readonly templateOnly = input(false);
  readonly retry = output();
  readonly template = output();
  /** Its words and its file are to go back to where they were written. */
  readonly edit = output();
  /** Nobody wants it any more. */
  readonly remove = output();
  protected readonly chosenAnew = computed(() => hasNoWords(this.reply()));
  protected readonly replies = inject(OutgoingReplies);
  protected readonly held = computed(() => this.replies.isHeld(this.reply()));
  private readonly files = inject(ChosenFiles).files;
  protected readonly chosen = computed(() => {
    const { file } = this.reply();
    return file && this.files().find(({ key }) => key === file.key);
  });
  protected readonly uploading = computed(() => {
    const file = this.chosen();
    return this.reply().state === 'sending' && file?.state === 'uploading' ? file : null;
  });
  protected readonly words = computed(
    () => WORDS[this.reply().state === 'accepted' ? 'accepted' : 'sending'],
  );
}
