import { Injectable } from '@nestjs/common';
import { Settings } from '@feelori/platform/settings';
import { AccessToken } from './access-token';
import type { GraphqlClient } from './graphql-client';
import { plainClient } from './guarded-client';
import { ShopifyError, type ShopifyErrorKind } from './shopify-error';

const ACCESS = '{ shop { name } currentAppInstallation { accessScopes { handle } } }';

/** What the token may do, or why it could not be asked. */
export type AccessAnswer =
  { shopName: string; scopes: string[]; servedVersion: string | null } | { error: ShopifyErrorKind };

/** What our access to the shop is worth, for whoever checks a set-up. Asks past the breaker, and never rejects. */
@Injectable()
export class ShopifyAccess {
  private readonly client: GraphqlClient;

  constructor(settings: Settings, token: AccessToken) {
    this.client = plainClient(settings, token);
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
