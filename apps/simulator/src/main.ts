import { fileURLToPath } from 'node:url';
import { registerGemini } from './gemini/index';
import { registerOpenAi } from './openai/index';
import { registerModelControl } from './model/index';
import { createSimulator, type Control, type Mount } from './server';
import { readSettings } from './settings';
import { registerShopify, registerShopifyControl } from './shopify/index';
import { World } from './world';

const mounts: Mount[] = [
  { prefix: '/shopify', upstream: 'shopify', register: registerShopify },
  { prefix: '/gemini', upstream: 'gemini', register: registerGemini },
  { prefix: '/openai/v1', upstream: 'openai', register: registerOpenAi },
];

const controls: Control[] = [
  { prefix: '', register: registerModelControl },
  { prefix: '/shopify', register: registerShopifyControl },
];

const settings = readSettings(process.env);
const page = fileURLToPath(new URL('./page', import.meta.url));
const { app } = await createSimulator(new World(settings), { mounts, controls, page }).catch(
  (error: unknown) => giveUp('cannot start', error),
);

const stop = (): void => {
  app.close().then(
    () => process.exit(0),
    () => process.exit(1),
  );
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);

try {
  await app.listen({ port: settings.port, host: '127.0.0.1' });
  console.log(`Simulator ready: phone page and stand-ins at http://127.0.0.1:${settings.port}`);
} catch (error) {
  giveUp(`cannot listen on port ${settings.port}`, error);
}

function giveUp(what: string, error: unknown): never {
  console.error(`The simulator ${what}: ${error instanceof Error ? error.message : 'unknown'}`);
  process.exit(1);
}
