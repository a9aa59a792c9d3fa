import type { LiveSettingValues, LogLevel } from '@feelori/contracts';

/** Which half of the product a process runs. */
export type Role = 'web' | 'worker';

/** How tightly a refresh cookie is bound to the address it was given to. */
export type IpBinding = 'off' | 'subnet' | 'strict';

/** Access to one model vendor; `apiKey` null takes the model out of the chain. */
export interface ModelAccount {
  readonly apiKey: string | null;
  readonly baseUrl: string;
}

/** The collector of traces (OTLP over HTTP). */
export interface TracingSettings {
  /** The whole address that spans are posted to. */
  readonly url: string;
  /** What its owner wants sent along, such as a key. */
  readonly headers: Readonly<Record<string, string>>;
  /** What this product is called there. */
  readonly service: string;
  /** Which part of all traces is made, 0 to 1. */
  readonly ratio: number;
}

/** A bucket of an S3-compatible store; below `url` every object stands. */
export interface S3Address {
  readonly url: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Everything the process was told from outside, read once and frozen (docs/running.md §1). */
export class Settings {
  readonly version!: string;
  readonly roles!: readonly Role[];
  /** What it starts with; `silent` is for good. */
  readonly logLevel!: LogLevel | 'silent';

  readonly gateway!: {
    readonly host: string;
    readonly port: number;
    readonly workerPort: number;
    readonly publicUrl: string;
    /** Lower case, without port; `*.` in front stands for any subdomain. */
    readonly trustedHosts: readonly string[];
    readonly corsOrigins: readonly string[];
    readonly trustProxyHops: number;
    /** Whether anybody may read the API's documentation: only while it runs for those who develop it. */
    readonly openDocs: boolean;
    /** Folder of the built console; null means the place `npm run build` puts it. */
    readonly consoleDir: string | null;
    /** How long readiness says 503 before the server stops listening. */
    readonly shutdownPauseMs: number;
  };

  readonly mongo!: {
    readonly uri: string;
    readonly dbName: string;
    readonly poolSize: number;
    /** From whom reports are read; all else is read from the primary. */
    readonly reportReads: 'primary' | 'secondaryPreferred';
  };

  readonly redis!: { readonly url: string; readonly cacheUrl: string; readonly prefix: string };

  readonly whatsapp!: {
    readonly graphUrl: string;
    readonly graphVersion: string;
    /** The numbers the assistant answers for; each answer goes out by the number it was asked at. */
    readonly phoneNumberIds: readonly string[];
    readonly businessAccountId: string;
    readonly accessToken: string;
    /** The first signs; all are accepted while rotating. */
    readonly appSecrets: readonly string[];
    readonly verifyToken: string;
  };

  readonly shopify!: {
    readonly adminUrl: string;
    readonly apiVersion: string;
    readonly accessToken: string | null;
    readonly clientId: string | null;
    readonly clientSecret: string | null;
    readonly webhookSecrets: readonly string[];
    readonly storefrontUrl: string;
  };

  readonly gemini!: ModelAccount;
  readonly openai!: ModelAccount;
  /** What models are told in place of our own instructions; null where that is our own. */
  readonly prompt!: string | null;

  readonly outgoing!: {
    /** Hosts (lower case, without port) to which webhooks may go although they are not public. */
    readonly privateHosts: readonly string[];
    /** Where mail is given to and whom it comes from; null where none is sent. */
    readonly mail: { readonly url: string; readonly from: string } | null;
  };

  readonly auth!: {
    /** The first signs; all are accepted while rotating. */
    readonly jwtSecrets: readonly string[];
    /** The first encrypts the secrets of second factors; all decrypt while rotating. */
    readonly totpKeys: readonly string[];
    readonly accessTokenMinutes: number;
    readonly refreshTokenDays: number;
    readonly ipBinding: IpBinding;
    readonly owner: { readonly email: string; readonly password: string } | null;
  };

  readonly monitoring!: { readonly token: string | null };

  /** Where traces go; null where they go nowhere, and none are made. */
  readonly tracing!: TracingSettings | null;

  /** Where the bytes of new files go: an S3-compatible store, or (null) the database. */
  readonly media!: { readonly s3: S3Address | null };

  /** What people change while it runs starts with these values. */
  readonly live!: Readonly<LiveSettingValues>;

  constructor(values: Readonly<Settings>) {
    Object.assign(this, values);
    freezeDeep(this);
  }
}

/** Every problem found in the environment, one line each; stops the start. */
export class SettingsError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The settings are not right:\n${problems.map((line) => `  - ${line}`).join('\n')}`);
    this.name = 'SettingsError';
  }
}

function freezeDeep(value: object): void {
  for (const part of Object.values(value)) {
    if (typeof part === 'object' && part !== null) freezeDeep(part as object);
  }
  Object.freeze(value);
}
