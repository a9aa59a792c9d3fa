const WORDS = {
  image: 'Photo',
  video: 'Video',
  audio: 'Voice message',
  voice: 'Voice message',
  document: 'Document',
  sticker: 'Sticker',
  location: 'Location',
  contacts: 'Contact',
  order: 'Order',
  unsupported: 'A message of a kind the shop cannot get',
};

/** The one line of the types that have a text of their own. */
const TEXTS = {
  text: ({ content }) => content.body,
  interactive: ({ content }) =>
    content.list_reply?.title ?? content.button_reply?.title ?? content.body?.text,
  button: ({ content }) => content.text,
  reaction: ({ content }) => (content.emoji ? `Reacted ${content.emoji}` : 'Took a reaction back'),
  edit: ({ content }) => `Edited: ${content.message?.text?.body ?? 'a message'}`,
  revoke: () => 'Deleted a message',
  template: ({ content, rendered }) => rendered ?? `Template ${content.name}`,
};

/** A line shows less; looking for marks in more would only take time. */
const MOST_SHOWN = 300;

/** One line that says what a message is, for the list of customers and for quotes. */
export function preview(message) {
  const { type, content, deleted } = message;
  if (deleted) return 'Deleted message';
  const text = Object.hasOwn(TEXTS, type) ? TEXTS[type](message) : content?.caption;
  return text === undefined ? (WORDS[type] ?? 'Message') : withoutMarks(text.slice(0, MOST_SHOWN));
}

/** WhatsApp's marks for bold, italic and struck text mean nothing where the text is plain. */
function withoutMarks(text) {
  return text.replace(/(^|\s)([*_~])(\S(?:.*?\S)?)\2(?=$|[\s.,:;!?])/gm, '$1$3');
}
