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
};

/** One line that says what a message is, for the list of customers and for quotes. */
export function preview(message) {
  const { type, content } = message;
  switch (type) {
    case 'text':
      return content.body;
    case 'interactive':
      return content.list_reply?.title ?? content.button_reply?.title ?? content.body?.text ?? 'Message';
    case 'button':
      return content.text;
    case 'reaction':
      return content.emoji ? `Reacted ${content.emoji}` : 'Took a reaction back';
    case 'template':
      return message.rendered ?? `Template ${content.name}`;
    default:
      return content?.caption ?? WORDS[type] ?? 'Message';
  }
}
