import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SetUpCheck } from '@feelori/contracts';
import { WhatsAppAccount } from '@feelori/edges/whatsapp';
import { Clock } from '@feelori/platform/clock';
import { Settings } from '@feelori/platform/settings';
import { request } from 'undici';
import {
  judgeNumber,
  judgeReach,
  judgeSecret,
  judgeSubscription,
  judgeToken,
  judgeWebhook,
} from './judge-whatsapp';
import { check, type Verdict } from './verdict';

const WEBHOOK = '/webhooks/whatsapp';
const REACH_MS = 6_000;

/** Everything between the customer's phone and our webhook. */
@Injectable()
export class WhatsAppChecks {
  constructor(
    private readonly account: WhatsAppAccount,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async look(): Promise<SetUpCheck[]> {
    const [token, apps, numbers, reach] = await Promise.all([
      this.account.token(),
      this.account.subscribedApps(),
      this.numbers(),
      this.reach(),
    ]);
    const appId = 'seen' in token ? token.seen.appId : null;
    const webhook = appId === null ? null : await this.account.webhook(appId);
    const ours = this.settings.gateway.publicUrl + WEBHOOK;
    const verdicts = [
      ['whatsapp_token', 'Access token', judgeToken(token, this.clock.ms() / 1_000)],
      ['whatsapp_secret', 'App secret', judgeSecret(webhook)],
      ['whatsapp_webhook', 'Webhook', judgeWebhook(webhook, ours)],
      ['whatsapp_subscription', 'Subscription', judgeSubscription(apps, appId)],
      ['whatsapp_reach', 'Reachable from outside', reach],
    ] as const;
    return [...verdicts.map(([id, title, verdict]) => check('whatsapp', id, title, verdict)), ...numbers];
  }

  private async numbers(): Promise<SetUpCheck[]> {
    const { phoneNumberIds } = this.settings.whatsapp;
    const answers = await Promise.all(phoneNumberIds.map((id) => this.account.number(id)));
    return answers.map((answer, n) => {
      const title = answers.length === 1 ? 'Number' : `Number ${n + 1}`;
      return check('whatsapp', `whatsapp_number_${n + 1}`, title, judgeNumber(answer));
    });
  }

  /** Asks our own webhook under its public address, the way Meta does when it is set up. */
  private async reach(): Promise<Verdict> {
    const challenge = randomUUID();
    const query = new URLSearchParams({
      'hub.mode': 'subscribe',
      'hub.verify_token': this.settings.whatsapp.verifyToken,
      'hub.challenge': challenge,
    });
    try {
      const { statusCode, body } = await request(`${this.settings.gateway.publicUrl}${WEBHOOK}?${query}`, {
        signal: AbortSignal.timeout(REACH_MS),
      });
      return judgeReach({ status: statusCode, body: await body.text() }, challenge);
    } catch {
      return judgeReach(null, challenge);
    }
  }
}
