import { isIP } from 'node:net';
import { EMAIL_MAX, LIVE_SETTINGS, LOG_LEVELS, PASSWORD_MAX, PASSWORD_MIN } from '@feelori/contracts';
import { type Env, EnvReader, isLoopback } from './env-reader';
import { readLive } from './read-live';
import { readPrompt } from './read-prompt';
import { readRedisAddress, RedisAddressProblem } from './redis-address';
import { readTracing } from './read-tracing';
import { type Role, Settings, SettingsError } from './settings';
import type { VariableName } from './variables';

/**
 * Reads the environment and `--roles=` into `Settings`.
 * Throws one `SettingsError` that lists every problem; no value is ever part of it.
 */
export function loadSettings(env: Env, argv: readonly string[] = []): Settings {
  const read = new EnvReader(env);
  const values = {
    version: read.text('FEELORI_VERSION', '0.1.0'),
    roles: readRoles(read, argv),
    logLevel: read.choice('LOG_LEVEL', [...LOG_LEVELS, 'silent'], LIVE_SETTINGS['log.level'].default),
    gateway: readGateway(read),
    mongo: readMongo(read),
    redis: readRedis(read),
    whatsapp: readWhatsapp(read),
    outgoing: readOutgoing(read),
    shopify: readShopify(read),
    gemini: {
      apiKey: read.optionalSecret('GEMINI_API_KEY'),
      baseUrl: read.url('GEMINI_BASE_URL', 'https://generativelanguage.googleapis.com'),
    },
    openai: {
      apiKey: read.optionalSecret('OPENAI_API_KEY'),
      baseUrl: readOpenaiUrl(read),
    },
    prompt: readPrompt(read),
    auth: readAuth(read),
    monitoring: { token: read.optionalSecret('MONITORING_TOKEN') },
    tracing: readTracing(read),
    media: { s3: readS3(read) },
    live: readLive(read),
  };
  if (read.problems.length > 0) throw new SettingsError(read.problems);
  return new Settings(values);
}

function readRoles(read: EnvReader, argv: readonly string[]): Role[] {
  const flag = argv.find((word) => word.startsWith('--roles='))?.slice('--roles='.length);
  const named = flag?.split(',').map((word) => word.trim()) ?? read.list('ROLES', ['web', 'worker']);
  const roles = (['web', 'worker'] as const).filter((role) => named.includes(role));
  const known = named.every((role) => role === 'web' || role === 'worker');
  if (!known || roles.length === 0) return read.refuse('ROLES', 'must name web, worker or both', roles);
  return roles;
}

function readGateway(read: EnvReader): Settings['gateway'] {
  const port = read.integer('PORT', 8001, 0, 65_535);
  const publicUrl = read.url('PUBLIC_URL', `http://127.0.0.1:${port}`);
  const publicAddress = URL.canParse(publicUrl) ? new URL(publicUrl) : null;
  return {
    host: readListenHost(read),
    port,
    workerPort: read.integer('WORKER_PORT', 8003, 0, 65_535),
    publicUrl,
    trustedHosts: readTrustedHosts(read, publicAddress ? [publicAddress.hostname] : []),
    corsOrigins: readOrigins(read, publicAddress ? [publicAddress.origin] : []),
    trustProxyHops: read.integer('TRUST_PROXY_HOPS', 0, 0, 10),
    openDocs: read.optional('NODE_ENV') !== 'production' && isLoopback(publicAddress?.hostname ?? ''),
    consoleDir: read.optional('CONSOLE_DIR'),
    shutdownPauseMs: read.integer('SHUTDOWN_PAUSE_MS', 5_000, 0, 15_000),
  };
}

/** Shells set `HOST` to names of their own (conda, tcsh), so that one is not read. */
function readListenHost(read: EnvReader): string {
  const host = read.text('LISTEN_HOST', '0.0.0.0').replace(/^\[|\]$/g, '');
  if (isIP(host) > 0 || host === 'localhost') return host;
  return read.refuse('LISTEN_HOST', 'must be an IP address of this machine, 0.0.0.0 for all of them', host);
}

