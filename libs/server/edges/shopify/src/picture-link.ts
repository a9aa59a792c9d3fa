/** Ends of names that are no kind of picture WhatsApp takes, or no picture at all. */
const OTHER_KIND = /^(?:webp|avif|gif|svg|heic|heif|tiff?|bmp|jxl|ico|mp4|mov|webm|m3u8|glb|usdz)$/;

/**
 * The link when WhatsApp can show what it leads to, else null: JPG and PNG alone. Shopify is asked for JPG, and says in
 * the name or in `format` what it gives; a link that tells no other kind is taken at its word.
 */
export function pictureLink(url: string | null | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, pathname, searchParams } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  const format = searchParams.get('format')?.toLowerCase();
  const end = /\.([a-z0-9]{2,5})$/i.exec(pathname)?.[1]?.toLowerCase();
  const kind = format ?? end;
  return kind === undefined || !OTHER_KIND.test(kind) ? url : null;
}
