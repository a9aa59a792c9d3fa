// Bundled by load-found-by.ts: what is made up is found by the words that the product itself would note.
import { searchTerms } from '@feelori/records/customers';
import { type Findable, searchRow } from '@feelori/records/search';
import { findableEntry, findableMessage, findableName } from '@feelori/skills/search';
import type { MadeConversation } from './made-conversation';

/** The rows of the search for all that stands in a conversation. */
export function searchRowsOf({ conversation, inbound, outbox }: MadeConversation): object[] {
  const all: Findable[] = [
    findableName(conversation),
    ...inbound.map(findableMessage),
    ...outbox.flatMap(findableEntry),
  ];
  return all.map(searchRow);
}

/** The words a customer is found by. */
export const nameTerms = searchTerms;
