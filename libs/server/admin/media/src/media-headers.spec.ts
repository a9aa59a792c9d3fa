import type { MediaKind } from '@feelori/contracts';
import { mediaHeaders } from './media-headers';

const disposition = (kind: MediaKind, type: string, filename?: string): string | undefined =>
  mediaHeaders({
    ...(filename === undefined ? {} : { filename }),
    metadata: { kind, type, conversationId: '1' },
  })['Content-Disposition'];

it.each([
  ['image', 'image/jpeg', 'inline'],
  ['sticker', 'image/webp', 'inline'],
  ['audio', 'audio/ogg', 'inline'],
  ['video', 'video/mp4', 'inline'],
  ['document', 'application/pdf', 'attachment'],
  ['document', 'application/octet-stream', 'attachment'],
  ['image', 'image/svg+xml', 'attachment'],
] as const)('%s %s is %s', (kind, type, how) => {
  expect(disposition(kind, type)).toBe(`${how}; filename*=UTF-8''${kind}`);
});

it.each([
  ['a plain name.pdf', 'a%20plain%20name.pdf'],
  ['übergröße (1).pdf', '%C3%BCbergr%C3%B6%C3%9Fe%20%281%29.pdf'],
  ['../../etc/passwd', '.._.._etc_passwd'],
  ['a\r\nSet-Cookie: x=1', 'a__Set-Cookie%3A%20x%3D1'],
  ['invoice\u202efdp.exe', 'invoice_fdp.exe'],
  ['half \ud800', 'half%20%EF%BF%BD'],
  ['..', 'file'],
  [' ', 'file'],
  ["it's", 'it%27s'],
])('the name %j', (name, written) => {
  expect(disposition('document', 'application/pdf', name)).toBe(`attachment; filename*=UTF-8''${written}`);
});
