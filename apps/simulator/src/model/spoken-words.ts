const MAGIC = Buffer.from('OggS');
const MARK = Buffer.from('OpusTags');

/** A stand-in for a recording: the opening of an Ogg Opus file whose tags hold the words that were said. */
export function recordingOf(words: string): Buffer {
  return Buffer.concat([MAGIC, Buffer.alloc(24), MARK, Buffer.from(words)]);
}

/** The words in such a recording; null for any other bytes. */
export function wordsIn(recording: Buffer): string | null {
  const at = recording.indexOf(MARK);
  if (at < 0 || !recording.subarray(0, MAGIC.length).equals(MAGIC)) return null;
  return recording.subarray(at + MARK.length).toString();
}
