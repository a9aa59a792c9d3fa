import { Injectable } from '@nestjs/common';
import { OtherLooks } from '@feelori/platform/health';

const MOST_NAMED = 3;

/** The stored texts that are not said, since something is wrong with them; health tells of them. */
@Injectable()
export class BrokenTexts {
  private readonly faults = new Map<string, string>();

  constructor(looks: OtherLooks) {
    looks.register(() => Promise.resolve(this.look()));
  }

  /** `fault` null where it is said. */
  note(key: string, fault: string | null): void {
    if (fault === null) this.faults.delete(key);
    else this.faults.set(key, fault);
  }

  private look() {
    if (this.faults.size === 0) return null;
    const named = [...this.faults].slice(0, MOST_NAMED).map(([key, fault]) => `${key}: ${fault}`);
    const more = this.faults.size > MOST_NAMED ? ` And ${this.faults.size - MOST_NAMED} more.` : '';
    const reason = `The product’s own words are said instead of what was stored. ${named.join(' ')}${more}`;
    const remedy = 'Correct them on the page Texts.';
    return { name: 'texts', state: 'degraded' as const, latency_ms: null, breaker: null, reason, remedy };
  }
}
