import {
  afterRenderEffect,
  Component,
  computed,
  type ElementRef,
  inject,
  linkedSignal,
  viewChild,
} from '@angular/core';
import { MatDialogRef } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { SEARCH_MAX } from '@feelori/contracts';
import { type Command, CommandList, HeldKeys, Session } from '@feelori/console/core';
import { Icon } from '@feelori/console/ui';
import { FoundConversations } from './found-conversations';
import { pageCommands } from './page-commands';
import { rankCommands } from './rank-commands';

const OFFERED = 24;

/** One box for everything: a page to go to, something to do with the open conversation, a conversation to find. */
@Component({
  selector: 'fe-palette-dialog',
  imports: [Icon],
  providers: [FoundConversations],
  templateUrl: './palette-dialog.html',
  styleUrl: './palette-dialog.scss',
})
export class PaletteDialog {
  private readonly self = inject<MatDialogRef<PaletteDialog, () => unknown>>(MatDialogRef);
  private readonly router = inject(Router);
  private readonly user = inject(Session).user;
  private readonly here = inject(CommandList).all;
  private readonly keys = inject(HeldKeys);
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');
  protected readonly found = inject(FoundConversations);
  protected readonly most = SEARCH_MAX;
  private readonly pages = computed(() => {
    const role = this.user()?.role;
    return role === undefined ? [] : pageCommands(this.router, role);
  });
  protected readonly offered = computed(() =>
    inGroups([
      ...rankCommands([...this.here(), ...this.pages()], this.found.typed(), OFFERED),
      ...this.found.commands(),
    ]),
  );
  protected readonly groups = computed(() => {
    const commands = this.offered().map((command, at) => ({ command, at }));
    const names = [...new Set(commands.map(({ command }) => command.group))];
    return names.map((name) => ({
      name,
      commands: commands.filter(({ command }) => command.group === name),
    }));
  });
  /** Letters begin at the top again; what was found meanwhile moves nothing. */
  protected readonly chosen = linkedSignal<{ typed: string; count: number }, number>({
    source: () => ({ typed: this.found.typed(), count: this.offered().length }),
    computation: ({ typed, count }, before) =>
      before?.source.typed === typed ? Math.min(before.value, Math.max(0, count - 1)) : 0,
  });

  constructor() {
    afterRenderEffect(() => {
      const option = this.box()?.nativeElement.ownerDocument.getElementById(`fe-palette-${this.chosen()}`);
      option?.scrollIntoView?.({ block: 'nearest' });
    });
  }

  /** What was typed before there was a box. */
  protected takeHeld(box: HTMLInputElement): void {
    const held = this.keys.release();
    if (held === '') return;
    box.value = (held + box.value).slice(0, SEARCH_MAX);
    this.found.typed.set(box.value);
  }

  protected key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const count = this.offered().length;
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0 && count > 0) this.chosen.update((at) => (at + by + count) % count);
    const command = this.offered()[this.chosen()];
    if (event.key === 'Enter' && command !== undefined) this.take(command);
    if (by !== 0 || event.key === 'Enter') event.preventDefault();
  }

  protected take({ run }: Command): void {
    this.self.close(run);
  }
}

/** Groups one after the other, each where its best command stands. */
function inGroups(commands: readonly Command[]): Command[] {
  const names = [...new Set(commands.map(({ group }) => group))];
  return names.flatMap((name) => commands.filter(({ group }) => group === name));
}
