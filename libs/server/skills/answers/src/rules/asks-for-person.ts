import { type CustomerMessage, wordsOf } from '@feelori/contracts';
import { PERSON_TAP } from '@feelori/skills/tools';
import { decideBeforeModel } from './before-model';

/** Whether a message asks for a person of the shop, in words or by our button. */
export function asksForPerson({ content }: CustomerMessage): boolean {
  const isTap = content.kind === 'list_reply' || content.kind === 'button_reply';
  return (isTap && content.id === PERSON_TAP) || decideBeforeModel(wordsOf(content)) === 'person';
}
