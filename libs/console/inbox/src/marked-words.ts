/** A stretch of a text, as WhatsApp would show it. */
export interface MarkedWords {
  style: 'plain' | 'bold' | 'italic' | 'struck' | 'code' | 'link';
  text: string;
}

const STYLES = { '*': 'bold', _: 'italic', '~': 'struck' } as const;

/** Code, then one of the three marks around words (never inside one), then an address without the stop behind it. */
const MARKS =
  /```([\s\S]+?)```|(?<![\p{L}\p{N}])([*_~])(?=\S)([^\n]*?\S)\2(?![\p{L}\p{N}])|(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)'\]])/gu;

/** Cuts a text by WhatsApp's marks (*bold*, _italic_, ~struck~, ```code```) and addresses; marks in marks stay as they are. */
export function markedWords(text: string): MarkedWords[] {
  const parts: MarkedWords[] = [];
  let end = 0;
  for (const found of text.matchAll(MARKS)) {
    parts.push({ style: 'plain', text: text.slice(end, found.index) }, markIn(found));
    end = found.index + found[0].length;
  }
  parts.push({ style: 'plain', text: text.slice(end) });
  return parts.filter((part) => part.text !== '');
}

function markIn([whole, code, mark, marked]: RegExpExecArray): MarkedWords {
  if (code !== undefined) return { style: 'code', text: code };
  if (marked === undefined) return { style: 'link', text: whole };
  return { style: STYLES[mark as keyof typeof STYLES], text: marked };
}
