/** What the simulator reads from its environment, once. */
export interface SimulatorSettings {
  port: number;
  webhookUrl: string;
  shopifyWebhookUrl: string;
  whatsapp: {
    phoneNumberId: string;
    businessAccountId: string;
    accessToken: string;
    /** The first of a comma list: the secret Meta signs with now. */
    appSecret: string;
    verifyToken: string;
    displayPhoneNumber: string;
  };
  shopify: {
    accessToken: string;
    clientId: string;
    clientSecret: string;
    webhookSecret: string;
    apiVersion: string;
  };
  geminiApiKey: string;
  openaiApiKey: string;
  /** File to which every accepted send is appended as a JSON line before it is answered; absent = memory only. */
  acceptLog?: string;
  /** File that keeps chats, windows and templates over a restart; absent = memory only. */
  stateFile?: string;
  /** Folder with Shopify's exports that the shop is made from; absent = the demo shop. */
  shopFolder?: string;
  /** Code of the shop's currency where its exports do not say it. */
  shopCurrency?: string;
  /** Meta's published OpenAPI document (YAML), to hold every send against; absent = not checked. */
  metaSchema?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Settings from the environment; what is missing takes a demo value, so that the simulator always starts. */
export function readSettings(env: Environment): SimulatorSettings {
  const value = (name: string, fallback: string): string => env[name]?.trim() || fallback;
  const first = (name: string, fallback: string): string =>
    value(name, fallback).split(',')[0]?.trim() ?? fallback;
  const acceptLog = env['SIM_ACCEPT_LOG'];
  const stateFile = env['SIM_STATE_FILE'];
  const metaSchema = env['SIM_META_SCHEMA'];
  const shopFolder = env['SIM_SHOP_FOLDER'];
  const shopCurrency = env['SIM_SHOP_CURRENCY']?.toUpperCase();
  return {
    port: Number(value('SIMULATOR_PORT', '8002')),
    webhookUrl: value('WEBHOOK_URL', 'http://127.0.0.1:8001/webhooks/whatsapp'),
    shopifyWebhookUrl: value('SHOPIFY_WEBHOOK_URL', 'http://127.0.0.1:8001/webhooks/shopify'),
    whatsapp: {
      phoneNumberId: value('WHATSAPP_PHONE_NUMBER_ID', '106540352242922'),
      businessAccountId: value('WHATSAPP_BUSINESS_ACCOUNT_ID', '102290129340398'),
      accessToken: value('WHATSAPP_ACCESS_TOKEN', 'demo-whatsapp-access-token'),
      appSecret: first('WHATSAPP_APP_SECRET', 'demo-whatsapp-app-secret'),
      verifyToken: value('WHATSAPP_VERIFY_TOKEN', 'demo-whatsapp-verify-token'),
      displayPhoneNumber: value('WHATSAPP_DISPLAY_PHONE_NUMBER', '15550783881'),
    },
    shopify: {
      accessToken: value('SHOPIFY_ACCESS_TOKEN', 'demo-shopify-access-token'),
      clientId: value('SHOPIFY_CLIENT_ID', 'demo-shopify-client-id'),
      clientSecret: value('SHOPIFY_CLIENT_SECRET', 'demo-shopify-client-secret'),
      webhookSecret: first('SHOPIFY_WEBHOOK_SECRET', 'demo-shopify-webhook-secret'),
      apiVersion: value('SHOPIFY_API_VERSION', '2026-07'),
    },
    geminiApiKey: value('GEMINI_API_KEY', 'demo-gemini-api-key'),
    openaiApiKey: value('OPENAI_API_KEY', 'demo-openai-api-key'),
    ...(acceptLog ? { acceptLog } : {}),
    ...(stateFile ? { stateFile } : {}),
    ...(metaSchema ? { metaSchema } : {}),
    ...(shopFolder ? { shopFolder } : {}),
    ...(shopCurrency && /^[A-Z]{3}$/.test(shopCurrency) ? { shopCurrency } : {}),
  };
}
