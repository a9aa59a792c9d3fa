import { type FactReaders, type Facts, factsIn } from './facts.ts';
import type { Outcome } from './outcome.ts';
import { type Level, levelOf, type Mark, marksOf } from './risk.ts';
import type { StoredConversation } from './stored-conversation.ts';

/** What one side states that the other does not. */
export interface FactChange {
  of: keyof Facts;
  gone: string[];
  come: string[];
}

/** One turn beside itself: as it was told then, as it is told now, and as it would be told. */
export interface ComparedTurn {
  conversation: string;
  /** From 1 on. */
  turn: number;
  asked: string[];
  told: Outcome;
  before: Outcome;
  after: Outcome;
  facts: FactChange[];
  marks: Mark[];
  level: Level | null;
  /** Something a customer reads is different. */
  isChanged: boolean;
}

/** Every turn that both sides played. Pure. */
export function compare(
  conversations: readonly StoredConversation[],
  before: readonly (readonly Outcome[])[],
  after: readonly (readonly Outcome[])[],
  readers: FactReaders,
): ComparedTurn[] {
  return conversations.flatMap(({ name, turns }, at) =>
    turns.flatMap(({ says, told }, n) => {
      const [one, other] = [before[at]?.[n], after[at]?.[n]];
      if (one === undefined || other === undefined) return [];
      const asked = says.map(({ kind, text }) => (kind === 'text' ? text : `[${kind}] ${text}`.trim()));
      return [{ conversation: name, turn: n + 1, asked, told, ...compareOne(one, other, readers) }];
    }),
  );
}

function compareOne(
  before: Outcome,
  after: Outcome,
  readers: FactReaders,
): Omit<ComparedTurn, 'conversation' | 'turn' | 'asked' | 'told'> {
  const one = { outcome: before, facts: factsIn(before.messages, readers) };
  const other = { outcome: after, facts: factsIn(after.messages, readers) };
  const marks = marksOf(one, other);
  const isChanged = before.messages.join('\n') !== after.messages.join('\n');
  return { before, after, facts: changesOf(one.facts, other.facts), marks, level: levelOf(marks), isChanged };
}

function changesOf(before: Facts, after: Facts): FactChange[] {
  return (Object.keys(before) as (keyof Facts)[])
    .map((of) => ({
      of,
      gone: before[of].filter((fact) => !after[of].includes(fact)),
      come: after[of].filter((fact) => !before[of].includes(fact)),
    }))
    .filter(({ gone, come }) => gone.length + come.length > 0);
}
