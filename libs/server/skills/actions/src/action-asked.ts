import { LANGUAGES } from '@feelori/skills/tools';
import { CANCEL_WORDS } from './words/cancel-words';

const QUESTIONS = LANGUAGES.map((language) => CANCEL_WORDS[language].question);

/** Whether these words of ours ask for a yes to an action: then a plain "yes" behind them is the answer. */
export function actionAsked(said: string): boolean {
  return QUESTIONS.some((question) => said.includes(question));
}
