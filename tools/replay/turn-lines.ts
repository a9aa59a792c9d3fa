import type { ComparedTurn } from './compare.ts';
import type { Outcome } from './outcome.ts';

/** So much of an answer is shown on a terminal; the report has all of it. */
const MOST_SIGNS = 400;

/** One compared turn for a terminal: one line where nothing differs, else both answers. Pure. */
export function turnLines({ conversation, turn, asked, before, after, ...more }: ComparedTurn): string[] {
  const { facts, marks, level, isChanged } = more;
  const head = `${conversation}.${turn}`;
  const said = asked.join(' / ');
  if (!isChanged && marks.length === 0) return [`${head}  same: ${cut(said)}`];
  return [
    '',
    `${head}  ${level ?? 'no risk'}${marks.length === 0 ? '' : `: ${marks.join(', ')}`}`,
    `  customer  ${cut(said)}`,
    ...answerLines('before', before),
    ...answerLines('after ', after),
    ...facts.map(({ of, gone, come }) =>
      [`  ${of}`, ...gone.map((fact) => `- ${fact}`), ...come.map((fact) => `+ ${fact}`)].join('  '),
    ),
  ];
}

function answerLines(side: string, outcome: Outcome): string[] {
  const { messages, guards, handovers } = outcome;
  const text = messages.length === 0 ? '(nothing was said)' : messages.join(' ¦ ');
  const extras = [...guards.map((guard) => `guard: ${guard}`), ...handovers.map((why) => `person: ${why}`)];
  return [`  ${side}    ${cut(text)}`, `            ${[takenBy(outcome), ...extras].join(' · ')}`];
}

/** Who answered, with what, and what it took. Pure. */
export function takenBy({ answeredBy, model, tools, messages, spent }: Outcome): string {
  const { tokens, usd } = spent;
  const cost = usd === null ? 'no price set' : `$${usd}`;
  return [
    model ?? answeredBy ?? 'nobody',
    `tools ${tools.join(', ') || 'none'}`,
    `${messages.length} ${messages.length === 1 ? 'message' : 'messages'}`,
    `${tokens.in}/${tokens.out} tokens`,
    cost,
  ].join(' · ');
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= MOST_SIGNS ? line : `${line.slice(0, MOST_SIGNS).toWellFormed()}…`;
}
