import { DestroyRef, inject, Injectable, signal } from '@angular/core';

const TICK_MS = 30_000;

/** The current time as a signal, moving every half minute, so that "Today" and "14:05" stay true on an open page. */
@Injectable({ providedIn: 'root' })
export class Now {
  private readonly at = signal(new Date());
  readonly value = this.at.asReadonly();

  constructor() {
    const timer = setInterval(() => this.at.set(new Date()), TICK_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }
}
