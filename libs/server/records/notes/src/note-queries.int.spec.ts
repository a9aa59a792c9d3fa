import { explainStores } from '@feelori/testing';
import type { Note } from './note';
import { Notes } from './notes';
import { NotesModule } from './notes.module';

const at = (n: number): Date => new Date(Date.parse('2026-11-23T12:00:00Z') + n * 1_000);

function note(n: number): Note {
  const conversationId = `1:c${n % 20}`;
  const _id = `${conversationId}#n-${n}`;
  return { _id, conversationId, author: 'u1', text: 'ask Noor', mentions: [], writtenAt: at(n) };
}

explainStores(NotesModule, {
  at: at(0),
  seed: { Note: note },
  asks: {
    'a new one': (get) => get(Notes).add({ ...note(3), _id: '1:c3#n-new' }),
    'one again': (get) => get(Notes).add(note(3)),
    'by id': (get) => get(Notes).byId(note(4)._id),
    'the newest of a conversation': {
      ask: (get) => get(Notes).page('1:c3', null, 10),
      index: 'thread_order',
    },
    'the newest of all': { ask: (get) => get(Notes).newest(null, 10), index: 'newest' },
    'those before them': { ask: (get) => get(Notes).newest(note(1_503), 10), index: 'newest', keys: 30 },
    'the newest of some conversations': {
      ask: (get) => get(Notes).newestOf(['1:c3', '1:c4', '1:none']),
      index: 'thread_order',
    },
    'those before': {
      ask: (get) => get(Notes).page('1:c3', note(1_503), 10),
      index: 'thread_order',
      keys: 30,
    },
  },
});
