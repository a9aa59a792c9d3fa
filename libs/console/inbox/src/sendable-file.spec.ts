import { sendableFile, type OfferedFile } from './sendable-file';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const MB = 1024 ** 2;
const PNG: OfferedFile = { name: 'a.png', type: 'image/png', size: 9, head: bytes('\x89PNG\r\n\x1a\n') };
const zip = bytes('PK\x03\x04');

it.each<[string, Partial<OfferedFile>, string, string]>([
  ['a picture', {}, 'image', 'image/png'],
  [
    'a PDF of a machine that knows no types',
    { name: 'a.PDF', type: '', head: bytes('%PDF-1.7') },
    'document',
    'application/pdf',
  ],
  [
    'a table that Windows takes for Excel',
    { name: 'a.csv', type: 'application/vnd.ms-excel', head: bytes('a;b') },
    'document',
    'text/plain',
  ],
  [
    'a letter',
    { name: 'a.docx', type: '', head: zip },
    'document',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  ['a film', { name: 'a.mp4', type: 'video/mp4', head: bytes('\0\0\0\x18ftypisom') }, 'video', 'video/mp4'],
  ['a recording', { name: 'a.ogg', type: 'audio/ogg', head: bytes('OggS') }, 'audio', 'audio/ogg'],
])('%s fits', (_, more, as, type) => {
  expect(sendableFile({ ...PNG, ...more })).toMatchObject({ kind: 'fits', as, type });
});

it.each<[string, Partial<OfferedFile>, RegExp, boolean]>([
  ['a large picture', { size: 7.3 * MB }, /has 7\.3 MB; WhatsApp takes 5 MB at most/, true],
  [
    'a picture of a kind WhatsApp does not know',
    { name: 'a.webp', type: 'image/webp', head: bytes('RIFF0000WEBP') },
    /JPEG or PNG/,
    true,
  ],
  ['a page that calls itself a picture', { head: bytes('<html>') }, /JPEG or PNG/, true],
  [
    'a film of an iPhone',
    { name: 'a.mov', type: 'video/quicktime', head: bytes('\0\0\0\x14ftypqt  ') },
    /MP4/,
    false,
  ],
  ['an archive', { name: 'a.zip', type: 'application/zip', head: zip }, /PDF/, false],
  [
    'a program that calls itself a PDF',
    { name: 'a.pdf', type: 'application/pdf', head: bytes('MZ') },
    /PDF/,
    false,
  ],
  [
    'a long document',
    { name: 'a.pdf', type: '', head: bytes('%PDF-'), size: 101 * MB },
    /100 MB at most\. Send it in parts/,
    false,
  ],
  ['nothing', { size: 0 }, /is empty/, true],
])('%s does not, and why is said', (_, more, why, shrinks) => {
  const { kind, ...said } = sendableFile({ ...PNG, ...more });
  expect({ kind, ...said }).toEqual({ kind: 'refused', why: expect.stringMatching(why) as string, shrinks });
});

it('keeps a name within what WhatsApp takes, with its ending', () => {
  const fit = sendableFile({ ...PNG, name: `${'x'.repeat(300)}.png` });
  expect(fit).toMatchObject({ name: `${'x'.repeat(236)}.png` });
});
