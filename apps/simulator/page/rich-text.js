import { element } from './element.js';

const MARKS =
  /```([^`]+)```|(?<![\w*])\*(?! )([^*\n]+?)(?<! )\*(?![\w*])|(?<![\w_])_(?! )([^_\n]+?)(?<! )_(?![\w_])|(?<![\w~])~(?! )([^~\n]+?)(?<! )~(?![\w~])|(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/g;

/** Nodes for a text with WhatsApp's marks: *bold*, _italic_, ~struck~, ```code``` and links. */
export function richText(text) {
  const nodes = [];
  let at = 0;
  for (const match of text.matchAll(MARKS)) {
    nodes.push(text.slice(at, match.index), marked(match));
    at = match.index + match[0].length;
  }
  nodes.push(text.slice(at));
  return nodes.filter((node) => node !== '');
}

function marked([, code, bold, italic, struck, link]) {
  if (code) return element('code', { text: code });
  if (bold) return element('strong', {}, ...richText(bold));
  if (italic) return element('em', {}, ...richText(italic));
  if (struck) return element('s', {}, ...richText(struck));
  return element('a', { href: link, target: '_blank', rel: 'noreferrer', text: link });
}

/** True for a text of one to three emoji, which WhatsApp shows large. */
export function isBigEmoji(text) {
  return /^(\p{Extended_Pictographic}(\u200d\p{Extended_Pictographic}|\ufe0f|\p{Emoji_Modifier})*){1,3}$/u.test(
    text.trim(),
  );
}
