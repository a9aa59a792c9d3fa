import type { EvalProduct } from './eval-product.ts';
import type { EndState, GoldenCase, Mode } from './golden-case.ts';
import { type HeardTurn, wordsIn } from './heard-turn.ts';
import { inLanes } from './in-lanes.ts';
import { expectedIn, judgeTurn } from './judge-turn.ts';
import { personOf } from './people.ts';
import { Talk } from './talk.ts';

/** How one conversation came out. */
export interface Played {
  category: string;
  name: string;
  /** What is not as expected, with the conversation around it; empty when it passed. */
  findings: string[];
  /** Outgoing messages, and turns they were said in. */
  messages: number;
  turns: number;
}

/** Plays conversations on a running product, so many at once. */
export async function playGolden(
  running: EvalProduct,
  cases: readonly GoldenCase[],
  mode: Mode,
  atOnce: number,
): Promise<Played[]> {
  if (mode === 'scripted') {
    const turns = cases.flatMap((one) => one.turns);
    await running.teach(
      turns.flatMap(({ says, model }) => (model ? [{ text: says.at(-1)?.text ?? '', script: model }] : [])),
    );
  }
  const numbered = cases.map((one, at) => ({ one, person: personOf(one.as, at) }));
  return inLanes(
    numbered,
    atOnce,
    ({ person }) => person.waId,
    async ({ one, person }) => {
      if (person.known) await running.records.forget(person.waId);
      return play(one, mode, new Talk(running, person.waId, person.name));
    },
  );
}

async function play(one: GoldenCase, mode: Mode, talk: Talk): Promise<Played> {
  const { category } = one;
  const played: Played = { category, name: `${category}: ${one.name}`, findings: [], messages: 0, turns: 0 };
  for (const turn of one.turns) {
    const asked = turn.says.map((said) => said.text ?? JSON.stringify(said)).join(' / ');
    try {
      const heard = await talk.say(turn.says);
      played.messages += heard.parts.length;
      played.turns += heard.turns;
      const wrong = judgeTurn(expectedIn(turn, mode), heard);
      if (wrong.length > 0) played.findings.push(`  customer: ${asked}`, ...shown(heard), ...indented(wrong));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      played.findings.push(`  customer: ${asked}`, ...indented([`+ ${why}`]));
      return played;
    }
  }
  const most = one.most_turns ?? one.turns.length;
  if (played.turns > most) {
    played.findings.push(...indented([`- ${most} turns at most`, `+ ${played.turns}`]));
  }
  played.findings.push(...indented(judgeEnd(one.end ?? {}, await talk.state())));
  return played;
}

function judgeEnd(expected: EndState, state: { mode: string; opted_out: boolean }): string[] {
  const { mode, opted_out } = expected;
  return [
    ...(mode === undefined || mode === state.mode ? [] : [`- ends in mode ${mode}`, `+ ${state.mode}`]),
    ...(opted_out === undefined || opted_out === state.opted_out
      ? []
      : [`- opted out at the end: ${opted_out}`, `+ ${state.opted_out}`]),
  ];
}

export function shown({ parts, tools }: HeardTurn): string[] {
  const words = parts.map((part) => `  shop (${part.kind}): ${wordsIn(part).replaceAll('\n', '\n      ')}`);
  return [...words, `  tools: ${tools.join(', ') || 'none'}`];
}

export function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `    ${line.replaceAll('\n', '\n    ')}`);
}
