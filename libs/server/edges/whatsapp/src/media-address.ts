/** Whose machines WhatsApp keeps files on. */
const HOSTS = ['fbsbx.com', 'fbcdn.net', 'facebook.com', 'whatsapp.net'];

/**
 * Whether a file may be fetched there, with our token: only from WhatsApp, by https, or from where the Graph API itself
 * is. An address in an answer is no reason to call it. Pure.
 */
export function isMediaAddress({ href, graphUrl }: { href: string; graphUrl: string }): boolean {
  if (!URL.canParse(href)) return false;
  const url = new URL(href);
  if (url.username !== '' || url.password !== '') return false;
  if (url.origin === new URL(graphUrl).origin) return true;
  if (url.protocol !== 'https:' || url.port !== '') return false;
  return HOSTS.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`));
}
