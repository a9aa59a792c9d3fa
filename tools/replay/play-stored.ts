import type { EvalProduct } from '../eval/eval-product.ts';
import type { Said } from '../eval/golden-case.ts';
import { inLanes } from '../eval/in-lanes.ts';
import { BUYERS, personOf } from '../eval/people.ts';
import { Talk } from '../eval/talk.ts';
import type { Outcome } from './outcome.ts';
import { outcomeOf } from './outcome-of.ts';
import type { StoredConversation, StoredSaid } from './stored-conversation.ts';

/** Where the simulated shop is, in what is compared. */
const SHOP = 'https://shop.simulated';

/** Whether another conversation may begin, and who is told of each that ended. */
interface Watch {
  mayGoOn(running: EvalProduct, at: number): Promise<boolean>;
  played(count: number): void;
}

/**
 * Plays conversations on a running product; gives what came of each turn, in the order of the conversations. One that
 * hangs ends there, and one that was not begun any more has no turns.
 */
export async function playStored(
  running: EvalProduct,
  conversations: readonly StoredConversation[],
  atOnce: number,
  watch: Watch,
): Promise<Outcome[][]> {
  let count = 0;
  const numbered = conversations.map((one, at) => {
    const buyer = one.hasOrders ? BUYERS[at % BUYERS.length] : undefined;
    return { one, at, person: personOf(buyer, 70_000 + at) };
  });
  return inLanes(
    numbered,
    atOnce,
    ({ person }) => person.waId,
    async ({ one, at, person }) => {
      if (!(await watch.mayGoOn(running, at))) return [];
      await running.records.forget(person.waId);
      const outcomes = await play(running, one, new Talk(running, person.waId, person.name), person.waId);
      count += 1;
      watch.played(count);
      return outcomes;
    },
  );
}

async function play(
  running: EvalProduct,
  { turns }: StoredConversation,
  talk: Talk,
  waId: string,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  // Each play has a simulator at another address: that alone is no change.
  const plain = (text: string): string => text.split(running.product.simulatorUrl).join(SHOP);
  for (const { says } of turns) {
    try {
      const heard = await talk.say(says.map((one) => saidNow(one, talk)));
      outcomes.push(outcomeOf(heard.made, heard.parts, plain));
    } catch {
      outcomes.push(outcomeOf([], [], plain));
      return outcomes;
    }
    // The next turns are the assistant's too, whoever had them then.
    if ((await talk.state()).mode !== 'assistant') await running.records.handBack(waId);
  }
  return outcomes;
}

/** A tap on what was offered now as it was then, else in its words. */
function saidNow({ kind, text, shows }: StoredSaid, talk: Talk): Said {
  if (kind === 'tap') return talk.offers(text) ? { taps: text } : { text };
  return {
    ...(kind === 'text' ? {} : { kind }),
    ...(text === '' ? {} : { text }),
    ...(shows === undefined ? {} : { shows }),
  };
}
