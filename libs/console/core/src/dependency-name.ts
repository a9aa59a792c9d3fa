/** What we depend on, as people know it. */
const NAMES: Readonly<Record<string, string>> = {
  database: 'Database',
  redis: 'Redis',
  whatsapp: 'WhatsApp',
  whatsapp_templates: 'WhatsApp’s list of templates',
  shopify: 'Shopify',
  'shopify webhooks': 'News from Shopify (webhooks)',
  catalogue: 'The shop’s products, kept for searching',
  gemini: 'Gemini',
  openai: 'OpenAI',
  embeddings: 'Articles by their meaning',
};

/** One that has no name here yet is called as the server calls it. Pure. */
export function dependencyName(name: string): string {
  return NAMES[name] ?? name.replaceAll('_', ' ');
}
