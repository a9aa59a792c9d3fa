import type { AuditEntry } from '@feelori/platform/audit';
import { explainStores } from '@feelori/testing';
import { SavedReplies } from './saved-replies';
import { SavedRepliesModule } from './saved-replies.module';
import type { StoredSavedReply } from './saved-reply';

const AT = new Date('2026-11-28T12:00:00Z');
const AUDIT = { _id: 'a' } as AuditEntry;

function reply(n: number): StoredSavedReply {
  return { _id: `s${n}`, shortcut: `R${n}`, key: `r${n}`, text: 'hello', version: 1, createdAt: AT };
}

explainStores(SavedRepliesModule, {
  at: AT,
  seed: { SavedReply: reply },
  asks: {
    'all of them': { ask: (get) => get(SavedReplies).all(500), index: 'key', keys: 501 },
    one: (get) => get(SavedReplies).byId('s1'),
    'a new one': (get) => get(SavedReplies).add('new', { shortcut: 'New', text: 'x' }, AT, AUDIT),
    'another text': (get) => get(SavedReplies).change(reply(5), { shortcut: 'Five', text: 'x' }, AUDIT),
    'one less': (get) => get(SavedReplies).remove('s6', AUDIT),
  },
});
