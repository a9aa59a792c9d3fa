import type { ReplyContent } from '@feelori/contracts';
import type { Language } from './language';
import { type Evidence, type Subject, unionOf } from './subject';
import type { Handover, ToolOutcome } from './tool';

/** What the tools of one turn found, by subject. */
export class Findings {
  private readonly found = new Map<Subject, unknown[]>();
  private readonly outputs = new Set<unknown>();
  handover: Handover | null = null;

  /** Nothing was found, not even that there is nothing of the kind. */
  get isEmpty(): boolean {
    return this.found.size === 0 && this.handover === null;
  }

  add(subject: Subject, { found, handover, output }: ToolOutcome): void {
    this.handover = handover ?? this.handover;
    this.outputs.add(output);
    if (found !== null) this.found.set(subject, [...(this.found.get(subject) ?? []), found]);
  }

  /** All that an answer may state at that moment. */
  evidence(now: Date): Evidence {
    return unionOf([
      ...[...this.found].flatMap(([subject, all]) => all.map((found) => subject.evidence(found, now))),
      { read: [...this.outputs].flatMap(wordsIn) },
    ]);
  }

  /**
   * What the customer gets to see, in as few messages as possible. `lead` is a model's own sentence, already checked
   * against the evidence: it goes with the subject that is told last, or stands alone. Empty when there is nothing.
   */
  render(lead: string | null, language: Language): ReplyContent[] {
    const subjects = [...this.found.keys()].sort((a, b) => b.place - a.place);
    const alone = subjects.filter((subject) => subject.alone);
    const spoken = lead !== null;
    let free = lead;
    const parts: ReplyContent[] = [];
    for (const subject of alone.length > 0 ? alone : subjects) {
      const told = subject.render(this.found.get(subject) ?? [], { language, lead: free, spoken });
      parts.unshift(...told);
      if (told.length > 0) free = null;
    }
    return parts.length === 0 && lead !== null ? [{ kind: 'text', text: lead }] : parts;
  }
}

/** The texts and numbers of what a tool gave, without the names they stand under. */
function wordsIn(output: unknown): string[] {
  if (typeof output === 'string' || typeof output === 'number') return [String(output)];
  return typeof output === 'object' && output !== null ? Object.values(output).flatMap(wordsIn) : [];
}
