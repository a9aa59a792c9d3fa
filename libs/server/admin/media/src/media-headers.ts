import type { MediaFile } from '@feelori/records/media';

/** What a browser shows by itself without running anything; all else is saved. */
const SHOWN: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp']);

/** The headers of a file from outside: taken for nothing but what it is, run nowhere, kept by no browser. Pure. */
export function mediaHeaders({
  filename,
  metadata,
}: Pick<MediaFile, 'filename' | 'metadata'>): Record<string, string> {
  const { type, kind } = metadata;
  const isShown = SHOWN.has(type) || type.startsWith('audio/') || type.startsWith('video/');
  const name = encodeURIComponent(nameOf(filename ?? kind)).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return {
    'Content-Type': type,
    'Content-Disposition': `${isShown && kind !== 'document' ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
    'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    'Cache-Control': 'private, no-store',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'Accept-Ranges': 'bytes',
  };
}

/** No path, no line break, nothing that runs its letters backwards to look like another type. */
function nameOf(name: string): string {
  const tidy = name
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}/\\]/gu, '_')
    .slice(0, 200)
    .trim();
  return tidy === '' || /^\.+$/.test(tidy) ? 'file' : tidy;
}
