import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { type ConversationRow, ENDPOINTS, may } from '@feelori/contracts';
import { ApiClient, Session, troubleOf } from '@feelori/console/core';
import { Icon } from '@feelori/console/ui';
import { handoverWords } from './handover-words';

/** Who has the conversation, and the way to take it or to give it back. */
@Component({
  selector: 'fe-hands-bar',
  imports: [Icon],
  template: `
    <fe-icon [name]="mode() === 'assistant' ? 'spark' : 'person'" />
    <span class="words">{{ words() }}</span>
    @if (mayReply()) {
      @if (!mine()) {
        <button type="button" [disabled]="busy()" (click)="call('takeOver')">Take over</button>
      }
      @if (mode() !== 'assistant') {
        <button type="button" [disabled]="busy()" (click)="call('handBack')">
          Hand back to the assistant
        </button>
      }
    }
    @if (trouble(); as text) {
      <span class="trouble" role="alert">{{ text }}</span>
    }
  `,
  styleUrl: './hands-bar.scss',
  host: { '[attr.data-mode]': 'mode()' },
})
export class HandsBar {
  readonly conversation = input.required<ConversationRow>();
  readonly moved = output();

  private readonly api = inject(ApiClient);
  private readonly user = inject(Session).user;
  protected readonly busy = signal(false);
  private readonly id = computed(() => this.conversation().id);
  /** Of this conversation only: another one begins without it. */
  protected readonly trouble = linkedSignal<string, string | null>({
    source: this.id,
    computation: () => null,
  });
  protected readonly mode = computed(() => this.conversation().mode);
  protected readonly mayReply = computed(() => {
    const role = this.user()?.role;
    return role !== undefined && may(role, 'conversations:reply');
  });
  protected readonly mine = computed(
    () => this.mode() === 'person' && this.conversation().assignee?.id === this.user()?.id,
  );
  protected readonly words = computed(() => {
    const { mode, assignee, handoverReason } = this.conversation();
    if (mode === 'assistant') return 'The assistant answers here; with your first reply you take over.';
    if (mode === 'paused') return 'The assistant is paused here.';
    if (this.mine()) return 'You have this conversation';
    if (assignee !== null) return `${assignee.name || 'Somebody'} has this conversation`;
    const reason = handoverReason === null ? '' : `: ${handoverWords(handoverReason)}`;
    return `Handed over to a person${reason}. The assistant stays quiet here.`;
  });

  protected async call(what: 'takeOver' | 'handBack'): Promise<void> {
    this.busy.set(true);
    this.trouble.set(null);
    try {
      await this.api.send(ENDPOINTS[what], { path: { id: this.conversation().id }, body: {} });
      this.moved.emit();
    } catch (error) {
      this.trouble.set(troubleOf(error).text);
    } finally {
      this.busy.set(false);
    }
  }
}
