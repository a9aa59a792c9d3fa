import type { MessageContent } from '@feelori/contracts';
import { amountWords } from '@feelori/console/core';
import type { IconName } from '@feelori/console/ui';

/** A customer's message as the thread shows it. */
export interface MessageLook {
  /** Drawn before the label; null for plain text. */
  icon: IconName | null;
  /** What kind of thing it is; null for plain text. */
  label: string | null;
  /** The customer's own words. */
  text: string;
  /** What we know of it beside the words, one line each. */
  facts: string[];
  /** Where it is on a map. */
  map?: string;
  /** People it names. */
  people?: string[];
}

const look = (icon: IconName | null, label: string | null, text = '', facts: string[] = []): MessageLook => ({
  icon,
  label,
  text,
  facts,
});

/** What WhatsApp tells of a customer's account; its own words hold numbers and stay on the server. */
const NOTICES: Readonly<Record<string, string>> = {
  user_changed_number: 'The customer has a new phone number',
  user_changed_user_id: 'WhatsApp gave the customer a new id',
  customer_identity_changed: 'The customer has a new phone or installed WhatsApp again',
};

/** Says truthfully what a customer sent, also where this console cannot show the thing itself. */
export function messageLook(content: MessageContent): MessageLook {
  switch (content.kind) {
    case 'text':
      return look(null, null, content.text);
    case 'list_reply':
      return look(
        'tap',
        'Chose from the list',
        content.title,
        content.description ? [content.description] : [],
      );
    case 'button_reply':
      return look('tap', 'Tapped a button', content.title);
    case 'template_button':
      return look('tap', 'Tapped a button', content.text);
    case 'reaction':
      return content.emoji === null
        ? look('smile', 'Took a reaction back')
        : look('smile', 'Reacted to a message', content.emoji);
    case 'edit':
      return content.content === null
        ? look('chat', 'Edited a message', '', ['WhatsApp did not pass on the new words.'])
        : look('chat', 'Edited a message', messageLook(content.content).text);
    case 'revoke':
      return look('info', 'Deleted a message');
    case 'deleted':
      return look('info', 'Message deleted');
    case 'form_reply':
      return look('list', 'Filled in a form', '', [content.name, ...answerLines(content.answers)]);
    case 'call_permission_reply':
      return look('info', 'Answered whether the shop may call', content.response);
    case 'system':
      return look('info', 'Notice from WhatsApp', NOTICES[content.event] ?? content.event);
    case 'welcome_request':
      return look('chat', 'Opened the chat for the first time');
    case 'unsupported':
      return look('info', 'WhatsApp did not pass this message on', '', [`Kind: ${content.of}`]);
    case 'order':
      return look('bag', 'Sent an order', content.text ?? '', content.items.map(orderLine));
    default:
      return thingLook(content);
  }
}

type Thing = Extract<
  MessageContent,
  { kind: 'image' | 'video' | 'audio' | 'document' | 'sticker' | 'location' | 'contacts' }
>;

/** Things one would look at or listen to; a file itself is shown beside (`MessageMedia`). */
function thingLook(content: Thing): MessageLook {
  switch (content.kind) {
    case 'image':
      return look('photo', 'Photo', content.caption, seenFacts(content.seen));
    case 'video':
      return look('video', 'Video', content.caption);
    case 'audio':
      return heardLook(content);
    case 'document':
      return look('file', 'Document', content.caption);
    case 'sticker':
      return look('smile', content.animated ? 'Moving sticker' : 'Sticker');
    case 'location': {
      const where = [content.name, content.address].filter((part) => part !== undefined);
      const facts = [...where, `${content.latitude}, ${content.longitude}`];
      return { ...look('place', 'Place', '', facts), map: mapLink(content) };
    }
    case 'contacts':
      return { ...look('person', 'Shared contacts'), people: content.contacts.map(({ name }) => name) };
  }
}

/** What a model wrote down stands below the player, and says that it is that. */
function heardLook({ voice, transcript }: Extract<Thing, { kind: 'audio' }>): MessageLook {
  const label = voice ? 'Voice message' : 'Audio file';
  return transcript === undefined
    ? look('voice', label)
    : look('voice', label, transcript, ['Written down by a model from what is said.']);
}

function seenFacts(seen: string | undefined): string[] {
  return seen === undefined ? [] : [`A model sees: ${seen}`];
}

/** Numbers alone go into the address: nothing the customer wrote. */
function mapLink({ latitude, longitude }: { latitude: number; longitude: number }): string {
  const query = new URLSearchParams({ mlat: String(latitude), mlon: String(longitude) });
  return `https://www.openstreetmap.org/?${query.toString()}#map=16/${latitude}/${longitude}`;
}

function orderLine(item: {
  productRetailerId: string;
  quantity: number;
  itemPrice: number;
  currency: string;
}): string {
  return `${item.quantity} × ${item.productRetailerId} at ${amountWords(String(item.itemPrice), item.currency)}`;
}

function answerLines(answers: Record<string, unknown> | null): string[] {
  return Object.entries(answers ?? {}).map(
    ([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
}
