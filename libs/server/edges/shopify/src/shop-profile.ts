import { Injectable } from '@nestjs/common';
import { Clock } from '@feelori/platform/clock';
import { BreakerBoard, BreakerOpen } from '@feelori/platform/resilience';
import { Settings } from '@feelori/platform/settings';
import { AccessToken } from './access-token';
import type { GraphqlClient } from './graphql-client';
import { guardedClient } from './guarded-client';
import { SHOP_PROFILE } from './queries';
import { ShopifyError } from './shopify-error';

/** What every look needs to know of the shop. */
export interface ShopProfile {
  /** The zone in which its days are told, a name of the IANA database. */
  timeZone: string;
  /** Whether this app may see which stock is counted. */
  readsInventory: boolean;
  /** It sells in several currencies, or to several markets: what a thing costs depends on the country. */
  hasMarkets: boolean;
  /** Whether this app may make draft orders. */
  makesDrafts: boolean;
  /** Whether it may see orders older than sixty days. */
  seesOldOrders: boolean;
}

interface ProfileNode {
  shop: { ianaTimezone: string; enabledPresentmentCurrencies?: string[] | null };
  currentAppInstallation: { accessScopes: { handle: string }[] };
}

const UNKNOWN: ShopProfile = {
  timeZone: 'UTC',
  readsInventory: false,
  hasMarkets: false,
  makesDrafts: false,
  seesOldOrders: false,
};
const KNOWN_MS = 600_000;
/** So soon it is asked again after it could not be read. */
const AGAIN_MS = 30_000;
/** What a customer asked for waits no longer for it. */
const ASK_MS = 1_500;

/** Remembers the shop's profile for all who need it; while it cannot be read, what was known last counts. */
@Injectable()
export class ShopProfiles {
  private readonly client: GraphqlClient;
  private profile = UNKNOWN;
  private until = -Infinity;
  private asking: Promise<ShopProfile> | null = null;

  constructor(
    settings: Settings,
    breakers: BreakerBoard,
    token: AccessToken,
    private readonly clock: Clock,
  ) {
    this.client = guardedClient(settings, breakers, token);
  }

  /** Throws only where no other call could work either: Shopify takes no token, or is not asked at all. */
  async get(): Promise<ShopProfile> {
    if (this.clock.ms() < this.until) return this.profile;
    this.asking ??= this.ask().finally(() => (this.asking = null));
    return this.asking;
  }

  private async ask(): Promise<ShopProfile> {
    try {
      // A deadline of its own: one caller's cancellation must not fail all who wait.
      this.profile = read(await this.client.query(SHOP_PROFILE, {}, AbortSignal.timeout(ASK_MS)));
      this.until = this.clock.ms() + KNOWN_MS;
    } catch (error) {
      if (error instanceof BreakerOpen) throw error;
      if (error instanceof ShopifyError && error.kind === 'auth') throw error;
      this.until = this.clock.ms() + AGAIN_MS;
    }
    return this.profile;
  }
}

function read(data: unknown): ShopProfile {
  const { shop, currentAppInstallation } = data as ProfileNode;
  const scopes = currentAppInstallation.accessScopes.map(({ handle }) => handle);
  return {
    timeZone: isTimeZone(shop.ianaTimezone) ? shop.ianaTimezone : UNKNOWN.timeZone,
    readsInventory: scopes.includes('read_inventory') || scopes.includes('write_inventory'),
    hasMarkets: new Set(shop.enabledPresentmentCurrencies ?? []).size > 1,
    makesDrafts: scopes.includes('write_draft_orders'),
    seesOldOrders: scopes.includes('read_all_orders'),
  };
}

function isTimeZone(name: unknown): name is string {
  try {
    return typeof name === 'string' && new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}
