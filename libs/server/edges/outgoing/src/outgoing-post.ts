import { lookup as resolve, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Settings } from '@feelori/platform/settings';
import { outsideCall } from '@feelori/platform/tracing';
import { Agent, request } from 'undici';
import { addressFault, isPublicAddress } from './address-fault';

const DEADLINE_MS = 10_000;
const CONNECT_MS = 5_000;

/** How a post ended: what the other side answered, or why there was no answer, in words. */
export type PostOutcome = { status: number } | { status: null; problem: string };

class NotPublic extends Error {}

/**
 * Posts to addresses that people of the shop typed. A name is resolved when it is called, and each address it has then is
 * looked at, so that none leads into a network of ours; redirects are not followed.
 */
@Injectable()
export class OutgoingPost implements OnModuleDestroy {
  private readonly open: Agent;
  private readonly guarded: Agent;

  constructor(private readonly settings: Settings) {
    const limits = { headersTimeout: DEADLINE_MS, bodyTimeout: DEADLINE_MS, keepAliveTimeout: 1_000 };
    this.open = new Agent({ ...limits, connect: { timeout: CONNECT_MS } });
    this.guarded = new Agent({ ...limits, connect: { timeout: CONNECT_MS, lookup: publicOnly } });
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all([this.open.destroy(), this.guarded.destroy()]);
  }

  /** Why nothing can be sent there, in words; null when it can be tried. */
  fault(href: string): string | null {
    return addressFault(href, this.settings.outgoing.privateHosts);
  }

  /** Never rejects, and takes ten seconds at most. What the other side says beside its status is not read. */
  async post(href: string, body: string, headers: Readonly<Record<string, string>>): Promise<PostOutcome> {
    const problem = this.fault(href);
    if (problem !== null) return { status: null, problem };
    const host = new URL(href).hostname.replace(/^\[|\]$/g, '');
    const dispatcher = this.settings.outgoing.privateHosts.includes(host) ? this.open : this.guarded;
    try {
      const answer = await outsideCall('webhook', 'post', () =>
        request(href, {
          method: 'POST',
          body,
          headers: { 'content-type': 'application/json', 'user-agent': 'feelori', ...headers },
          signal: AbortSignal.timeout(DEADLINE_MS),
          dispatcher,
        }),
      );
      answer.body.on('error', () => undefined).destroy();
      return { status: answer.statusCode };
    } catch (error) {
      return { status: null, problem: problemWords(error) };
    }
  }
}

/** Refuses a name as soon as one of its addresses is not public. */
const publicOnly: LookupFunction = (hostname, options, done) => {
  resolve(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    const [first] = addresses ?? [];
    if (error || first === undefined) return done(error ?? new NotPublic(), '', 4);
    if (!addresses.every(({ address }) => isPublicAddress(address))) return done(new NotPublic(), '', 4);
    if (options.all === true) return done(null, addresses);
    return done(null, first.address, first.family);
  });
};

function problemWords(error: unknown): string {
  if (error instanceof NotPublic) return 'Its name leads to an address that is not on the internet.';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (error instanceof Error && error.name === 'TimeoutError') return 'It did not answer within 10 seconds.';
  if (/TIMEOUT|TIMEDOUT/.test(code)) return 'It did not answer in time.';
  if (/NOTFOUND|EAI_AGAIN/.test(code)) return 'Its name is not known.';
  if (code.startsWith('ERR_TLS') || /CERT|SSL|SELF_SIGNED|UNABLE_TO/.test(code)) {
    return 'Its certificate is not valid.';
  }
  return 'It could not be reached.';
}
