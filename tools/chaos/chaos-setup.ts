import { mkdirSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import { buildServers } from '../product/build-servers.ts';
import { answersOk, type Child } from '../product/child-process.ts';
import { type OwnStores, ownStores } from '../product/own-stores.ts';
import { Product } from '../product/product.ts';
import type { ProductStores } from '../product/product-stores.ts';
import { SupervisorLink } from '../up/supervisor-link.mjs';
import type { Role } from './kill-plan.ts';
import { KillTarget } from './kill-target.ts';
import type { Seen } from './recovery-times.ts';
import { WebhookRelay } from './webhook-relay.ts';

/** How long a send without an answer waits for its status: far longer than statuses take here, outages included. */
export const UNKNOWN_SEND_WAIT_MS = 30_000;

/** Short quiet times and wide limits: what is tried is what happens when something dies. */
const ENVIRONMENT = {
  QUIET_MS: '150',
  QUIET_MAX_MS: '600',
  UNKNOWN_SEND_WAIT_MS: String(UNKNOWN_SEND_WAIT_MS),
  WHATSAPP_PAIR_BURST: '1000',
  WHATSAPP_SENDS_PER_SECOND: '1000',
  CUSTOMER_TURNS_PER_HOUR: '10000',
  SIM_MODEL_DELAY_MS: '30',
};

/** The processes of a run, with the relay on the way of their webhooks. */
export interface ChaosSetup {
  folder: string;
  supervisor: SupervisorLink;
  product: Product;
  relay: WebhookRelay;
  targets: KillTarget[];
  seen: Seen[];
  /** Starts everything and waits until it is ready. */
  start: () => Promise<void>;
  /** Ends everything at once. */
  stop: () => Promise<void>;
}

/** Builds and prepares product and relay on stores that are given, or on stores of its own, which may then be killed too. */
export async function chaosSetup(
  root: string,
  given: ProductStores | null,
  say: (line: string) => void,
): Promise<ChaosSetup> {
  mkdirSync(path.join(root, 'tmp'), { recursive: true });
  const folder = mkdtempSync(path.join(root, 'tmp/chaos-'));
  const supervisor = new SupervisorLink();
  await buildServers(root, supervisor);
  const own = given ? null : await ownStores(folder, supervisor, say);
  const relay = await WebhookRelay.open();
  const environment = { ...ENVIRONMENT, WEBHOOK_URL: relay.url };
  const product = await Product.prepare({
    root,
    folder,
    stores: given ?? stores(own),
    supervisor,
    environment,
  });
  relay.target = product.webhook.url;
  const seen: Seen[] = [];
  const targets = targetsOf(product, own, seen);
  const start = async (): Promise<void> => {
    await Promise.all([own?.mongodb.start(), own?.redis.start()]);
    await product.start();
  };
  const stop = async (): Promise<void> => {
    relay.close();
    await Promise.all(targets.map((target) => target.stop()));
    // It rejects when something was sent that WhatsApp's schema does not allow; all ends nevertheless.
    await product.stop().finally(() => supervisor.close());
  };
  return { folder, supervisor, product, relay, targets, seen, start, stop };
}

function stores(own: OwnStores | null): ProductStores {
  if (!own) throw new Error('no stores');
  return own;
}

function targetsOf(product: Product, own: OwnStores | null, seen: Seen[]): KillTarget[] {
  const target = (role: Role, child: Child | undefined, answers?: () => Promise<boolean>): KillTarget[] =>
    child ? [new KillTarget(role, child, answers ?? child.plan.ready, seen)] : [];
  return [
    ...target('mongodb', own?.mongodb),
    ...target('redis', own?.redis),
    ...target('api', product.api, () => answersOk(`${product.apiUrl}/health`)),
    ...target('worker', product.workers[0], () => answersOk(`${product.workerUrl}/health`)),
  ];
}
