import { dependencyName, type Outage } from '@feelori/console/core';

const WORDS: Readonly<Record<string, string>> = {
  whatsapp: 'WhatsApp takes no messages. Replies wait, and go out by themselves when it does.',
  whatsapp_templates: 'WhatsApp does not list its templates. Those it listed last are shown.',
  shopify: 'Shopify does not answer. Orders cannot be looked up; products are told as they were known last.',
  gemini: 'Gemini does not answer. Until it does, the next model or the rules answer.',
  embeddings: 'Articles cannot be found by their meaning. Until they can, words find them.',
  openai: 'OpenAI does not answer. Until it does, the other model or the rules answer.',
};

/**
 * What a person of the shop is told of a system that did not answer. Once its breaker would let a call through, nobody
 * knows how it is: it may be well for hours when nothing needs it.
 */
export function outageWords({ name, knownUntil }: Outage, now: Date): string {
  const untried = knownUntil !== null && knownUntil <= now;
  if (untried) {
    return `${dependencyName(name)} did not answer when it was last asked. It is asked again as soon as it is needed.`;
  }
  return WORDS[name] ?? `${dependencyName(name)} does not answer.`;
}
