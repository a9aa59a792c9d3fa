import { Remedy } from '../remedy.mjs';
import { glibcTooOld } from './runtime-packages.mjs';

/**
 * Where Redis comes from, in the order of preference: REDIS_URL, a server on the path, the private runtime,
 * Homebrew. Throws a Remedy when there is no way.
 * @param machine { env, redisOnPath, brew (paths or undefined), canDownload }
 */
export function chooseRedis({ env, redisOnPath, canDownload, brew }) {
  if (env.REDIS_URL) return { from: 'given', url: env.REDIS_URL };
  if (redisOnPath) return { from: 'path', file: redisOnPath };
  if (canDownload) return { from: 'download' };
  if (brew) return { from: 'brew', brew };
  throw new Remedy(
    'There is no Redis here and no way to fetch one: install redis-server or valkey-server ' +
      '(for example "apk add redis" or "dnf install valkey"), set REDIS_URL, ' +
      'or use "docker compose -f docker/compose.yml up".',
  );
}

/**
 * Where MongoDB comes from: MONGODB_URI, a mongod on the path, the engine from npm (with a private glibc where
 * the machine's is too old). Throws a Remedy when there is no way.
 * @param machine { env, mongodOnPath, enginePackage (installed for this platform?), platform, glibc, canDownload }
 */
export function chooseMongo({ env, mongodOnPath, enginePackage, platform, glibc, canDownload }) {
  if (env.MONGODB_URI) return { from: 'given', uri: env.MONGODB_URI };
  if (mongodOnPath) return { from: 'path', file: mongodOnPath };
  const ways =
    'put mongod on the path, set MONGODB_URI, or use "docker compose -f docker/compose.yml up mongodb".';
  if (!enginePackage) {
    throw new Remedy(`MongoDB's engine from npm does not run on this kind of machine: ${ways}`);
  }
  if (platform !== 'linux') return { from: 'engine', privateGlibc: false };
  if (glibc && !glibcTooOld(glibc)) return { from: 'engine', privateGlibc: false };
  if (glibc && canDownload) return { from: 'engine', privateGlibc: true };
  throw new Remedy(
    `MongoDB's engine from npm needs glibc 2.38 or newer (here: ${glibc ?? 'none'}) and it cannot be fetched: ${ways}`,
  );
}
