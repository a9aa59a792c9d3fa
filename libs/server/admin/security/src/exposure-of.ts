import type { ExposureCheck, LiveSettingValues } from '@feelori/contracts';
import { isLoopback, type Settings } from '@feelori/platform/settings';
import type { User } from '@feelori/records/users';

/** What the exposure is judged by. */
export interface ExposureFacts {
  settings: Settings;
  /** What holds now of what people change. */
  limitsRequests: LiveSettingValues['limits.requests'];
  people: readonly Pick<User, 'role' | 'active' | 'secondFactor'>[];
}

/** A name within a network between containers of one machine. */
const CONTAINER = /^[a-z][a-z\d_-]*$/i;

/** What of this installation is open to whom, the open things first. Names of settings, never a value that opens a door. Pure. */
export function exposureOf({ settings, limitsRequests, people }: ExposureFacts): ExposureCheck[] {
  const { gateway, monitoring, auth, outgoing } = settings;
  const checks = [
    check(
      'metrics',
      monitoring.token === null,
      'Figures at /metrics are for anybody: set MONITORING_TOKEN.',
      'Figures at /metrics need the monitoring token.',
    ),
    check(
      'docs',
      gateway.openDocs,
      'The API describes itself to anybody at /api/docs: set NODE_ENV=production.',
      'The description of the API is for who is signed in.',
    ),
    check(
      'stores',
      unsafeStores(settings).length > 0,
      `Without TLS over a network: ${unsafeStores(settings).join(', ')}.`,
      'Database and Redis are reached with TLS, or inside one network.',
    ),
    check(
      'owner_password',
      auth.owner !== null,
      'ADMIN_PASSWORD still stands in the environment; the first owner is made, take it out.',
      'No password stands in the environment.',
    ),
    check(
      'second_factor',
      unguarded(people) > 0,
      `${unguarded(people)} of those who may change everything have no second factor.`,
      'Owners and admins all have a second factor.',
    ),
    check(
      'ip_binding',
      auth.ipBinding === 'off',
      'A stolen session works from everywhere: IP_BINDING is off.',
      `Sessions are bound to where they began (${auth.ipBinding}).`,
    ),
    check(
      'limits',
      !limitsRequests,
      'The limit of requests is switched off in the settings.',
      'Requests of each person are limited.',
    ),
    check(
      'origins',
      gateway.corsOrigins.some((origin) => origin !== originOf(gateway.publicUrl)),
      `Pages of other addresses may call the API: ${gateway.corsOrigins.length} in CORS_ORIGINS.`,
      'Only the console’s own address may call the API from a browser.',
    ),
    check(
      'private_hosts',
      outgoing.privateHosts.length > 0,
      `Outgoing webhooks may reach ${outgoing.privateHosts.length} hosts of your own network (OUTGOING_PRIVATE_HOSTS).`,
      'Outgoing webhooks reach nothing in your own network.',
    ),
    check(
      'rotation',
      auth.jwtSecrets.length > 1,
      'An older JWT_SECRET still opens sessions: take it out when its rotation is done.',
      'One secret signs sessions.',
    ),
  ];
  return [...checks.filter(({ isOpen }) => isOpen), ...checks.filter(({ isOpen }) => !isOpen)];
}

function check(id: ExposureCheck['id'], isOpen: boolean, open: string, closed: string): ExposureCheck {
  return { id, isOpen, detail: isOpen ? open : closed };
}

/** The names of store settings that lead over a network in the open. */
function unsafeStores({ mongo, redis }: Settings): string[] {
  const isMongoSafe = /^mongodb\+srv:/.test(mongo.uri) || /[?&](?:tls|ssl)=true(?:&|$)/.test(mongo.uri);
  const stores = [
    ['MONGODB_URI', isMongoSafe || hostsOf(mongo.uri).every(isInside)],
    ['REDIS_URL', isRedisSafe(redis.url)],
    ['REDIS_CACHE_URL', isRedisSafe(redis.cacheUrl)],
  ] as const;
  return stores.filter(([, isSafe]) => !isSafe).map(([name]) => name);
}

function isRedisSafe(url: string): boolean {
  return url.startsWith('rediss') || hostsOf(url).every(isInside);
}

/** Whether traffic to a host stays where nobody else can read it. */
function isInside(host: string): boolean {
  return isLoopback(host) || CONTAINER.test(host);
}

/** The hosts of an address that may name several, without ports. */
function hostsOf(url: string): string[] {
  const authority = url.slice(url.indexOf('://') + 3).split(/[/?]/)[0] ?? '';
  const hosts = authority.slice(authority.lastIndexOf('@') + 1);
  return hosts.split(',').map((host) => host.replace(/:\d+$/, ''));
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : url;
}

function unguarded(people: ExposureFacts['people']): number {
  return people.filter(
    ({ active, role, secondFactor }) =>
      active && (role === 'owner' || role === 'admin') && secondFactor == null,
  ).length;
}