function readTrustedHosts(read: EnvReader, fallback: readonly string[]): readonly string[] {
  const hosts = read.list('TRUSTED_HOSTS', fallback).map((host) => host.toLowerCase());
  const good = hosts.every((host) =>
    /^(?:\*\.)?[a-z0-9_](?:[a-z0-9._-]*[a-z0-9_])?$|^\[?[0-9a-f:]+\]?$/.test(host),
  );
  return good
    ? hosts
    : read.refuse('TRUSTED_HOSTS', 'must be host names without port, `*.` for subdomains', hosts);
}

function readOrigins(read: EnvReader, fallback: readonly string[]): readonly string[] {
  const origins = read.list('CORS_ORIGINS', fallback);
  const good = origins.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin);
  return good
    ? origins
    : read.refuse('CORS_ORIGINS', 'must be origins like https://console.example.com', origins);
}

function readMongo(read: EnvReader): Settings['mongo'] {
  const uri = read.text('MONGODB_URI');
  if (uri !== '' && !/^mongodb(\+srv)?:\/\//.test(uri)) {
    read.refuse('MONGODB_URI', 'must start with mongodb:// or mongodb+srv://', uri);
  }
  const named = /^mongodb(?:\+srv)?:\/\/[^/]+\/([^?]+)/.exec(uri)?.[1];
  return {
    uri,
    dbName: named ?? 'feelori',
    poolSize: read.integer('MONGODB_POOL_SIZE', 50, 1, 1_000),
    reportReads: read.choice('MONGODB_REPORT_READS', ['primary', 'secondaryPreferred'], 'primary'),
  };
}

function readRedis(read: EnvReader): Settings['redis'] {
  const url = read.text('REDIS_URL', 'redis://127.0.0.1:6379');
  const cacheUrl = read.optional('REDIS_CACHE_URL');
  const prefix = read.text('REDIS_PREFIX', '{feelori}');
  const isCluster = [
    checkRedisAddress(read, 'REDIS_URL', url),
    cacheUrl !== null && checkRedisAddress(read, 'REDIS_CACHE_URL', cacheUrl),
  ].includes(true);
  if (isCluster && !/\{[^{}]+\}/.test(prefix)) {
    // Scripts of the queue touch several keys at once, which a cluster allows within one hash slot only.
    read.refuse('REDIS_PREFIX', 'must hold a hash tag, such as {feelori}, with a Redis Cluster', prefix);
  }
  return { url, cacheUrl: cacheUrl ?? url, prefix };
}

/** Refuses an address that cannot be one; tells whether it is a cluster's. */
function checkRedisAddress(read: EnvReader, name: VariableName, url: string): boolean {
  const address = readRedisAddress(url);
  if (address instanceof RedisAddressProblem) read.refuse(name, address.words, url);
  return !(address instanceof RedisAddressProblem) && address.kind === 'cluster';
}

function readWhatsapp(read: EnvReader): Settings['whatsapp'] {
  return {
    graphUrl: read.url('WHATSAPP_GRAPH_URL', 'https://graph.facebook.com'),
    graphVersion: read.text('WHATSAPP_GRAPH_VERSION', 'v24.0'),
    phoneNumberIds: read.texts('WHATSAPP_PHONE_NUMBER_ID'),
    businessAccountId: read.text('WHATSAPP_BUSINESS_ACCOUNT_ID'),
    accessToken: read.secret('WHATSAPP_ACCESS_TOKEN'),
    appSecrets: read.secrets('WHATSAPP_APP_SECRET'),
    verifyToken: read.secret('WHATSAPP_VERIFY_TOKEN'),
  };
}

