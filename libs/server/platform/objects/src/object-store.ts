import { type Clock, pause } from '@feelori/platform/clock';
import type { S3Address } from '@feelori/platform/settings';
import { outsideCall } from '@feelori/platform/tracing';
import { request } from 'undici';
import { signRequest } from './sign-request';

const ANSWER_MS = 30_000;
const TRIES = 2;
const PAUSE_MS = 200;

/**
 * Objects of bytes in an S3-compatible store, by keys of letters, digits, `-`, `_` and `/`. Each call has a deadline and is
 * tried twice, which does no harm: all of them bear repetition. Rejects when the store does not do what it is asked.
 */
export class ObjectStore {
  constructor(
    private readonly address: S3Address,
    private readonly clock: Pick<Clock, 'now'>,
  ) {}

  async put(key: string, bytes: Uint8Array): Promise<void> {
    await this.ask('PUT', key, bytes);
  }

  /** Null where there is no such object. */
  async get(key: string): Promise<Buffer | null> {
    return this.ask('GET', key);
  }

  /** Also where there is none. */
  async remove(key: string): Promise<void> {
    await this.ask('DELETE', key);
  }

  private async ask(
    method: 'GET' | 'PUT' | 'DELETE',
    key: string,
    body: Uint8Array = Buffer.alloc(0),
  ): Promise<Buffer | null> {
    for (let tries = 1; ; tries += 1) {
      const answer = await this.once(method, key, body).catch((error: unknown) => {
        if (tries >= TRIES) throw error;
        return null;
      });
      if (answer !== null && answer.status < 300) return answer.bytes;
      if (answer?.status === 404) return null;
      const isPassing = answer === null || answer.status >= 500 || answer.status === 429;
      if (!isPassing || tries >= TRIES) {
        throw new Error(`the object store answered ${method} with ${answer?.status ?? 'nothing'}`);
      }
      await pause(PAUSE_MS);
    }
  }

  private async once(
    method: 'GET' | 'PUT' | 'DELETE',
    key: string,
    body: Uint8Array,
  ): Promise<{ status: number; bytes: Buffer }> {
    const url = new URL(`${this.address.url}/${key}`);
    const headers = signRequest({ method, url, headers: {}, body }, this.address, this.clock.now());
    const { statusCode, body: answer } = await outsideCall('objects', method, () =>
      request(url, {
        method,
        headers,
        ...(method === 'PUT' ? { body } : {}),
        signal: AbortSignal.timeout(ANSWER_MS),
      }),
    );
    return { status: statusCode, bytes: Buffer.from(await answer.arrayBuffer()) };
  }
}
