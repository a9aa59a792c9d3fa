import { Injectable } from '@nestjs/common';
import { Clock } from '@feelori/platform/clock';
import { Settings } from '@feelori/platform/settings';
import { GraphqlClient } from './graphql-client';
import { ShopifyError, type ShopifyErrorKind } from './shopify-error';

const ACCESS = '{ shop { name } currentAppInstallation { accessScopes { handle } } }';

/** What the token may do, or why it could not be asked. */
export type AccessAnswer =
  { shopName: string; scopes: string[]; servedVersion: string | null } | { error: ShopifyErrorKind };

/** What our access to the shop is worth, for whoever checks a set-up. Asks past the breaker, and never rejects. */
@Injectable()
export class ShopifyAccess {
  private readonly client: GraphqlClient;

  constructor(settings: Settings, clock: Clock) {
    this.client = new GraphqlClient(settings.shopify, { run: (call) => call() }, clock);
  }

  async look(): Promise<AccessAnswer> {
    try {
      const { shop, currentAppInstallation } = (await this.client.query(ACCESS, {})) as {
        shop: { name: string };
        currentAppInstallation: { accessScopes: { handle: string }[] };
      };
      const scopes = currentAppInstallation.accessScopes.map(({ handle }) => handle);
      return { shopName: shop.name, scopes, servedVersion: this.client.servedVersion };
    } catch (error) {
      return { error: error instanceof ShopifyError ? error.kind : 'invalid_answer' };
    }
  }
}
