import type { MetaSchema } from './meta-schema';

/** A body that Meta's published schema does not allow. */
export interface SchemaViolation {
  /** Simulated time, milliseconds. */
  at: number;
  errors: string[];
  body: unknown;
}

const MOST_KEPT = 100;

/** Holds every body that is sent to WhatsApp against Meta's published schema, if that is at hand. */
export class SchemaCheck {
  /** Bodies checked, and those of a form that the schema does not describe yet, by form. */
  private checked = 0;
  private readonly undescribed = new Map<string, number>();
  private violated = 0;
  private violations: SchemaViolation[] = [];
  private schema: MetaSchema | null = null;

  constructor(private readonly now: () => number) {}

  /** Checks bodies by this schema from now on. */
  use(schema: MetaSchema): void {
    this.schema = schema;
  }

  /** Checks a body, also one that will be refused, and keeps what is wrong with it. */
  record(body: unknown): void {
    if (!this.schema) return;
    this.checked += 1;
    const verdict = this.schema.check(body);
    if (verdict.kind === 'undescribed') {
      this.undescribed.set(verdict.what, (this.undescribed.get(verdict.what) ?? 0) + 1);
    }
    if (verdict.kind !== 'broken') return;
    this.violated += 1;
    if (this.violations.length < MOST_KEPT) {
      this.violations.push({ at: this.now(), errors: verdict.errors, body });
    }
  }

  /** How it stands: the first 100 violations, and how many there were. Outlives a reset of the simulator. */
  state(): Record<string, unknown> {
    const { checked, violated, violations } = this;
    return {
      schema: this.schema !== null,
      checked,
      undescribed: Object.fromEntries(this.undescribed),
      violated,
      violations,
    };
  }

  /** Forgets what was found. */
  clear(): void {
    [this.checked, this.violated, this.violations] = [0, 0, []];
    this.undescribed.clear();
  }
}
