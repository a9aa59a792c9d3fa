import { LANGUAGES } from '@feelori/skills/tools';
import { ORDER_WORDS } from './order-words';

const ASKED = LANGUAGES.map((language) => ORDER_WORDS[language].askForProof);

/** Whether these words of ours ask to prove an order: then the rest of them, which names it; else null. */
export function orderProofAsked(said: string): string | null {
  const asked = ASKED.find((words) => said.includes(words));
  return asked === undefined ? null : said.replace(asked, '');
}
