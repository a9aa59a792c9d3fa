import { Injectable } from '@nestjs/common';
import { Settings } from '@feelori/platform/settings';
import { outsideCall } from '@feelori/platform/tracing';
import { request } from 'undici';
import { filledTextOf, type Json, listOf, numberOf, recordOf } from './json-value';

const DEADLINE_MS = 6_000;

/** What came of asking: the answer, WhatsApp's error code (or HTTP's), or no answer at all. */
export type AccountAnswer<T> = { seen: T } | { refused: number } | { unreachable: true };

/** What WhatsApp says of the access token. */
export interface TokenFacts {
  valid: boolean;
  /** Unix seconds; null for one that never ends. */
  expiresAt: number | null;
  scopes: string[];
  appId: string | null;
}

/** What it says of the shop's number; null for what it does not say. */
export interface NumberFacts {
  displayNumber: string | null;
  status: string | null;
  quality: string | null;
  /** The most people that may be written to unasked in a day: `TIER_1K`. */
  messagingTier: string | null;
  /** Whether messages go out at all, with all that has a part in it: `AVAILABLE`, `LIMITED` or `BLOCKED`. */
  canSend: string | null;
  /** What limits or blocks them, and what WhatsApp says can be done, in its words. */
  hindrances: { what: string; remedy: string | null }[];
}

/** Where the app's webhooks go; null while none is set up for WhatsApp. */
export interface WebhookFacts {
  callbackUrl: string | null;
  fields: string[];
}

/** What Meta knows of our token, number and app, for whoever checks a set-up. Never rejects; nothing here is retried. */
@Injectable()
export class WhatsAppAccount {
  constructor(private readonly settings: Settings) {}

  token(): Promise<AccountAnswer<TokenFacts>> {
    const { accessToken } = this.settings.whatsapp;
    return this.ask(
      `debug_token?${new URLSearchParams({ input_token: accessToken })}`,
      accessToken,
      tokenFacts,
    );
  }

  number(phoneNumberId: string): Promise<AccountAnswer<NumberFacts>> {
    const { accessToken } = this.settings.whatsapp;
    const fields = 'display_phone_number,status,quality_rating,messaging_limit_tier,health_status';
    return this.ask(`${encodeURIComponent(phoneNumberId)}?fields=${fields}`, accessToken, numberFacts);
  }

  /** Ids of the apps that get the webhooks of the business account. */
  subscribedApps(): Promise<AccountAnswer<string[]>> {
    const { businessAccountId, accessToken } = this.settings.whatsapp;
    return this.ask(`${encodeURIComponent(businessAccountId)}/subscribed_apps`, accessToken, appIds);
  }

  /** The app's webhook. Asked with the app's own token, which only the right app secret makes. */
  webhook(appId: string): Promise<AccountAnswer<WebhookFacts>> {
    const [secret = ''] = this.settings.whatsapp.appSecrets;
    return this.ask(`${encodeURIComponent(appId)}/subscriptions`, `${appId}|${secret}`, webhookFacts);
  }

  private async ask<T>(path: string, token: string, read: (body: Json) => T): Promise<AccountAnswer<T>> {
    const { graphUrl, graphVersion } = this.settings.whatsapp;
    try {
      const answer = await outsideCall('whatsapp', 'account', () =>
        request(`${graphUrl}/${graphVersion}/${path}`, {
          headers: { authorization: `Bearer ${token}` },
          signal: AbortSignal.timeout(DEADLINE_MS),
        }),
      );
      const body = JSON.parse(await answer.body.text()) as Json;
      const code = numberOf(recordOf(recordOf(body)?.error)?.code);
      if (code !== undefined || answer.statusCode >= 300) return { refused: code ?? answer.statusCode };
      return { seen: read(body) };
    } catch {
      return { unreachable: true };
    }
  }
}

function tokenFacts(body: Json): TokenFacts {
  const data = recordOf(recordOf(body)?.data);
  const expiresAt = numberOf(data?.expires_at) ?? 0;
  return {
    valid: data?.is_valid === true,
    expiresAt: expiresAt === 0 ? null : expiresAt,
    scopes: textsOf(data?.scopes),
    appId: filledTextOf(data?.app_id) ?? null,
  };
}

function numberFacts(body: Json): NumberFacts {
  const number = recordOf(body);
  const health = recordOf(number?.health_status);
  return {
    displayNumber: filledTextOf(number?.display_phone_number) ?? null,
    status: filledTextOf(number?.status) ?? null,
    quality: filledTextOf(number?.quality_rating) ?? null,
    messagingTier: filledTextOf(number?.messaging_limit_tier) ?? null,
    canSend: filledTextOf(health?.can_send_message) ?? null,
    hindrances: listOf(health?.entities).flatMap(hindrancesOf),
  };
}

function hindrancesOf(entity: Json): NumberFacts['hindrances'] {
  return listOf(recordOf(entity)?.errors).flatMap((error) => {
    const what = filledTextOf(recordOf(error)?.error_description);
    const remedy = filledTextOf(recordOf(error)?.possible_solution) ?? null;
    return what === undefined ? [] : [{ what, remedy }];
  });
}

function appIds(body: Json): string[] {
  return listOf(recordOf(body)?.data).flatMap((row) => {
    const id = filledTextOf(recordOf(recordOf(row)?.whatsapp_business_api_data)?.id);
    return id === undefined ? [] : [id];
  });
}

function webhookFacts(body: Json): WebhookFacts {
  const rows = listOf(recordOf(body)?.data).map(recordOf);
  const row = rows.find((one) => one?.object === 'whatsapp_business_account' && one.active !== false);
  const fields = listOf(row?.fields).flatMap((field) => filledTextOf(recordOf(field)?.name) ?? []);
  return { callbackUrl: filledTextOf(row?.callback_url) ?? null, fields };
}

function textsOf(list: Json | undefined): string[] {
  return listOf(list).flatMap((text) => filledTextOf(text) ?? []);
}
