const LINK =
  /\[([^[\]]*)\]\(([^\s()]+)\)|\b(?:https?:\/\/|www\.)[^\s<>()]+|\b(?:wa\.me|t\.me|bit\.ly)\/\S+/giu;

/**
 * Takes every link out of a text but those to the given hosts; a Markdown link becomes its words (docs/security.md §5).
 */
export function dropLinks(text: string, hosts: ReadonlySet<string>): string {
  const kept = text.replace(LINK, (whole, label: string | undefined, target: string | undefined) => {
    const url = target ?? whole;
    const known = isKnown(url, hosts);
    if (label === undefined) return known ? whole : '';
    return known ? `${label}: ${url}` : label;
  });
  if (kept === text) return text.trim();
  return kept
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/ ([.,;:!?])/g, '$1')
    .trim();
}

function isKnown(url: string, hosts: ReadonlySet<string>): boolean {
  const full = /^https?:\/\//i.test(url) ? url : `https://${url}`;
  return URL.canParse(full) && hosts.has(new URL(full).host.toLowerCase());
}
