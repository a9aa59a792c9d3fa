import { parseArgs } from 'node:util';

/** The parts of an evaluation. */
export const PARTS = ['golden', 'attacks', 'true-sentences', 'outage', 'providers'] as const;
/** What is evaluated when nothing is asked for; providers are asked where the environment holds a key of theirs. */
const USUAL: readonly string[] = ['golden', 'attacks', 'true-sentences', 'providers'];
export type Part = (typeof PARTS)[number];

/** What is evaluated. */
export interface EvalFlags {
  parts: Part[];
  /** Only cases of this category. */
  category: string | null;
  /** Only cases whose name holds this. */
  name: string | null;
  /** Golden conversations of this file instead of our own. */
  from: string | null;
  /** Every so manieth case only. */
  slice: number;
  /** Conversations at once. */
  atOnce: number;
  /** These results become the baseline. */
  writeBaseline: boolean;
}

/** Reads the words behind `npm run eval --`; throws with what is wrong. */
export function evalFlags(args: readonly string[]): EvalFlags {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      category: { type: 'string' },
      case: { type: 'string' },
      from: { type: 'string' },
      slice: { type: 'string', default: '1' },
      'at-once': { type: 'string', default: '16' },
      'write-baseline': { type: 'boolean', default: false },
    },
  });
  const asked = values.only?.split(',') ?? USUAL;
  const strange = asked.find((part) => !PARTS.some((known) => known === part));
  if (strange !== undefined) throw new Error(`--only ${strange}: there are ${PARTS.join(', ')}`);
  return {
    parts: PARTS.filter((part) => asked.includes(part)),
    category: values.category ?? null,
    name: values.case ?? null,
    from: values.from ?? null,
    slice: countOf(values.slice, '--slice'),
    atOnce: countOf(values['at-once'], '--at-once'),
    writeBaseline: values['write-baseline'],
  };
}

/** Whether nothing of our own cases is left out. */
export function isWhole({ category, name, from, slice }: EvalFlags): boolean {
  return category === null && name === null && from === null && slice === 1;
}

/** The cases that these flags leave. */
export function chosen<Case extends { category: string; name: string }>(
  cases: readonly Case[],
  { category, name, slice }: EvalFlags,
): Case[] {
  return cases
    .filter((one) => category === null || one.category === category)
    .filter((one) => name === null || one.name.includes(name))
    .filter((_, at) => at % slice === 0);
}

function countOf(text: string, flag: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new Error(`${flag} ${text}: a whole number from 1 on`);
  return count;
}
