/** A run of a message as WhatsApp draws it. */
export interface PreviewSpan {
  text: string;
  style: 'plain' | 'bold' | 'italic' | 'struck';
}

const STYLES = { '*': 'bold', _: 'italic', '~': 'struck' } as const;
/** A mark, what stands between and the same mark again, within a line. */
const MARKED = /\*[^*\n]{1,500}\*|_[^_\n]{1,500}_|~[^~\n]{1,500}~/g;

/** The text with WhatsApp's *bold*, _italic_ and ~struck~ as it draws them. Pure. */
export function previewSpans(text: string): PreviewSpan[] {
  const spans: PreviewSpan[] = [];
  let at = 0;
  for (const { 0: marked, index } of text.matchAll(MARKED)) {
    if (index > at) spans.push({ text: text.slice(at, index), style: 'plain' });
    const mark = marked.charAt(0) as keyof typeof STYLES;
    spans.push({ text: marked.slice(1, -1), style: STYLES[mark] });
    at = index + marked.length;
  }
  if (at < text.length) spans.push({ text: text.slice(at), style: 'plain' });
  return spans;
}
