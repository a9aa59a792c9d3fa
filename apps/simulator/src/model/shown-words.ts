import { crc32 } from 'node:zlib';

const KEYWORD = Buffer.from('tEXtShows\0', 'latin1');
const END = Buffer.from('IEND', 'latin1');
const LENGTH_BYTES = 4;

/** A PNG that also says, in a text chunk before its end, what is to be seen in it: the stand-in for a picture of that. */
export function pictureOf(png: Buffer, words: string): Buffer {
  const end = png.lastIndexOf(END) - LENGTH_BYTES;
  const data = Buffer.concat([KEYWORD, Buffer.from(words)]);
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(data.length - LENGTH_BYTES);
  const checksum = Buffer.alloc(LENGTH_BYTES);
  checksum.writeUInt32BE(crc32(data));
  return Buffer.concat([png.subarray(0, end), length, data, checksum, png.subarray(end)]);
}

/** What is to be seen in such a picture; an empty text for any other bytes. */
export function shownIn(picture: Buffer): string {
  const at = picture.indexOf(KEYWORD);
  if (at < LENGTH_BYTES) return '';
  const begin = at + KEYWORD.length;
  const length = picture.readUInt32BE(at - LENGTH_BYTES) + LENGTH_BYTES - KEYWORD.length;
  return picture.subarray(begin, begin + length).toString();
}
