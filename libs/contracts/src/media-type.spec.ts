import type { MediaKind } from './media-file';
import { OPAQUE_TYPE, receivedType, sentType } from './media-type';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const JPEG = bytes('\xff\xd8\xff\xe0\x00\x10JFIF');
const PNG = bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR');
const WEBP = bytes('RIFF\x24\0\0\0WEBPVP8 ');
const OGG = bytes('OggS\0\x02\0\0\0\0\0\0\0\0');
const MP4 = bytes('\0\0\0\x18ftypisom');
const PDF = bytes('%PDF-1.7\n');
const ZIP = bytes('PK\x03\x04\x14\0');
const OLE = bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1');
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const cases: [string, MediaKind, string, Uint8Array, string | null, string | null][] = [
  ['a JPEG called PNG', 'image', 'image/png', JPEG, 'image/jpeg', 'image/jpeg'],
  ['a PNG', 'image', 'image/png', PNG, 'image/png', 'image/png'],
  ['a page called JPEG', 'image', 'image/jpeg', bytes('<html><script>'), null, null],
  ['a vector drawing as picture', 'image', 'image/svg+xml', bytes('<svg onload='), null, null],
  ['a document as picture', 'image', 'image/jpeg', PDF, null, null],
  ['a sticker', 'sticker', 'image/webp', WEBP, 'image/webp', 'image/webp'],
  ['a PNG as sticker', 'sticker', 'image/webp', PNG, null, null],
  ['a voice note', 'audio', 'audio/ogg; codecs=opus', OGG, 'audio/ogg', 'audio/ogg'],
  ['MP3 frames', 'audio', 'audio/mpeg', bytes('\xff\xfb\x90\0'), 'audio/mpeg', 'audio/mpeg'],
  ['MP3 with tags', 'audio', 'audio/mpeg', bytes('ID3\x03\0'), 'audio/mpeg', 'audio/mpeg'],
  ['AAC frames', 'audio', 'audio/aac', bytes('\xff\xf1\x50\x80'), 'audio/aac', 'audio/aac'],
  ['AMR', 'audio', 'audio/amr', bytes('#!AMR\n'), 'audio/amr', 'audio/amr'],
  ['a recording in a film’s box', 'audio', 'audio/mp4', MP4, 'audio/mp4', 'audio/mp4'],
  ['a film', 'video', 'video/mp4', MP4, 'video/mp4', 'video/mp4'],
  ['a phone’s film', 'video', 'video/3gpp', bytes('\0\0\0\x14ftyp3gp5'), 'video/3gpp', 'video/3gpp'],
  ['a picture as film', 'video', 'video/mp4', JPEG, null, null],
  ['a PDF', 'document', 'application/pdf', PDF, 'application/pdf', 'application/pdf'],
  ['a program called PDF', 'document', 'application/pdf', bytes('MZ\x90\0'), null, null],
  ['a Word document', 'document', DOCX, ZIP, DOCX, DOCX],
  ['an old Word document', 'document', 'application/msword', OLE, 'application/msword', 'application/msword'],
  ['an archive', 'document', 'application/zip', ZIP, OPAQUE_TYPE, null],
  ['an old document called new', 'document', DOCX, OLE, null, null],
  ['text', 'document', 'text/plain; charset=utf-8', bytes('Hello\n'), 'text/plain', 'text/plain'],
  ['a page as document', 'document', 'text/html', bytes('<html>'), OPAQUE_TYPE, null],
  ['a picture as document', 'document', 'image/png', PNG, OPAQUE_TYPE, null],
  ['nothing at all', 'image', 'image/png', bytes(''), null, null],
];

it.each(cases)('%s', (_, kind, claimed, head, received, sent) => {
  expect(receivedType({ kind, claimed, head })).toBe(received);
  expect(sentType({ kind, claimed, head })).toBe(sent);
});
