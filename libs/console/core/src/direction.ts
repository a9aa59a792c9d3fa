import { DOCUMENT, inject, Injectable, signal } from '@angular/core';

/** `auto` follows the language of this machine. */
export const DIRECTIONS = ['auto', 'ltr', 'rtl'] as const;
export type DirectionName = (typeof DIRECTIONS)[number];

const KEY = 'feelori.direction';
/** Languages that are written from right to left. */
const FROM_THE_RIGHT = /^(ar|arc|ckb|dv|fa|he|ks|ku-arab|ps|sd|syr|ug|ur|yi)\b/i;

/** Whether the console reads from the left or from the right, as this person chose on this machine. */
@Injectable({ providedIn: 'root' })
export class Direction {
  private readonly document = inject(DOCUMENT);
  private readonly nameNow = signal<DirectionName>('auto');
  readonly name = this.nameNow.asReadonly();

  /** Puts the remembered choice in force; called once at start. */
  restore(): void {
    const kept = this.document.defaultView?.localStorage.getItem(KEY);
    this.show(DIRECTIONS.find((name) => name === kept) ?? 'auto');
  }

  choose(name: DirectionName): void {
    this.document.defaultView?.localStorage.setItem(KEY, name);
    this.show(name);
  }

  private show(name: DirectionName): void {
    this.nameNow.set(name);
    const language = this.document.defaultView?.navigator.language ?? '';
    this.document.documentElement.dir = name === 'auto' ? directionOf(language) : name;
  }
}

/** Pure. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return FROM_THE_RIGHT.test(language.slice(0, 20)) ? 'rtl' : 'ltr';
}
