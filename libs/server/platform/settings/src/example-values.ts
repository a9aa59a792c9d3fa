/**
 * Every value that `.env.example` prints as a placeholder. They are public, so none is ever accepted.
 * A test compares this list with the file.
 */
export const EXAMPLE_VALUES: readonly string[] = [
  'mongodb://feelori:database-password@mongo.example.com:27017/feelori',
  '100000000000001',
  '100000000000002',
  'example-whatsapp-access-token',
  'example-whatsapp-app-secret',
  'example-whatsapp-verify-token',
  'https://your-shop.myshopify.com',
  'example-shopify-access-token',
  'example-shopify-webhook-secret',
  'example-gemini-api-key',
  'example-openai-api-key',
  'owner@example.com',
  'example-owner-password',
  'example-jwt-secret-of-32-characters-or-more',
  'example-monitoring-token',
];
