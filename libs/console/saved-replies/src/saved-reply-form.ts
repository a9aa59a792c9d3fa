import { Component, computed, input, linkedSignal, output } from '@angular/core';
import {
  REPLY_VARIABLES,
  type SavedReplyRequest,
  SHORTCUT_MAX,
  variableFault,
  WHATSAPP_LIMITS,
} from '@feelori/contracts';

/** The shortcut and text of a saved reply, new or changed. */
@Component({
  selector: 'fe-saved-reply-form',
  templateUrl: './saved-reply-form.html',
  styleUrls: ['../../ui/src/managed-form.scss', './saved-reply-form.scss'],
})
export class SavedReplyForm {
  readonly heading = input.required<string>();
  readonly action = input.required<string>();
  readonly shortcut = input('');
  readonly text = input('');
  /** Each new one begins the form afresh. */
  readonly round = input(0);
  readonly busy = input(false);
  readonly cancellable = input(false);
  readonly save = output<SavedReplyRequest>();
  readonly stop = output();

  protected readonly shortcutMax = SHORTCUT_MAX;
  protected readonly variables = REPLY_VARIABLES.map((name) => `{{${name}}}`).join(', ');
  protected readonly name = linkedSignal({
    source: () => ({ shortcut: this.shortcut(), round: this.round() }),
    computation: ({ shortcut }) => shortcut,
  });
  protected readonly words = linkedSignal({
    source: () => ({ text: this.text(), round: this.round() }),
    computation: ({ text }) => text,
  });
  /** Why the text cannot be saved; null when it can. */
  protected readonly fault = computed(() => {
    const over = this.words().length - WHATSAPP_LIMITS.text;
    if (over > 0) return `${over} characters too many for one message`;
    const fault = variableFault(this.words());
    return fault === null ? null : `In the text ${fault}.`;
  });
  protected readonly savable = computed(
    () => !this.busy() && this.fault() === null && this.name().trim() !== '' && this.words().trim() !== '',
  );

  protected submit(): void {
    // A person may write the slash as well, since that is how it is called.
    const shortcut = this.name().trim().replace(/^\//, '');
    if (this.savable()) this.save.emit({ shortcut, text: this.words().trim() });
  }
}
