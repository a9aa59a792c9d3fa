import { signedHeaders } from './signature';

/** How webhooks are signed: as Meta does, with a wrong secret, or not at all. */
export type SignMode = 'good' | 'bad' | 'none';

/** The signature switch. */
export interface Signing {
  sign: SignMode;
  /** Signs with this secret instead of the app's: a key that was rotated in or out. */
  secret: string | null;
  /** Posts left before the switch goes back to `good`; null = until changed. */
  times: number | null;
}

const AS_META: Signing = { sign: 'good', secret: null, times: null };

/** Signs webhook posts by the switch; every attempt counts, retries included. */
export class WebhookSigning {
  private switched: Signing = { ...AS_META };

  /** The switch as it stands. */
  get state(): Signing {
    return { ...this.switched };
  }

  /** Sets the switch; what is left out takes its default. */
  set(signing: Partial<Signing>): void {
    this.switched = { ...AS_META, ...signing };
  }

  /** The headers for one attempt with these bytes; `appSecret` is the right key. */
  headers(body: string, appSecret: string): Record<string, string> {
    const { sign, secret, times } = this.switched;
    if (times !== null) {
      this.switched.times = times - 1;
      if (times <= 1) this.switched = { ...AS_META };
    }
    return headersFor(body, sign, secret ?? appSecret);
  }
}

/** The headers of a webhook with these bytes, signed with the secret, with a wrong one, or not at all. */
export function headersFor(body: string, sign: SignMode, secret: string): Record<string, string> {
  if (sign === 'none') return { 'content-type': 'application/json' };
  return signedHeaders(body, sign === 'bad' ? 'not-the-secret' : secret);
}
