import { Injectable } from '@nestjs/common';
import { Settings } from '@feelori/platform/settings';
import { outsideCall } from '@feelori/platform/tracing';
import { request } from 'undici';
import { isOnShop } from './shop-hosts';

const DEADLINE_MS = 10_000;
const MOST_REDIRECTS = 3;
const MOST_BYTES = 10 * 1_048_576;

/** How asking for a page of the shop ended. */
export type PageOutcome =
  | { kind: 'page'; bytes: Uint8Array; type: string; href: string }
  | { kind: 'refused'; reason: 'foreign_host' | 'not_found' | 'too_large' | 'unreachable' };

/**
 * Fetches pages of the shop's own storefront. Nothing else: an address that somebody typed, or to which a page leads on,
 * is no reason to call what is in this network. Each hop is looked at before it is taken.
 */
@Injectable()
export class ShopPages {
  constructor(private readonly settings: Settings) {}

  /** Never rejects. */
  async open(address: string): Promise<PageOutcome> {
    try {
      return await this.follow(address, AbortSignal.timeout(DEADLINE_MS));
    } catch {
      return { kind: 'refused', reason: 'unreachable' };
    }
  }

  private async follow(address: string, signal: AbortSignal): Promise<PageOutcome> {
    let href = address;
    for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
      if (!isOnShop(href, this.settings.shopify.storefrontUrl)) {
        return { kind: 'refused', reason: 'foreign_host' };
      }
      const answer = await outsideCall('shopify', 'page', () =>
        request(href, { headers: { 'user-agent': 'feelori' }, signal }),
      );
      const { statusCode, headers, body } = answer;
      body.on('error', () => undefined);
      if (statusCode === 200) {
        const bytes = await within(body, MOST_BYTES);
        const type = typeof headers['content-type'] === 'string' ? headers['content-type'] : '';
        return bytes === null
          ? { kind: 'refused', reason: 'too_large' }
          : { kind: 'page', bytes, type, href };
      }
      body.destroy();
      const { location } = headers;
      const leadsOn = statusCode > 299 && statusCode < 400 && typeof location === 'string';
      if (!leadsOn) return { kind: 'refused', reason: statusCode < 500 ? 'not_found' : 'unreachable' };
      href = URL.canParse(location, href) ? new URL(location, href).href : '';
    }
    return { kind: 'refused', reason: 'unreachable' };
  }
}

/** All of it; null where it is longer. */
async function within(
  body: AsyncIterable<Uint8Array> & { destroy(): unknown },
  most: number,
): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body) {
    length += piece.length;
    if (length > most) {
      body.destroy();
      return null;
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
