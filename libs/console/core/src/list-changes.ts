import { signal } from '@angular/core';
import { failureOf } from './failure';

/** What a person changes in one of the shop's lists on its page: one change at a time. */
export class ListChanges<Item> {
  /** What is being changed, as it was when that began, and the id of what is about to be removed. */
  readonly changing = signal<Item | null>(null);
  readonly removing = signal<string | null>(null);
  readonly busy = signal(false);
  readonly failure = signal<string | null>(null);
  /** Counts what was added: each time the form begins afresh. */
  readonly added = signal(0);

  constructor(private readonly list: { reload(): void }) {}

  async add(act: () => Promise<unknown>): Promise<void> {
    if (await this.send(act)) this.added.update((count) => count + 1);
  }

  async change(act: () => Promise<unknown>): Promise<void> {
    if (await this.send(act)) this.changing.set(null);
  }

  async remove(act: () => Promise<unknown>): Promise<void> {
    if (await this.send(act)) this.removing.set(null);
  }

  private async send(act: () => Promise<unknown>): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(true);
    this.failure.set(null);
    try {
      await act();
      return true;
    } catch (error) {
      this.failure.set(failureOf(error).text);
      return false;
    } finally {
      this.busy.set(false);
      // Also after a refusal: what somebody else changed is what there is.
      this.list.reload();
    }
  }
}
