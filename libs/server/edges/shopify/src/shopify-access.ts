import { Injectable } from '@nestjs/common';
import type { Trouble } from '@feelori/platform/resilience';
import { Settings } from '@feelori/platform/settings';
import { AccessToken } from './access-token';
import type { GraphqlClient } from './graphql-client';
import { plainClient } from './guarded-client';
import { ShopifyError } from './shopify-error';
import { troubleOf, troubleOfPace } from './shopify-trouble';

const ACCESS = '{ shop { name } currentAppInstallation { accessScopes { handle } } }';

/** What the token may do, or why it could not be asked. */
export type AccessAnswer =
  | { shopName: string; scopes: string[]; servedVersion: string | null; slow: Trouble | null }
  | { trouble: Trouble };

/** What our access to the shop is worth, for whoever checks a set-up. Asks past the breaker, and never rejects. */
@Injectable()
export class ShopifyAccess {
  private readonly client: GraphqlClient;

  constructor(settings: Settings, token: AccessToken) {
    this.client = plainClient(settings, token);
  }

  async look(): Promise<AccessAnswer> {
    const began = performance.now();
    try {
      const { shop, currentAppInstallation } = (await this.client.query(ACCESS, {})) as {
        shop: { name: string };
        currentAppInstallation: { accessScopes: { handle: string }[] };
      };
      const scopes = currentAppInstallation.accessScopes.map(({ handle }) => handle);
      const slow = troubleOfPace(performance.now() - began);
      return { shopName: shop.name, scopes, servedVersion: this.client.servedVersion, slow };
    } catch (error) {
      const known = error instanceof ShopifyError ? error : new ShopifyError('invalid_answer');
      return { trouble: troubleOf(known) };
    }
  }
}
