import { allOf, explainStores } from '@feelori/testing';
import type { MediaChunk, MediaFile } from './media-file';
import { MediaFiles, type NewMedia } from './media-files';
import { MediaPieces } from './media-pieces';
import { MediaModule } from './media.module';
import { UnsentFiles } from './unsent-files';

const at = new Date('2026-11-23T12:00:00Z');

function file(n: number): MediaFile {
  const unsent = n % 400 === 3 ? { shop: true as const, unsent: { by: `u${n}`, since: at } } : {};
  const metadata = { conversationId: `1:c${n % 20}`, kind: 'image', type: 'image/png', ...unsent } as const;
  return { _id: `f${n}`, length: 4, chunkSize: 2, uploadDate: at, metadata };
}

/** Two pieces a file. */
function chunk(n: number): MediaChunk {
  const files_id = `f${Math.floor(n / 2)}`;
  return { _id: `${files_id}:${n % 2}`, files_id, n: n % 2, data: Buffer.from('ab') };
}

const fresh: NewMedia = { id: 'new', conversationId: '1:c1', kind: 'image', typeOf: () => 'image/png' };

const chosen: NewMedia = { ...fresh, unsent: { by: 'maya', since: at } };

async function* body(): AsyncGenerator<Buffer> {
  yield Buffer.from('abc');
}

explainStores(MediaModule, {
  at,
  seed: { MediaFile: file, MediaChunk: chunk },
  asks: {
    'by id': (get) => get(MediaFiles).byId('f7'),
    'a new one': (get) => get(MediaFiles).keep(fresh, body()),
    'its bytes': (get) => allOf(get(MediaFiles).read(file(9))),
    'one that a person chose': (get) => get(MediaFiles).keep({ ...chosen, id: 'chosen' }, body()),
    'one that is not what it claims': (get) =>
      get(MediaFiles).keep({ ...chosen, id: 'no picture', typeOf: () => null }, body()),
    'a part of it': (get) => allOf(get(MediaFiles).read(file(9), { first: 2, last: 3 })),
    'how many one person has not sent': {
      ask: (get) => get(UnsentFiles).countOf('u3', 20),
      index: 'unsent_by',
    },
    'one that is sent': (get) => get(UnsentFiles).use('f403', '1:c3'),
    'where WhatsApp has it': (get) =>
      get(UnsentFiles).copied('f403', { mediaId: '1', phoneNumberId: '1', at }),
    'what nobody sent': {
      ask: (get) => get(UnsentFiles).left(new Date(at.getTime() + 1), 100),
      index: 'unsent_since',
    },
    'what of a conversation is in another store': {
      ask: (get) => get(MediaFiles).clearObjectsOf(['1:c3']),
      index: 'conversation',
      keys: 128,
    },
    // Without a store of objects the second rejects, and asks the database nothing.
    'pieces that are deleted': (get) =>
      Promise.allSettled([get(MediaPieces).clearChunks('f10'), get(MediaPieces).clearObjects('f10')]),
    'one that is deleted': (get) => get(MediaFiles).remove('f8'),
  },
});
