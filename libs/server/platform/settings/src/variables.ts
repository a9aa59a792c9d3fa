interface Variable {
  /** What the value is for, as the refusal and the documentation say it. */
  purpose: string;
  /** Where a person gets the value. */
  source: string;
}

const choose = 'choose it yourself; `.env.example` names the default';
const random = 'make one with: openssl rand -hex 32';
const meta = 'Meta for Developers → your app';
/** Where an app of the shop is made and shows its id and secret; in the admin itself none are made since 2026. */
const shopifyApp = 'Shopify Dev Dashboard → your app → Settings';

/** Every variable the product reads, what it is for and where to get it (docs/running.md §1). */
export const VARIABLES = {
  LISTEN_HOST: { purpose: 'the address the server listens on', source: choose },
  PORT: { purpose: 'the port of API and console', source: choose },
  WORKER_PORT: { purpose: 'the port of health and metrics of a worker', source: choose },
  ROLES: { purpose: 'which halves this process runs (web, worker)', source: choose },
  LOG_LEVEL: { purpose: 'how much is logged', source: choose },
  NODE_ENV: {
    purpose: "whether it runs in production, where the API's documentation is for people who are signed in",
    source: 'the Docker image sets it to production',
  },
  FEELORI_VERSION: { purpose: 'the version shown in health details', source: 'the build sets it' },
  PUBLIC_URL: { purpose: 'the address people and Meta reach the product at', source: choose },
  TRUSTED_HOSTS: { purpose: 'the host names requests may name', source: choose },
  CORS_ORIGINS: { purpose: 'the origins a browser may call the API from', source: choose },
  TRUST_PROXY_HOPS: { purpose: 'how many proxies stand in front of the product', source: choose },
  CONSOLE_DIR: { purpose: 'the folder of the built console', source: 'npm run build makes it' },
  SHUTDOWN_PAUSE_MS: {
    purpose: 'how long a stopping process says "not ready" before it closes',
    source: choose,
  },
  MONGODB_URI: {
    purpose: 'the database every message is stored in',
    source: '`npm start` and `npm run stores` set it; in production the address of your replica set',
  },
  MONGODB_POOL_SIZE: { purpose: 'how many database connections a process holds', source: choose },
  MONGODB_REPORT_READS: {
    purpose: 'from which members of the replica set figures and reports are read',
    source: 'primary, or secondaryPreferred',
  },
  REDIS_URL: { purpose: 'the queue', source: '`npm start` sets it; in production your Redis' },
  REDIS_CACHE_URL: {
    purpose: 'cache, throttling and live events',
    source: 'a Redis of its own, or leave it out',
  },
  OUTGOING_PRIVATE_HOSTS: {
    purpose: 'names or addresses in your own network that outgoing webhooks may go to, also without https',
    source: choose,
  },
  SMTP_URL: {
    purpose: 'the mail server that alerts go out by, such as smtps://user:password@mail.example.com:465',
    source: 'your mail provider; leave it out and no mail is sent',
  },
  MAIL_FROM: { purpose: 'the address that alerts come from', source: choose },
  REDIS_PREFIX: { purpose: 'the beginning of every Redis key', source: choose },
  WHATSAPP_GRAPH_URL: { purpose: "the origin of WhatsApp's Graph API", source: choose },
  WHATSAPP_GRAPH_VERSION: { purpose: 'the version of the Graph API', source: choose },
  WHATSAPP_PHONE_NUMBER_ID: {
    purpose: 'the number the assistant answers for; several as a comma list',
    source: `${meta} → WhatsApp → API Setup`,
  },
  WHATSAPP_BUSINESS_ACCOUNT_ID: {
    purpose: 'the account that owns the templates',
    source: `${meta} → WhatsApp → API Setup`,
  },
  WHATSAPP_ACCESS_TOKEN: {
    purpose: 'sending messages',
    source: 'Meta Business settings → System users → Generate token',
  },
  WHATSAPP_APP_SECRET: {
    purpose: 'checking that webhooks come from Meta',
    source: `${meta} → App settings → Basic`,
  },
  WHATSAPP_VERIFY_TOKEN: {
    purpose: "the webhook's handshake",
    source: `${random}, and enter the same at Meta`,
  },
  SHOPIFY_ADMIN_URL: { purpose: 'the origin of your shop', source: 'https://<your shop>.myshopify.com' },
  SHOPIFY_API_VERSION: { purpose: 'the version of the Admin API', source: choose },
  SHOPIFY_ACCESS_TOKEN: {
    purpose: 'reading products and orders',
    source:
      'an app that was made in Shopify’s admin before 2026 has one (Settings → Apps → Develop apps → API credentials); for any other set SHOPIFY_CLIENT_ID and SHOPIFY_CLIENT_SECRET',
  },
  SHOPIFY_CLIENT_ID: {
    purpose: 'reading products and orders',
    source: shopifyApp,
  },
  SHOPIFY_CLIENT_SECRET: {
    purpose: 'reading products and orders',
    source: shopifyApp,
  },
  SHOPIFY_WEBHOOK_SECRET: {
    purpose: 'checking that webhooks come from Shopify',
    source: `the client secret of the app that is told of changes: ${shopifyApp}`,
  },
  SHOPIFY_STOREFRONT_URL: { purpose: 'links to products in answers', source: "your shop's public address" },
  GEMINI_API_KEY: { purpose: 'the first model of the chain', source: 'Google AI Studio → Get API key' },
  GEMINI_BASE_URL: { purpose: "the origin of Gemini's API", source: choose },
  GEMINI_MODEL: { purpose: 'which Gemini model answers', source: choose },
  GEMINI_PRICE: {
    purpose: 'what a million tokens cost in and out, in US dollars, as 0.30/2.50; shown beside answers',
    source: "Google's price list",
  },
  OPENAI_API_KEY: { purpose: 'the second model of the chain', source: 'platform.openai.com → API keys' },
  OPENAI_BASE_URL: { purpose: "the address of OpenAI's API, ending in /v1", source: choose },
  OPENAI_MODEL: { purpose: 'which OpenAI model answers', source: choose },
  OPENAI_PRICE: {
    purpose: 'what a million tokens cost in and out, in US dollars, as 0.30/2.50; shown beside answers',
    source: "OpenAI's price list",
  },
  ASSISTANT_PROMPT_FILE: {
    purpose:
      'a text that models are told in place of our own instructions, with {{tools}} where the tools are',
    source: 'npm run replay -- --print-prompt, tried with npm run replay before it is set',
  },
  ADMIN_EMAIL: { purpose: 'the first owner, created once', source: 'your own address' },
  ADMIN_PASSWORD: {
    purpose: 'the first owner, created once',
    source: 'choose a long one; 12 characters or more',
  },
  JWT_SECRET: { purpose: 'signing access tokens', source: random },
  TOTP_KEY: {
    purpose: 'encrypting the secrets of second factors; JWT_SECRET does where it is missing',
    source: random,
  },
  ACCESS_TOKEN_MINUTES: { purpose: 'how long an access token lives', source: choose },
  REFRESH_TOKEN_DAYS: { purpose: 'how long somebody stays signed in', source: choose },
  IP_BINDING: { purpose: 'how tightly a session is bound to its address', source: choose },
  MONITORING_TOKEN: { purpose: 'reading health details and metrics', source: random },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    purpose:
      'the collector of traces (OpenTelemetry over HTTP), as http://127.0.0.1:4318; without it no traces are made',
    source: 'whoever runs the collector, or your monitoring provider',
  },
  OTEL_EXPORTER_OTLP_HEADERS: {
    purpose: 'headers that the collector wants, as name=value,name=value with the values percent-encoded',
    source: 'your monitoring provider',
  },
  OTEL_SERVICE_NAME: { purpose: 'what this product is called in traces', source: choose },
  OTEL_TRACES_SAMPLER_ARG: {
    purpose: 'which part of all traces is made, from 0 to 1; the same for all processes',
    source: choose,
  },
  MEDIA_S3_URL: {
    purpose:
      'the bucket of an S3-compatible store, as https://bucket.s3.eu-central-1.amazonaws.com, for files of messages; without it they are in the database',
    source: 'the provider of the store',
  },
  MEDIA_S3_REGION: { purpose: 'the region of that store', source: 'the provider of the store' },
  MEDIA_S3_ACCESS_KEY_ID: {
    purpose: 'reading, writing and deleting in that bucket',
    source: 'the provider of the store: a key for this bucket alone',
  },
  MEDIA_S3_SECRET_ACCESS_KEY: {
    purpose: 'reading, writing and deleting in that bucket',
    source: 'the provider of the store, with the key',
  },
  QUIET_MS: { purpose: 'how long a customer must be quiet before the answer', source: choose },
  QUIET_MAX_MS: { purpose: 'how long a burst of messages is waited for at most', source: choose },
  MESSAGE_MAX_AGE_HOURS: { purpose: 'how old a message may be to be answered by itself', source: choose },
  UNKNOWN_SEND_WAIT_MS: { purpose: 'how long a send without an answer waits for its status', source: choose },
  WHATSAPP_SENDS_PER_SECOND: { purpose: "the number's sending pace", source: choose },
  WHATSAPP_PAIR_BURST: { purpose: 'how many messages one customer may get at once', source: choose },
  WHATSAPP_PAIR_SECONDS: { purpose: 'the pace towards one customer after the burst', source: choose },
  BREAKER_FAILURES: { purpose: 'how many failures open a breaker', source: choose },
  BREAKER_OPEN_SECONDS: { purpose: 'how long a breaker stays open', source: choose },
  ASSISTANT_MODE: {
    purpose:
      'whether answers go out by themselves (automatic), wait as drafts (draft) or are only noted (observe)',
    source: choose,
  },
  ASSISTANT_PAUSED: { purpose: 'whether the assistant is silent everywhere (true, false)', source: choose },
  IDLE_HANDBACK_MINUTES: {
    purpose: 'after how many quiet minutes a conversation goes back to the assistant, 0 for never',
    source: choose,
  },
  SHOP_NAME: { purpose: 'what the shop is called in saved replies', source: choose },
  CUSTOMER_TURNS_PER_HOUR: { purpose: 'how many answers one customer gets an hour', source: choose },
} as const satisfies Record<string, Variable>;

export type VariableName = keyof typeof VARIABLES;
