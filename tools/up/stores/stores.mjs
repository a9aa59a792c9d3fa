import { shutdownMs } from '../end-groups.mjs';
import { KeptProcess } from '../kept-process.mjs';
import { prepareMongo } from './mongo.mjs';
import { prepareRedis } from './redis.mjs';

/**
 * Both stores, each from where the machine has it. `mongodbUri` and `redisUrl` are there after `open`; `kept` are
 * the processes that are ours (none for a store that was given), and `close` ends those and only those.
 */
export class Stores {
  kept = [];
  mongodbUri;
  redisUrl;
  #place;
  #services;

  /** @param place { data, env, runtime, steps } @param services { supervisor, say, changed } */
  constructor(place, services) {
    this.#place = place;
    this.#services = services;
  }

  /** Brings both up. Throws a Remedy when one cannot be had; what has started by then is for `close` to end. */
  async open() {
    this.mongodbUri = (await this.#bringUp('mongodb', prepareMongo)).uri;
    this.redisUrl = (await this.#bringUp('redis', prepareRedis)).url;
  }

  /** Ends our processes: SIGTERM, SIGKILL after the shutdown's deadline. */
  async close() {
    await Promise.all(this.kept.map((one) => one.stop(shutdownMs)));
  }

  async #bringUp(name, prepare) {
    const store = await prepare({ ...this.#place, supervisor: this.#services.supervisor });
    await this.#place.steps.run(name, async () => {
      if (store.process) {
        const process = new KeptProcess(store.process, this.#services);
        this.kept.push(process);
        await process.start();
      }
      return store.words;
    });
    return store;
  }
}