function readShopify(read: EnvReader): Settings['shopify'] {
  const accessToken = read.optionalSecret('SHOPIFY_ACCESS_TOKEN');
  const clientId = read.optional('SHOPIFY_CLIENT_ID');
  const clientSecret = read.optionalSecret('SHOPIFY_CLIENT_SECRET');
  if (!accessToken && !(clientId && clientSecret)) {
    read.refuse(
      'SHOPIFY_ACCESS_TOKEN',
      'is missing (or set SHOPIFY_CLIENT_ID and SHOPIFY_CLIENT_SECRET together)',
      null,
    );
  }
  const adminUrl = read.url('SHOPIFY_ADMIN_URL');
  return {
    adminUrl,
    apiVersion: read.text('SHOPIFY_API_VERSION', '2026-10'),
    accessToken,
    clientId,
    clientSecret,
    webhookSecrets: read.secrets('SHOPIFY_WEBHOOK_SECRET'),
    storefrontUrl:
      read.optional('SHOPIFY_STOREFRONT_URL') === null ? adminUrl : read.url('SHOPIFY_STOREFRONT_URL'),
  };
}

function readOutgoing(read: EnvReader): Settings['outgoing'] {
  return {
    privateHosts: read.list('OUTGOING_PRIVATE_HOSTS', []).map((host) => host.toLowerCase()),
    mail: readMail(read),
  };
}

function readMail(read: EnvReader): Settings['outgoing']['mail'] {
  const url = read.optional('SMTP_URL');
  const from = read.optional('MAIL_FROM');
  if (url === null) return null;
  if (!/^smtps?:$/.test(URL.canParse(url) ? new URL(url).protocol : '')) {
    return read.refuse('SMTP_URL', 'must begin with smtps:// or smtp://', null);
  }
  if (from === null) return read.refuse('MAIL_FROM', 'is missing while SMTP_URL is set', null);
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(from)) return read.refuse('MAIL_FROM', 'must be an e-mail address', null);
  return { url, from };
}

function readOpenaiUrl(read: EnvReader): string {
  const url = read.url('OPENAI_BASE_URL', 'https://api.openai.com/v1');
  return url.endsWith('/v1') ? url : read.refuse('OPENAI_BASE_URL', 'must end in /v1', url);
}

function readAuth(read: EnvReader): Settings['auth'] {
  const jwtSecrets = read.secrets('JWT_SECRET', 32);
  return {
    jwtSecrets,
    totpKeys: readTotpKeys(read, jwtSecrets),
    accessTokenMinutes: read.integer('ACCESS_TOKEN_MINUTES', 10, 1, 60),
    refreshTokenDays: read.integer('REFRESH_TOKEN_DAYS', 14, 1, 90),
    ipBinding: read.choice('IP_BINDING', ['off', 'subnet', 'strict'], 'subnet'),
    owner: readOwner(read),
  };
}

/** What was encrypted before there was a key of its own is still read. */
function readTotpKeys(read: EnvReader, jwtSecrets: readonly string[]): readonly string[] {
  if (read.optional('TOTP_KEY') === null) return jwtSecrets;
  return [...read.secrets('TOTP_KEY', 32), ...jwtSecrets];
}

/** Null when neither is set: an installation that has its owner needs the password no longer. */
function readOwner(read: EnvReader): Settings['auth']['owner'] {
  const email = read.optional('ADMIN_EMAIL');
  const password = read.password('ADMIN_PASSWORD', PASSWORD_MIN);
  if (email === null && password === null) return null;
  if (email === null) return read.refuse('ADMIN_EMAIL', 'is missing while ADMIN_PASSWORD is set', null);
  if (password === null) return read.refuse('ADMIN_PASSWORD', 'is missing while ADMIN_EMAIL is set', null);
  if (!/^[^\s@]+@[^\s@]+$/.test(email) || email.length > EMAIL_MAX) {
    return read.refuse('ADMIN_EMAIL', 'must be an e-mail address', null);
  }
  if (password.length > PASSWORD_MAX) {
    return read.refuse('ADMIN_PASSWORD', `must have at most ${PASSWORD_MAX} characters`, null);
  }
  return { email, password };
}

/** Null where files stay in the database. */
function readS3(read: EnvReader): Settings['media']['s3'] {
  if (read.optional('MEDIA_S3_URL') === null) return null;
  return {
    url: read.url('MEDIA_S3_URL'),
    region: read.text('MEDIA_S3_REGION', 'us-east-1'),
    accessKeyId: read.text('MEDIA_S3_ACCESS_KEY_ID'),
    secretAccessKey: read.secret('MEDIA_S3_SECRET_ACCESS_KEY'),
  };
}
