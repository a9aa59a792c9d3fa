import { computed, DestroyRef, inject, Injectable, type Signal, signal } from '@angular/core';

/** Something a person can do where they are, as the command palette offers it. */
export interface Command {
  id: string;
  words: string;
  /** What it is done with; commands of one group stand together. */
  group: string;
  /** Its keys outside the palette, as they are written on them. */
  keys?: readonly string[];
  run: () => unknown;
}

/** What the page that is open lets a person do; each page says so itself, and takes it back when it goes. */
@Injectable({ providedIn: 'root' })
export class CommandList {
  private readonly sources = signal<readonly Signal<readonly Command[]>[]>([]);
  readonly all = computed(() => this.sources().flatMap((source) => source()));

  /** Until the caller is destroyed. Call it where `inject` may be called. */
  offer(source: Signal<readonly Command[]>): void {
    this.sources.update((sources) => [...sources, source]);
    inject(DestroyRef).onDestroy(() =>
      this.sources.update((sources) => sources.filter((one) => one !== source)),
    );
  }
}
