import { type CustomerMessage, wordsOf } from '@feelori/contracts';
import type { Answer, Opening } from './answer-request';
import { byRules } from './by-rules';
import { withBackAgain } from './hand-off-to-human/back-again';
import { handedOver } from '@feelori/skills/tools';
import { withHandoverLines } from './hand-off-to-human/handover-lines';
import { detectLanguage } from './language/detect-language';

/** The answer where the assistant must not go on: a kind fixed text, and a person is asked for `reason`. */
export function giveUp(asked: readonly CustomerMessage[], reason: string, opening?: Opening): Answer {
  const language = asked.map(({ content }) => detectLanguage(wordsOf(content))).find((one) => one !== null);
  const answer = {
    ...byRules([{ kind: 'text', text: handedOver(language ?? 'en') }]),
    handover: { reason },
  };
  const told = withHandoverLines(answer, { asked, history: [] });
  return opening === undefined ? told : withBackAgain(told, language ?? 'en', opening);
}
