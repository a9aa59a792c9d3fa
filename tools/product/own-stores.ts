import path from 'node:path';
import { runtimeFolder } from '../up/checkout.mjs';
import { Steps } from '../up/steps.mjs';
import { prepareMongo } from '../up/stores/mongo.mjs';
import { prepareRedis } from '../up/stores/redis.mjs';
import type { SupervisorLink } from '../up/supervisor-link.mjs';
import { Child, type ChildPlan } from './child-process.ts';
import type { ProductStores } from './product-stores.ts';

/** A MongoDB and a Redis that nobody else uses, not started yet. They keep address and files when they are killed. */
export interface OwnStores extends ProductStores {
  mongodb: Child;
  redis: Child;
}

/** What `prepareMongo` and `prepareRedis` work with. */
interface StoreOptions {
  data: string;
  env: NodeJS.ProcessEnv;
  runtime: string;
  steps: Steps;
  supervisor: SupervisorLink;
}

/** What `prepareMongo` and `prepareRedis` say of a process that is ours. */
interface StoreProcess {
  title: string;
  command: { file: string; args: string[]; env: NodeJS.ProcessEnv; cwd: string };
  log: string;
  ready: () => Promise<boolean>;
}

/** Takes both from where the machine has them, files in `folder`; stores that the environment names are not used. */
export async function ownStores(
  folder: string,
  supervisor: SupervisorLink,
  say: (line: string) => void,
): Promise<OwnStores> {
  const mongo = await prepareMongo(optionsOf(folder, supervisor, say));
  const redis = await ownRedisPlan(folder, supervisor, say);
  return {
    mongodbUri: mongo.uri,
    redisUrl: redis.url,
    redisPrefix: '{feelori}',
    mongodb: new Child(planOf(mongo, folder), supervisor),
    redis: new Child(redis.plan, supervisor),
  };
}

/** The same for Redis alone: its address, and how it is started. */
export async function ownRedisPlan(
  folder: string,
  supervisor: SupervisorLink,
  say: (line: string) => void,
): Promise<{ url: string; plan: ChildPlan }> {
  const redis = await prepareRedis(optionsOf(folder, supervisor, say));
  return { url: redis.url, plan: planOf(redis, folder) };
}

function optionsOf(folder: string, supervisor: SupervisorLink, say: (line: string) => void): StoreOptions {
  const env = { ...process.env, MONGODB_URI: '', REDIS_URL: '' };
  const steps = new Steps((line: string) => {
    say(line);
    return true;
  });
  return { data: folder, env, runtime: runtimeFolder, steps, supervisor };
}

function planOf(store: object, folder: string): ChildPlan {
  if (!('process' in store)) throw new Error('a store of our own has no process');
  const { title, command, ready } = store.process as StoreProcess;
  return { name: title, command, ready, log: logOf(folder, title) };
}

function logOf(folder: string, title: string): string {
  return path.join(folder, `${title.toLowerCase()}.log`);
}
