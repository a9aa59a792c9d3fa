interface Machine {
  env: Record<string, string>;
  redisOnPath?: string;
  mongodOnPath?: string;
  brew?: string;
  canDownload: boolean;
  enginePackage?: boolean;
  platform?: string;
  glibc?: string;
}
interface ChooseStore {
  chooseRedis(machine: Machine): object;
  chooseMongo(machine: Machine): object;
}
const { chooseMongo, chooseRedis } = jest.requireActual<ChooseStore>('./choose-store.mjs');

describe('where Redis comes from', () => {
  const all = {
    env: { REDIS_URL: 'redis://far:1' },
    redisOnPath: '/bin/redis-server',
    canDownload: true,
    brew: '/b',
  };

  it('keeps the order: given, path, download, brew', () => {
    expect(chooseRedis(all)).toEqual({ from: 'given', url: 'redis://far:1' });
    expect(chooseRedis({ ...all, env: {} })).toEqual({ from: 'path', file: '/bin/redis-server' });
    const noPath = { env: {}, canDownload: true, brew: '/b' };
    expect(chooseRedis(noPath)).toEqual({ from: 'download' });
    expect(chooseRedis({ ...noPath, canDownload: false })).toEqual({ from: 'brew', brew: '/b' });
  });

  it('says in one sentence what to do where there is no way', () => {
    expect(() => chooseRedis({ env: {}, canDownload: false })).toThrow(
      /^There is no Redis here.*install redis-server.*REDIS_URL.*compose/,
    );
  });
});

describe('where MongoDB comes from', () => {
  const old = { env: {}, canDownload: true, enginePackage: true, platform: 'linux', glibc: '2.36' };

  it('keeps the order: given, path, engine', () => {
    const rich = { ...old, env: { MONGODB_URI: 'mongodb://far/x' }, mongodOnPath: '/bin/mongod' };
    expect(chooseMongo(rich)).toEqual({ from: 'given', uri: 'mongodb://far/x' });
    expect(chooseMongo({ ...rich, env: {} })).toEqual({ from: 'path', file: '/bin/mongod' });
    expect(chooseMongo(old)).toEqual({ from: 'engine', privateGlibc: true });
  });

  it.each([
    ['2.38', false],
    ['2.41', false],
    ['3.0', false],
    ['2.37', true],
    ['2.9', true],
  ])('gives the engine a private glibc exactly when %s is too old: %s', (glibc, privateGlibc) => {
    expect(chooseMongo({ ...old, glibc })).toEqual({ from: 'engine', privateGlibc });
  });

  it('needs no glibc on a Mac', () => {
    const mac = { env: {}, canDownload: false, enginePackage: true, platform: 'darwin' };
    expect(chooseMongo(mac)).toEqual({ from: 'engine', privateGlibc: false });
  });

  it('names the ways out where the engine cannot run', () => {
    const alpine = { env: {}, canDownload: true, enginePackage: true, platform: 'linux' };
    expect(() => chooseMongo(alpine)).toThrow(/glibc 2.38.*none.*mongod.*MONGODB_URI.*compose/);
    expect(() => chooseMongo({ ...old, canDownload: false })).toThrow(/here: 2.36.*mongod/);
    expect(() => chooseMongo({ ...old, enginePackage: false })).toThrow(/does not run.*mongod.*MONGODB_URI/);
  });
});
