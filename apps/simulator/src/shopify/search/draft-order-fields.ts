import type { DraftOrder } from '../draft-order';
import type { SearchFields } from './run-search';
import { date, keyword, number, oneOf } from './term-matchers';

/** The filters of `draftOrders(query:)`. */
export const DRAFT_ORDER_FIELDS: SearchFields<DraftOrder> = {
  freeText: ({ id, lines }) => [`D${id}`, ...lines.map(({ title }) => title)].join(' , '),
  fields: {
    created_at: (draft, term) => date(draft.createdAt, term),
    id: (draft, term) => number(draft.id, term),
    status: (draft, term) => oneOf(draft.status, term),
    tag: (draft, term) => draft.tags.some((tag) => keyword(tag, term)),
  },
};
