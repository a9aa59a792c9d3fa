import { randomBytes } from 'node:crypto';
import type { World } from '../world';

const TOKEN_SECONDS = 86_399;

/** Access tokens: the static one of the settings, and those granted for 24 hours of simulated time. */
export class AccessTokens {
  private readonly expiries = new Map<string, number>();

  constructor(private readonly world: World) {
    world.onReset(() => this.expiries.clear());
  }

  /** True for a token that opens the Admin API now. */
  accepts(token: string | undefined): boolean {
    if (!token) return false;
    if (token === this.world.settings.shopify.accessToken) return true;
    return (this.expiries.get(token) ?? 0) > this.world.clock.now();
  }

  /** The client credentials grant; null for wrong credentials. */
  grant(body: Readonly<Record<string, unknown>>, scopes: readonly string[]): Record<string, unknown> | null {
    const { clientId, clientSecret } = this.world.settings.shopify;
    if (body['grant_type'] !== 'client_credentials') return null;
    if (body['client_id'] !== clientId || body['client_secret'] !== clientSecret) return null;
    const token = `shpat_${randomBytes(16).toString('hex')}`;
    this.expiries.set(token, this.world.clock.now() + TOKEN_SECONDS * 1000);
    return { access_token: token, scope: scopes.join(','), expires_in: TOKEN_SECONDS };
  }

  /** Ends every granted token at once, for tests of the refresh on 401. */
  revokeAll(): void {
    this.expiries.clear();
  }
}
