import { Injectable } from '@nestjs/common';
import { Clock } from '@feelori/platform/clock';
import { Settings } from '@feelori/platform/settings';
import { outsideCall } from '@feelori/platform/tracing';
import { ShopifyError } from './shopify-error';

/** A token is replaced at this share of its life, long before Shopify refuses it. */
const REFRESH_AT = 0.8;
const ASK_MS = 3_000;

interface Token {
  value: string;
  refreshAt: number;
}

/**
 * The token for the Admin API: the static one, or one from the client-credentials grant (docs/outside/shopify.md §1),
 * asked for once however many calls of all clients wait for it.
 */
@Injectable()
export class AccessToken {
  private readonly shopify: Settings['shopify'];
  private token: Token | null = null;
  private asking: Promise<Token> | null = null;

  constructor(
    settings: Settings,
    private readonly clock: Clock,
  ) {
    this.shopify = settings.shopify;
  }

  /** Whether a refused token can be replaced by a new one. */
  get renewable(): boolean {
    return this.shopify.accessToken === null;
  }

  async get(): Promise<string> {
    if (this.shopify.accessToken !== null) return this.shopify.accessToken;
    if (this.token !== null && this.clock.ms() < this.token.refreshAt) return this.token.value;
    this.asking ??= this.ask().finally(() => (this.asking = null));
    this.token = await this.asking;
    return this.token.value;
  }

  /** Forgets a token that Shopify refused; another call may have brought a newer one already. */
  refused(value: string): void {
    if (this.token?.value === value) this.token = null;
  }

  private async ask(): Promise<Token> {
    const { adminUrl, clientId, clientSecret } = this.shopify;
    if (clientId === null || clientSecret === null) throw new ShopifyError('auth');
    const answer = await outsideCall('shopify', 'access token', () =>
      fetch(`${adminUrl}/admin/oauth/access_token`, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: clientId,
          client_secret: clientSecret,
        }),
        // A deadline of its own: one caller's cancellation must not fail all who wait.
        signal: AbortSignal.timeout(ASK_MS),
      }),
    );
    const text = await answer.text();
    if (answer.status >= 500) throw new ShopifyError('unavailable', answer.status);
    if (answer.status !== 200) throw new ShopifyError('auth', answer.status);
    return this.read(text);
  }

  private read(text: string): Token {
    const body = JSON.parse(text) as { access_token?: unknown; expires_in?: unknown } | null;
    if (typeof body?.access_token !== 'string' || body.access_token === '') {
      throw new ShopifyError('invalid_answer');
    }
    const seconds = typeof body.expires_in === 'number' && body.expires_in > 0 ? body.expires_in : 3_600;
    return { value: body.access_token, refreshAt: this.clock.ms() + seconds * 1_000 * REFRESH_AT };
  }
}
