import type { SimulatorSettings } from '../settings';
import type { Json } from './require';

type Numbers = Pick<
  SimulatorSettings['whatsapp'],
  'phoneNumberId' | 'businessAccountId' | 'displayPhoneNumber'
>;

/** What Meta knows of our app, its token and its number, as tests and the phone page set it. */
export interface AccountState {
  token_valid: boolean;
  /** Unix seconds; 0 for a token that never ends. */
  token_expires_at: number;
  scopes: string[];
  quality_rating: 'GREEN' | 'YELLOW' | 'RED' | 'UNKNOWN';
  number_status: 'CONNECTED' | 'FLAGGED' | 'RESTRICTED' | 'DISCONNECTED';
  messaging_limit_tier: 'TIER_250' | 'TIER_1K' | 'TIER_10K' | 'TIER_100K' | 'TIER_UNLIMITED';
  /** Whether messages go out; Meta says why not by the app's payment then. */
  can_send_message: 'AVAILABLE' | 'LIMITED' | 'BLOCKED';
  /** Whether the app is subscribed to the business account: without it no webhook comes. */
  subscribed: boolean;
  /** Where the app's webhooks go; null while none is set. */
  callback_url: string | null;
  fields: string[];
  /** The app's secret as Meta has it; empty for the one the simulator signs with. */
  app_secret: string;
}

const APP_ID = '670843887433847';

const AT_FIRST: AccountState = {
  token_valid: true,
  token_expires_at: 0,
  scopes: ['whatsapp_business_messaging', 'whatsapp_business_management'],
  quality_rating: 'GREEN',
  number_status: 'CONNECTED',
  messaging_limit_tier: 'TIER_1K',
  can_send_message: 'AVAILABLE',
  subscribed: true,
  callback_url: '',
  fields: [
    ...['messages', 'message_template_status_update', 'message_template_quality_update'],
    ...['template_category_update', 'user_preferences', 'smb_message_echoes', 'account_update'],
  ],
  app_secret: '',
};

/** The stand-in for what Meta's app dashboard and business manager hold. */
export class Account {
  private state = AT_FIRST;

  constructor(
    private readonly webhookUrl: string,
    private readonly appSecret: string,
  ) {}

  get current(): AccountState {
    const { callback_url: url, app_secret: secret } = this.state;
    return {
      ...this.state,
      callback_url: url === '' ? this.webhookUrl : url,
      app_secret: secret === '' ? this.appSecret : secret,
    };
  }

  set(changes: Partial<AccountState>): void {
    this.state = { ...this.state, ...changes };
  }

  reset(): void {
    this.state = AT_FIRST;
  }

  /** The token of the app itself, for what is asked of the app. */
  get appToken(): string {
    return `${APP_ID}|${this.current.app_secret}`;
  }

  get appId(): string {
    return APP_ID;
  }

  /** `GET /debug_token`. */
  tokenInfo(): Json {
    const { token_valid: valid, token_expires_at: expiresAt, scopes } = this.current;
    if (!valid) {
      const error = {
        code: 190,
        message: 'Error validating access token: Session has expired',
        subcode: 463,
      };
      return { data: { app_id: APP_ID, error, is_valid: false, scopes: [] } };
    }
    return {
      data: {
        app_id: APP_ID,
        type: 'SYSTEM_USER',
        application: 'Feelori',
        expires_at: expiresAt,
        is_valid: true,
        scopes,
      },
    };
  }

  /** `GET /<number>`. */
  numberInfo({ phoneNumberId: id, businessAccountId, displayPhoneNumber }: Numbers): Json {
    const { quality_rating, number_status: status, messaging_limit_tier } = this.current;
    return {
      id,
      display_phone_number: `+${displayPhoneNumber}`,
      verified_name: 'Feelori',
      quality_rating,
      status,
      messaging_limit_tier,
      code_verification_status: 'VERIFIED',
      throughput: { level: 'STANDARD' },
      health_status: this.healthStatus(id, businessAccountId),
    };
  }

  private healthStatus(id: string, businessAccountId: string): Json {
    const { can_send_message } = this.current;
    const error = {
      error_code: 141006,
      error_description: 'There is an error with the payment method.',
      possible_solution:
        'There was an error with your payment method. Please add a new payment method to the account.',
    };
    const errors = can_send_message === 'AVAILABLE' ? {} : { errors: [error] };
    const number = { entity_type: 'PHONE_NUMBER', id, can_send_message: 'AVAILABLE' };
    const app = { entity_type: 'APP', id: APP_ID, can_send_message: 'AVAILABLE' };
    const account = { entity_type: 'WABA', id: businessAccountId, can_send_message, ...errors };
    return { can_send_message, entities: [number, account, app] };
  }

  /** `GET /<business account>/subscribed_apps`. */
  subscribedApps(): Json {
    const app = {
      id: APP_ID,
      name: 'Feelori',
      link: 'https://www.facebook.com/games/?app_id=670843887433847',
    };
    return { data: this.current.subscribed ? [{ whatsapp_business_api_data: app }] : [] };
  }

  /** `GET /<app>/subscriptions`. */
  subscriptions(): Json {
    const { callback_url: callbackUrl, fields } = this.current;
    if (callbackUrl === null) return { data: [] };
    const object = 'whatsapp_business_account';
    const named = fields.map((name) => ({ name, version: 'v24.0' }));
    return { data: [{ object, callback_url: callbackUrl, active: true, fields: named }] };
  }
}
