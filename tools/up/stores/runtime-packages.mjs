const common = ['libc6', 'libgcc-s1', 'libstdc++6'];

const releases = {
  debian: {
    suite: 'trixie',
    components: 'main',
    keyring: '/usr/share/keyrings/debian-archive-keyring.gpg',
    redis:
      'redis-server redis-tools libjemalloc2 liblua5.1-0 liblzf1 libssl3t64 libsystemd0 libcap2 libzstd1 zlib1g ' +
      'libatomic1 lua-cjson lua-bitop',
  },
  ubuntu: {
    suite: 'noble',
    components: 'main universe',
    keyring: '/usr/share/keyrings/ubuntu-archive-keyring.gpg',
    redis:
      'redis-server redis-tools libjemalloc2 liblua5.1-0 liblzf1 libssl3t64 libsystemd0 libcap2 libzstd1 zlib1g ' +
      'libatomic1 lua-cjson lua-bitop libhiredis1.1.0 libgcrypt20 libgpg-error0 liblz4-1 liblzma5',
  },
};

const loaders = {
  x64: { triplet: 'x86_64-linux-gnu', loader: 'ld-linux-x86-64.so.2' },
  arm64: { triplet: 'aarch64-linux-gnu', loader: 'ld-linux-aarch64.so.1' },
};

/**
 * What to download for a private runtime on this distribution (fields of /etc/os-release) and processor
 * (Node's name): suite, keyring, packages of the two sets, and where the loader will be. Undefined where this
 * way does not exist.
 */
export function runtimePlan(osRelease, arch) {
  const family = [osRelease.ID, ...(osRelease.ID_LIKE ?? '').split(' ')].find((name) => name in releases);
  const machine = loaders[arch];
  if (!family || !machine) return undefined;
  const release = releases[family];
  return {
    name: `${release.suite}-${arch}`,
    suite: release.suite,
    components: release.components,
    keyring: release.keyring,
    sets: { glibc: common, redis: [...common, ...release.redis.split(' ')] },
    libraries: `usr/lib/${machine.triplet}`,
    loader: `usr/lib/${machine.triplet}/${machine.loader}`,
  };
}

/** The fields of an /etc/os-release text. */
export function parseOsRelease(text) {
  const fields = text.matchAll(/^([A-Z_]+)=(?:"([^"\n]*)"|'([^'\n]*)'|(.*))$/gm);
  return Object.fromEntries([...fields].map((one) => [one[1], one[2] ?? one[3] ?? one[4]]));
}

/** True when a glibc version such as "2.36" is older than the engine needs (2.38). */
export function glibcTooOld(version) {
  const [major = 0, minor = 0] = String(version).split('.').map(Number);
  return major < 2 || (major === 2 && minor < 38);
}
