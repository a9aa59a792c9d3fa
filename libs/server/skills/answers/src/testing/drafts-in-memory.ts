import type { DraftCheckout, DraftCheckouts } from '@feelori/records/draft-checkouts';

/** The record of draft orders without a database. */
export function draftsInMemory(): DraftCheckouts {
  const rows = new Map<string, DraftCheckout>();
  const change = (id: string, changes: Partial<DraftCheckout>): void => {
    const row = rows.get(id);
    if (row) rows.set(id, { ...row, ...changes });
  };
  const drafts: { [Method in keyof DraftCheckouts]: DraftCheckouts[Method] } = {
    countOf: async () => rows.size,
    begin: async ({ id, conversationId }, askedAt) => {
      const before = rows.get(id) ?? null;
      const row = { _id: id, conversationId, state: 'asking' as const, draftId: null };
      if (before === null) rows.set(id, { ...row, askedAt, expiresAt: askedAt });
      return before;
    },
    again: async ({ _id }, askedAt) => {
      change(_id, { state: 'asking', draftId: null, askedAt });
      return true;
    },
    made: async (id, draftId) => change(id, { state: 'made', draftId }),
    forget: async (id) => void rows.delete(id),
  };
  return drafts as DraftCheckouts;
}
