import type { CallPlan } from './crash-plan';

/**
 * Counts the calls to outside things, each twice (when it begins and when it has ended), and lets others act at chosen
 * moments of a run. The run goes on when they are done.
 */
export class InterleavePlan implements CallPlan {
  readonly moments: string[] = [];

  /** `acts`: what happens at the moment of that number, counted from 1. */
  constructor(private readonly acts: ReadonlyMap<number, () => Promise<unknown>> = new Map()) {}

  watch<T extends object>(name: string, target: T): T {
    return new Proxy(target, {
      get: (object, key) => {
        const value: unknown = Reflect.get(object, key);
        if (typeof value !== 'function' || typeof key === 'symbol') return value;
        return (...args: unknown[]) =>
          this.call(`${name}.${key}`, () => Reflect.apply(value, object, args) as unknown);
      },
    });
  }

  private async call(label: string, run: () => unknown): Promise<unknown> {
    await this.acts.get(this.moments.push(`before ${label}`))?.();
    const result = await run();
    await this.acts.get(this.moments.push(`after ${label}`))?.();
    return result;
  }
}
