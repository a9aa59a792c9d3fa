import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import type { ConversationRow } from '@feelori/contracts';
import { handoverWords, mayNow, ShopSettings } from '@feelori/console/core';
import { Icon } from '@feelori/console/ui';
import { Takeovers } from './takeovers';

/** Who has the conversation, and the way to take it, to ask a colleague for it, or to give it back. */
@Component({
  selector: 'fe-takeover-bar',
  imports: [Icon],
  template: `
    <fe-icon [name]="mode() === 'assistant' ? 'spark' : 'person'" />
    <span class="words">{{ words() }}</span>
    @if (mayReply()) {
      @if (colleague(); as name) {
        <button type="button" [disabled]="busy()" (click)="ask(name)">Ask {{ name }} for it</button>
      }
      @if (!mine()) {
        <button type="button" [disabled]="busy()" (click)="call('takeOver')">Take over</button>
      }
      @if (mode() === 'assistant') {
        <button type="button" [disabled]="busy()" (click)="call('pauseHere')">Pause here</button>
      } @else {
        <button type="button" [disabled]="busy()" (click)="call('handBack')">
          {{ mode() === 'paused' ? 'Resume the assistant' : 'Hand back to the assistant' }}
        </button>
      }
    }
    @if (failure(); as text) {
      <span class="failure" role="alert">{{ text }}</span>
    }
    @if (asked(); as name) {
      <span class="asked" role="status">{{ name }} is told that you would like to have it.</span>
    }
  `,
  styleUrl: './takeover-bar.scss',
  host: { '[attr.data-mode]': 'mode()' },
})
export class TakeoverBar {
  readonly conversation = input.required<ConversationRow>();
  readonly moved = output();

  private readonly takeovers = inject(Takeovers);
  private readonly settings = inject(ShopSettings);
  private readonly id = computed(() => this.conversation().id);
  protected readonly busy = computed(() => this.takeovers.isBusy(this.id()));
  /** Of this conversation only: another one begins without it. */
  protected readonly failure = linkedSignal<string, string | null>({
    source: this.id,
    computation: () => null,
  });
  protected readonly asked = linkedSignal<string, string | null>({
    source: this.id,
    computation: () => null,
  });
  protected readonly mode = computed(() => this.conversation().mode);
  protected readonly mayReply = mayNow('conversations:reply');
  protected readonly mine = computed(() => this.takeovers.hasIt(this.conversation()));
  /** The colleague who has it; null when none does. */
  protected readonly colleague = computed(() => {
    const { mode, assignee } = this.conversation();
    if (mode !== 'person' || assignee === null || this.mine()) return null;
    return assignee.name || 'Somebody';
  });
  protected readonly words = computed(() => {
    const { mode, assignee, handoverReason } = this.conversation();
    if (mode === 'assistant') return this.assistantWords();
    if (mode === 'paused') {
      return 'The assistant is paused here. What the customer writes waits for a person.';
    }
    if (this.mine()) return 'You have this conversation';
    if (assignee !== null) return `${assignee.name || 'Somebody'} has this conversation`;
    const reason = handoverReason === null ? '' : `: ${handoverWords(handoverReason)}`;
    return `Handed over to a person${reason}. The assistant stays quiet here.`;
  });

  private assistantWords(): string {
    const takeOver = 'when you begin to type, you take over.';
    if (this.settings.paused()) return `The assistant is paused everywhere; ${takeOver}`;
    switch (this.settings.mode()) {
      case 'draft':
        return `The assistant drafts answers for you to release; ${takeOver}`;
      case 'observe':
        return `The assistant only observes; ${takeOver}`;
      case 'automatic':
      case undefined:
        return `The assistant answers here; ${takeOver}`;
    }
  }

  protected async call(what: 'takeOver' | 'handBack' | 'askFor' | 'pauseHere'): Promise<boolean> {
    this.failure.set(null);
    this.asked.set(null);
    const failure = await this.takeovers.move(what, this.conversation());
    this.failure.set(failure?.text ?? null);
    if (failure === null) this.moved.emit();
    return failure === null;
  }

  protected async ask(name: string): Promise<void> {
    if (await this.call('askFor')) this.asked.set(name);
  }
}
