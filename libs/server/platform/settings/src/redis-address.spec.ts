import { readRedisAddress, RedisAddressProblem } from './redis-address';

const many = {
  tls: false,
  username: undefined,
  password: undefined,
  sentinelPassword: undefined,
  name: '',
  db: 0,
};

describe('the address of a Redis', () => {
  it('is one server', () => {
    for (const url of ['redis://127.0.0.1:6379', 'rediss://user:secret@redis.shop.test:6380/3']) {
      expect(readRedisAddress(url)).toEqual({ kind: 'single', url });
    }
  });

  it('is the Sentinels that know the primary', () => {
    expect(readRedisAddress('redis+sentinel://one,two:26380,[::1]:26381/mymaster')).toEqual({
      ...many,
      kind: 'sentinel',
      nodes: [
        { host: 'one', port: 26_379 },
        { host: 'two', port: 26_380 },
        { host: '::1', port: 26_381 },
      ],
      name: 'mymaster',
    });
    expect(readRedisAddress('rediss+sentinel://us%40er:p%2Fa:ss@one/a%2Fb/7?sentinelPassword=p%3F')).toEqual({
      kind: 'sentinel',
      tls: true,
      username: 'us@er',
      password: 'p/a:ss',
      sentinelPassword: 'p?',
      nodes: [{ host: 'one', port: 26_379 }],
      name: 'a/b',
      db: 7,
    });
  });

  it('is nodes of a cluster', () => {
    expect(readRedisAddress('redis+cluster://:secret@one:7000,two_b:7001')).toEqual({
      ...many,
      kind: 'cluster',
      password: 'secret',
      nodes: [
        { host: 'one', port: 7_000 },
        { host: 'two_b', port: 7_001 },
      ],
    });
    expect(readRedisAddress('rediss+cluster://one')).toMatchObject({ tls: true, nodes: [{ port: 6_379 }] });
  });

  it.each([
    ['http://one', 'must start with'],
    ['redis://', 'must start with'],
    ['redis+cluster://', 'must start with'],
    ['redis+sentinel://one:26379', '/NAME'],
    ['redis+sentinel://one/mymaster/x', 'number of a database'],
    ['redis+sentinel://one/mymaster/1/2', 'too many slashes'],
    ['redis+cluster://one/1', 'one database'],
    ['redis+sentinel://one/mymaster?other=1', 'must start with'],
    ['redis+cluster://one,,two', 'host:port'],
    ['redis+cluster://one:70000', 'host:port'],
    ['redis+cluster://one two', 'host:port'],
    ['redis+sentinel://u:100%@one/m', '%25'],
  ])('%s is refused with the reason', (text, words) => {
    const read = readRedisAddress(text);
    expect(read).toBeInstanceOf(RedisAddressProblem);
    expect((read as RedisAddressProblem).words).toContain(words);
  });
});
