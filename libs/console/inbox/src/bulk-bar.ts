import { Component, computed, inject, input } from '@angular/core';
import { BULK_MAX, type ConversationRow } from '@feelori/contracts';
import { type BulkCommand, BulkCommands } from './bulk-commands';
import { ConversationDialogs } from './conversation-dialogs';
import { Selection } from './selection';

/** How many are picked, and what to do with all of them. */
@Component({
  selector: 'fe-bulk-bar',
  template: `
    <p role="status">
      @if (commands.progress(); as progress) {
        {{ progress.done }} of {{ progress.of }}…
      } @else {
        {{ picked().length }} selected{{ isFull() ? ' (the most at a time)' : '' }}
      }
    </p>
    <div>
      <button type="button" [disabled]="busy()" (click)="selection.all(rows())">All shown</button>
      <button type="button" [disabled]="busy() || none()" (click)="run({ action: 'resolve' })">
        Resolve
      </button>
      <button type="button" [disabled]="busy() || none()" (click)="assign()">Assign</button>
      <button type="button" [disabled]="busy() || none()" (click)="label()">Label</button>
      <button type="button" [disabled]="busy()" (click)="selection.stop()">Cancel</button>
    </div>
  `,
  styleUrl: './bulk-bar.scss',
})
export class BulkBar {
  readonly rows = input.required<readonly ConversationRow[]>();
  protected readonly selection = inject(Selection);
  protected readonly commands = inject(BulkCommands);
  private readonly dialogs = inject(ConversationDialogs);
  protected readonly busy = computed(() => this.commands.progress() !== null);
  /** Those that are still there to be seen: nothing is done with what left the list. */
  protected readonly picked = computed(() => this.rows().filter(({ id }) => this.selection.has(id)));
  protected readonly none = computed(() => this.picked().length === 0);
  protected readonly isFull = computed(() => this.selection.count() >= BULK_MAX);

  protected async assign(): Promise<void> {
    const choice = await this.dialogs.askWhom(null);
    if (choice !== undefined) await this.run({ action: 'assign', assignee: choice.to?.id ?? null });
  }

  protected async label(): Promise<void> {
    const [first, ...others] = this.picked();
    const common = first?.labels.filter((id) => others.every(({ labels }) => labels.includes(id))) ?? [];
    const choice = await this.dialogs.askLabels(common);
    if (choice !== undefined && choice.add.length + choice.remove.length > 0) {
      await this.run({ action: 'label', ...choice });
    }
  }

  protected async run(command: BulkCommand): Promise<void> {
    const left = await this.commands.run(command, this.picked());
    if (left.length === 0) this.selection.stop();
    else this.selection.keep(left);
  }
}
