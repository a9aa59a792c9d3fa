import { cutText, withoutHiddenMarks } from '@feelori/contracts';

/** As long as a text that is worth answering; WhatsApp itself takes no longer ones from a phone. */
const LONGEST = 4_096;

/** What was heard as a message has it: one text without hidden marks, cut where it is too long. Pure. */
export function transcriptOf(heard: string): string {
  return cutText(withoutHiddenMarks(heard).trim(), LONGEST);
}
