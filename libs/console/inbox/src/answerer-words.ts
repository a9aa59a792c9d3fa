import type { Answerer, EntryOrigin, ThreadReply } from '@feelori/contracts';
import type { IconName } from '@feelori/console/ui';

/** How somebody who speaks for the shop is named and drawn. */
interface SpeakerLook {
  words: string;
  icon: IconName;
  explained: string;
}

const PERSON: SpeakerLook = { words: 'Person', icon: 'person', explained: 'Written by a person of the shop' };

const IN_APP: SpeakerLook = {
  words: 'WhatsApp app',
  icon: 'person',
  explained: 'Written by a person of the shop in the WhatsApp Business app',
};

const ANSWERER_WORDS: Record<Answerer, SpeakerLook> = {
  gemini: { words: 'Gemini', icon: 'spark', explained: 'Answered by Google Gemini' },
  openai: { words: 'OpenAI', icon: 'spark', explained: 'Answered by OpenAI, because Gemini could not' },
  rules: { words: 'Rules', icon: 'rules', explained: 'Answered by fixed rules, without a model' },
  person: PERSON,
};

const ORIGIN_WORDS: Record<Exclude<EntryOrigin, 'assistant'>, SpeakerLook> = {
  person: PERSON,
  notice: { words: 'Notice', icon: 'rules', explained: 'Sent by the shop because something happened' },
  campaign: { words: 'Campaign', icon: 'rules', explained: 'Sent by the shop to many customers' },
};

/** Who said this: of the assistant's answers the model or the rules, of others what they are; and whether a person wrote it anew. */
export function speakerLook({
  from,
  answeredBy,
  app,
  edited,
}: Pick<ThreadReply, 'from' | 'answeredBy' | 'app' | 'edited'>): SpeakerLook {
  if (app !== undefined) return IN_APP;
  const look = from === 'assistant' ? ANSWERER_WORDS[answeredBy] : ORIGIN_WORDS[from];
  if (edited !== true) return look;
  return {
    words: `${look.words}, edited`,
    icon: 'person',
    explained: `${look.explained}; a person of the shop wrote these words in its place`,
  };
}

/** What each tool does, for people who do not know its name. */
const TOOL_WORDS: Record<string, string> = {
  search_products: 'Searched the products',
  get_product: 'Looked up a product',
  track_order: 'Looked up an order',
  list_my_orders: 'Listed the customer’s orders',
  store_policy: 'Read the shop’s rules',
  hand_off_to_human: 'Handed over to a person',
};

/** The tool in words; a tool this console does not know is named as it is. */
export function toolWords(name: string): string {
  return TOOL_WORDS[name] ?? name.replaceAll('_', ' ');
}
