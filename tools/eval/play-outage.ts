import type { EvalProduct } from './eval-product.ts';
import type { GoldenCase, Turn } from './golden-case.ts';
import type { HeardTurn } from './heard-turn.ts';
import { inLanes } from './in-lanes.ts';
import { judgeOutage } from './judge-outage.ts';
import { personOf } from './people.ts';
import { indented, type Played, shown } from './play-golden.ts';
import { Talk } from './talk.ts';

/** Everything that answers are made with. */
const DOWN = ['gemini', 'openai', 'shopify'];

/** Plays conversations while no model and no shop answers. */
export async function playOutage(
  running: EvalProduct,
  cases: readonly GoldenCase[],
  atOnce: number,
): Promise<Played[]> {
  await warmUp(running);
  for (const upstream of DOWN) await running.product.control('PUT', `/faults/${upstream}`, { mode: 'down' });
  const numbered = cases.map((one, at) => ({ one, person: personOf(one.as, 80_000 + at) }));
  return inLanes(
    numbered,
    atOnce,
    ({ person }) => person.waId,
    async ({ one, person }) => {
      if (person.known) await running.records.forget(person.waId);
      return play(one, new Talk(running, person.waId, person.name));
    },
  );
}

/** Somebody asks while all is well, as it was before an outage. */
async function warmUp(running: EvalProduct): Promise<void> {
  const { waId, name } = personOf(undefined, 79_999);
  await new Talk(running, waId, name).say([{ text: 'show me dresses' }]);
}

async function play(one: GoldenCase, talk: Talk): Promise<Played> {
  const { category } = one;
  const played: Played = { category, name: `${category}: ${one.name}`, findings: [], messages: 0, turns: 0 };
  for (const turn of one.turns.filter(canBeSaid)) {
    const asked = turn.says.map((said) => said.text ?? JSON.stringify(said)).join(' / ');
    try {
      const heard: HeardTurn = await talk.say(turn.says);
      played.messages += heard.parts.length;
      played.turns += heard.turns;
      const wrong = judgeOutage(turn, heard, await talk.state());
      if (wrong.length > 0) played.findings.push(`  customer: ${asked}`, ...shown(heard), ...indented(wrong));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      played.findings.push(`  customer: ${asked}`, ...indented([`+ ${why}`]));
      return played;
    }
  }
  return played;
}

/** Rows that nobody could be shown cannot be tapped on, nor quoted. */
function canBeSaid({ says }: Turn): boolean {
  return says.every(({ taps, quotes }) => taps === undefined && quotes === undefined);
}
