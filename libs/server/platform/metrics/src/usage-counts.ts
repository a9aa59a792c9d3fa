import { FIRST_ANSWER_SECONDS } from '@feelori/contracts';

/** What this process counted since it was last asked. Names are `kind` or `kind:word`; never a number, id or text. */
export interface UsageFigures {
  counts: Record<string, number>;
  /** How many customers got their first answer within each of `FIRST_ANSWER_SECONDS`, and later than all of them. */
  firstAnswers: number[];
}

/** More different names than this are a mistake; what comes on top is counted together. */
const NAMES_MAX = 200;
const OTHER = 'other';

/** Counts in memory: costs whoever counts nothing, and waits for nobody. */
export class UsageCounts {
  private counts = new Map<string, number>();
  private firstAnswers = noAnswers();

  count(kind: string, word?: string | null, by = 1): void {
    const name = word === undefined || word === null ? kind : `${kind}:${safeWord(word)}`;
    const kept = this.counts.has(name) || this.counts.size < NAMES_MAX ? name : OTHER;
    this.counts.set(kept, (this.counts.get(kept) ?? 0) + by);
  }

  firstAnswer(ms: number): void {
    const at = FIRST_ANSWER_SECONDS.findIndex((seconds) => ms <= seconds * 1_000);
    const bucket = at < 0 ? FIRST_ANSWER_SECONDS.length : at;
    this.firstAnswers[bucket] = (this.firstAnswers[bucket] ?? 0) + 1;
  }

  /** What was counted, and begins anew; null when that is nothing. */
  drain(): UsageFigures | null {
    const figures = { counts: Object.fromEntries(this.counts), firstAnswers: this.firstAnswers };
    const isNothing = this.counts.size === 0 && this.firstAnswers.every((count) => count === 0);
    this.counts = new Map();
    this.firstAnswers = noAnswers();
    return isNothing ? null : figures;
  }
}

function noAnswers(): number[] {
  return Array.from({ length: FIRST_ANSWER_SECONDS.length + 1 }, () => 0);
}

/** A stable word of ours; anything else could be somebody's. */
function safeWord(word: string): string {
  return /^[a-z][a-z0-9_]{0,39}$/.test(word) ? word : OTHER;
}
