/**
 * Letters nobody sees: zero-width and bidirectional marks, fillers, soft hyphens, tags. They hide words from people or
 * from comparisons. Three kinds are part of what people do see and stay where they have a meaning: joiners (U+200C,
 * U+200D) within words and emoji, an emoji's variation selectors, and the tags behind a black flag that make it a nation's.
 */
const HIDDEN =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb]|[\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0100}-\u{e01ef}]/gu;
const STRAY_JOINERS =
  /(?<![\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{M}\p{N}\p{Extended_Pictographic}])/gu;
const STRAY_TAGS = /(?<!\u{1f3f4}[\u{e0030}-\u{e007a}]{0,6})[\u{e0000}-\u{e007f}]/gu;

/** The text as people see it, without what only a machine would read. */
export function withoutHiddenMarks(text: string): string {
  return text.replace(HIDDEN, '').replace(STRAY_TAGS, '').replace(STRAY_JOINERS, '');
}
