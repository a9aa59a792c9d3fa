const WORDS: Readonly<Record<string, string>> = {
  whatsapp: 'WhatsApp takes no messages. Replies wait, and go out by themselves when it does.',
  shopify: 'Shopify does not answer. Until it does, the assistant knows no products and no orders.',
  gemini: 'Gemini does not answer. Until it does, the next model or the rules answer.',
  openai: 'OpenAI does not answer. Until it does, the other model or the rules answer.',
};

/** What a person of the shop is told while the system with this breaker is out. */
export function outageWords(name: string): string {
  return WORDS[name] ?? `${name} does not answer.`;
}
