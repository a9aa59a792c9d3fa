import { everSaid } from '@feelori/skills/texts';
import { ORDER_WORDS } from './order-words';

/** Whether these words of ours ask to prove an order: then the rest of them, which names it; else null. */
export function orderProofAsked(said: string): string | null {
  const asked = everSaid(ORDER_WORDS, 'askForProof').find((words) => said.includes(words));
  return asked === undefined ? null : said.replace(asked, '');
}
