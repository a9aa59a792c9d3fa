import type { Type } from '@nestjs/common';

/** Which methods of some classes were called, also by each other. Watches from the moment it is made. */
export class CalledMethods {
  private readonly open = new Set<string>();
  private readonly undo: (() => void)[] = [];

  constructor(classes: readonly Type[]) {
    for (const { name, prototype } of classes) this.watch(name, prototype as Record<string, unknown>);
  }

  /** `Class.method` of those nobody called so far. */
  get uncalled(): string[] {
    return [...this.open];
  }

  restore(): void {
    for (const undo of this.undo) undo();
  }

  private watch(name: string, prototype: Record<string, unknown>): void {
    const { open } = this;
    for (const [key, { value }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      if (key === 'constructor' || typeof value !== 'function') continue;
      const method = value as (...args: unknown[]) => unknown;
      open.add(`${name}.${key}`);
      prototype[key] = function (this: unknown, ...args: unknown[]): unknown {
        open.delete(`${name}.${key}`);
        return Reflect.apply(method, this, args);
      };
      this.undo.push(() => {
        prototype[key] = method;
      });
    }
  }
}
