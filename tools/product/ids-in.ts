import { createHash } from 'node:crypto';

/** What must not leave the server, and where it was found. */
export interface FoundId {
  what: string;
  near: string;
}

const HASHES = ['md5', 'sha1', 'sha256', 'sha512'];
/** As many characters of a hash as a shortened one would keep at least. */
const HASH_START = 10;

/**
 * Finds personal ids in a text that left the server: the ids themselves, what base64 hides of them (a WhatsApp message id
 * holds the number that way), and hashes of them that anybody could compute.
 */
export function idsIn(text: string, ids: readonly string[]): FoundId[] {
  const plain = [text, ...decodedIn(text)];
  return ids.flatMap((id) => [
    ...plain.filter((one) => one.includes(id)).map((one) => ({ what: id, near: around(one, id) })),
    ...hashesOf(id)
      .filter((hash) => text.includes(hash))
      .map((hash) => ({ what: `a hash of ${id}`, near: around(text, hash) })),
  ]);
}

function hashesOf(id: string): string[] {
  return [id, `+${id}`, `wa:${id}`, `bsuid:${id}`].flatMap((form) =>
    HASHES.flatMap((algorithm) => {
      const hash = createHash(algorithm).update(form).digest();
      return [hash.toString('hex'), hash.toString('base64'), hash.toString('base64url')].map((digest) =>
        digest.slice(0, HASH_START),
      );
    }),
  );
}

/** What base64 in the text stands for, and what that holds in base64 again. */
function decodedIn(text: string, depth = 0): string[] {
  if (depth === 3) return [];
  const words = decodeURIComponent(text.replace(/%(?![0-9a-f]{2})/gi, '')).match(/[\w+/-]{12,}/g) ?? [];
  return words.flatMap((word) => {
    const decoded = Buffer.from(word, 'base64').toString('latin1');
    return [decoded, ...decodedIn(decoded.replace(/[^\x20-\x7e]/g, ' ').replaceAll('%', ' '), depth + 1)];
  });
}

function around(text: string, part: string): string {
  const at = text.indexOf(part);
  return text.slice(Math.max(0, at - 60), at + part.length + 60);
}
