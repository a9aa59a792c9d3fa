/**
 * What a name of a person, label or macro may hold: no control character, no half of an emoji, and nothing unseen that turns
 * text round or hides a difference (Unicode UTS 55). The joiners stay, since Persian, Hindi and emojis are written with them.
 */
export const PLAIN_NAME = /^[^\p{Cc}\p{Cs}\u200b\u202a-\u202e\u2060-\u2069\ufeff]*$/u;
