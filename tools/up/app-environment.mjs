import path from 'node:path';

/** Ports of the three processes: `--port` wins, then the environment, then 8001 and its neighbours. */
export function choosePorts(env, flag) {
  const web = flag ?? Number(env.PORT ?? 8001);
  const neighbour = (name, offset) => Number((flag === undefined && env[name]) || web + offset);
  return {
    web,
    simulator: neighbour('SIMULATOR_PORT', 1),
    worker: neighbour('WORKER_PORT', 2),
  };
}

/**
 * The environment our processes run with: what a newcomer's machine needs, overlaid by whatever the environment
 * sets itself. Ports and store addresses are decided before and always hold.
 * @param decided { ports, stores: { mongodbUri, redisUrl }, secrets, checkout, simulator: boolean }
 */
export function appEnvironment(env, { ports, stores, secrets, checkout, simulator }) {
  const { JWT_SECRET, ADMIN_PASSWORD, MONITORING_TOKEN } = secrets;
  return {
    NODE_ENV: 'development',
    LISTEN_HOST: '127.0.0.1',
    SHUTDOWN_PAUSE_MS: '0',
    CONSOLE_DIR: path.join(checkout, 'dist/apps/console/browser'),
    ADMIN_EMAIL: 'owner@feelori.test',
    JWT_SECRET,
    ADMIN_PASSWORD,
    MONITORING_TOKEN,
    ...(simulator ? simulatorAddresses(ports, secrets) : {}),
    ...env,
    PORT: String(ports.web),
    SIMULATOR_PORT: String(ports.simulator),
    WORKER_PORT: String(ports.worker),
    MONGODB_URI: stores.mongodbUri,
    REDIS_URL: stores.redisUrl,
  };
}

function simulatorAddresses(ports, secrets) {
  const { WHATSAPP_APP_SECRET, WHATSAPP_VERIFY_TOKEN, WHATSAPP_ACCESS_TOKEN } = secrets;
  const { SHOPIFY_ACCESS_TOKEN, SHOPIFY_WEBHOOK_SECRET, GEMINI_API_KEY, OPENAI_API_KEY } = secrets;
  const outside = `http://127.0.0.1:${ports.simulator}`;
  const ours = `http://127.0.0.1:${ports.web}`;
  return {
    WHATSAPP_GRAPH_URL: `${outside}/graph`,
    WHATSAPP_PHONE_NUMBER_ID: '106540352242922',
    WHATSAPP_BUSINESS_ACCOUNT_ID: '102290129340398',
    WHATSAPP_ACCESS_TOKEN,
    WHATSAPP_APP_SECRET,
    WHATSAPP_VERIFY_TOKEN,
    SHOPIFY_ADMIN_URL: `${outside}/shopify`,
    SHOPIFY_STOREFRONT_URL: `${outside}/store`,
    SHOPIFY_ACCESS_TOKEN,
    SHOPIFY_WEBHOOK_SECRET,
    GEMINI_BASE_URL: `${outside}/gemini`,
    GEMINI_API_KEY,
    OPENAI_BASE_URL: `${outside}/openai/v1`,
    OPENAI_API_KEY,
    WEBHOOK_URL: `${ours}/webhooks/whatsapp`,
    SHOPIFY_WEBHOOK_URL: `${ours}/webhooks/shopify`,
  };
}
