import { Injectable } from '@nestjs/common';
import { SealedSecrets } from '@feelori/platform/auth';
import { Settings } from '@feelori/platform/settings';
import type { WebhookEndpoint } from '@feelori/records/outgoing-webhooks';

/** The secrets that webhooks are signed with: the database does not tell them. */
@Injectable()
export class WebhookSecrets {
  private readonly sealed: SealedSecrets;

  constructor({ auth }: Settings) {
    this.sealed = new SealedSecrets(auth.totpKeys, 'secrets of outgoing webhooks');
  }

  seal(endpointId: string, secret: string): string {
    return this.sealed.seal(endpointId, secret);
  }

  /** Those to sign with now, the newest first; none where the server's key is another one by now. */
  of({ _id, secret, former }: Pick<WebhookEndpoint, '_id' | 'secret' | 'former'>, now: Date): string[] {
    const held = [secret, ...(former !== null && former.until > now ? [former.secret] : [])];
    return held.flatMap((one) => this.sealed.open(_id, one)?.text ?? []);
  }
}
