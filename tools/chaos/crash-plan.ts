/** Thrown where a run is made to crash. */
export class Crash extends Error {
  constructor(at: string) {
    super(`crash at ${at}`);
    this.name = 'Crash';
  }
}

/** Sees every call that a run makes to outside things. */
export interface CallPlan {
  /** The same object, with every method that returns a promise under this plan. */
  watch<T extends object>(name: string, target: T): T;
}

/** Counts the calls to outside things and lets the run die at one of them, before or after it took effect. */
export class CrashPlan implements CallPlan {
  readonly calls: string[] = [];
  private dead = false;

  constructor(
    private readonly at: number | null,
    private readonly when: 'before' | 'after',
  ) {}

  /** The same object, with every method that returns a promise under this plan. Once dead, nothing goes out. */
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
    if (this.dead) throw new Crash(label);
    const here = this.calls.push(label) === this.at;
    if (here && this.when === 'before') return this.die(label);
    const result = await run();
    if (here) return this.die(label);
    return result;
  }

  private die(label: string): never {
    this.dead = true;
    throw new Crash(label);
  }
}

/** The plan of a run that dies there, or nowhere. */
export function planOf(dies: { at: number; when: 'before' | 'after' } | null): CrashPlan {
  return new CrashPlan(dies?.at ?? null, dies?.when ?? 'before');
}
