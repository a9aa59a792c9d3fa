import { loadSettings, type Settings, type VariableName } from '@feelori/platform/settings';

/** The secrets test applications run with; nothing else uses them. */
export const TEST_SECRETS = {
  whatsappAppSecret: 'test-only-whatsapp-app-secret',
  whatsappVerifyToken: 'test-only-whatsapp-verify-token',
  whatsappAccessToken: 'test-only-whatsapp-access-token',
  shopifyAccessToken: 'test-only-shopify-access-token',
  shopifyWebhookSecret: 'test-only-shopify-webhook-secret',
  jwtSecret: 'test-only-jwt-secret-with-more-than-32-characters',
  monitoringToken: 'test-only-monitoring-token',
  ownerEmail: 'owner@test.invalid',
  ownerPassword: 'test-only-owner-password',
} as const;

/** Nothing listens on port 9 (discard): a test that calls an upstream it did not set up fails at once. */
const NOWHERE = 'http://127.0.0.1:9';

const DEFAULTS: Partial<Record<VariableName, string>> = {
  LOG_LEVEL: 'silent',
  LISTEN_HOST: '127.0.0.1',
  PORT: '0',
  WORKER_PORT: '0',
  ROLES: 'web',
  PUBLIC_URL: 'http://127.0.0.1:8001',
  TRUSTED_HOSTS: 'console.test.invalid',
  SHUTDOWN_PAUSE_MS: '0',
  MONGODB_URI: 'mongodb://127.0.0.1:9/feelori-unset',
  REDIS_URL: 'redis://127.0.0.1:9',
  WHATSAPP_GRAPH_URL: NOWHERE,
  WHATSAPP_PHONE_NUMBER_ID: '106540352242922',
  WHATSAPP_BUSINESS_ACCOUNT_ID: '102290129340398',
  WHATSAPP_ACCESS_TOKEN: TEST_SECRETS.whatsappAccessToken,
  WHATSAPP_APP_SECRET: TEST_SECRETS.whatsappAppSecret,
  WHATSAPP_VERIFY_TOKEN: TEST_SECRETS.whatsappVerifyToken,
  SHOPIFY_ADMIN_URL: NOWHERE,
  SHOPIFY_ACCESS_TOKEN: TEST_SECRETS.shopifyAccessToken,
  SHOPIFY_WEBHOOK_SECRET: TEST_SECRETS.shopifyWebhookSecret,
  SHOPIFY_STOREFRONT_URL: 'https://shop.test.invalid',
  GEMINI_BASE_URL: NOWHERE,
  OPENAI_BASE_URL: `${NOWHERE}/v1`,
  ADMIN_EMAIL: TEST_SECRETS.ownerEmail,
  ADMIN_PASSWORD: TEST_SECRETS.ownerPassword,
  JWT_SECRET: TEST_SECRETS.jwtSecret,
  MONITORING_TOKEN: TEST_SECRETS.monitoringToken,
  CONSOLE_DIR: '/nonexistent',
};

/** Settings for a test: safe defaults, changed by variables as the environment would name them. */
export function testSettings(overrides: Partial<Record<VariableName, string>> = {}): Settings {
  return loadSettings({ ...DEFAULTS, ...overrides });
}
