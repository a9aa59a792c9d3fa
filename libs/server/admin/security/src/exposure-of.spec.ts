import { testSettings } from '@feelori/testing';
import { exposureOf } from './exposure-of';

const person = (role: 'owner' | 'agent', has: boolean) => ({
  role,
  active: true,
  secondFactor: has ? ({} as never) : null,
});
const openIn = (facts: Partial<Parameters<typeof exposureOf>[0]>): string[] =>
  exposureOf({ settings: testSettings(), limitsRequests: true, people: [], ...facts })
    .filter(({ isOpen }) => isOpen)
    .map(({ id }) => id);

describe('what is exposed', () => {
  const usual = openIn({});

  it.each([
    [{ MONITORING_TOKEN: undefined }, 'metrics'],
    [{ MONGODB_URI: 'mongodb://a:secret-of-it@db.example.com:27017,db2.example.com/feelori' }, 'stores'],
    [{ REDIS_URL: 'redis://:secret-of-it@cache.example.com:6379' }, 'stores'],
    [{ IP_BINDING: 'off' }, 'ip_binding'],
    [{ CORS_ORIGINS: 'https://other.example.com' }, 'origins'],
    [{ OUTGOING_PRIVATE_HOSTS: 'n8n' }, 'private_hosts'],
    [{ JWT_SECRET: `${'n'.repeat(40)},${'o'.repeat(40)}` }, 'rotation'],
    [{ ADMIN_EMAIL: 'a@b.example', ADMIN_PASSWORD: 'a-long-password-of-hers' }, 'owner_password'],
  ])('with %j names %s, and no secret', (environment, id) => {
    const settings = testSettings(environment as Record<string, string>);
    expect(openIn({ settings })).toContain(id);
    expect(usual.filter((one) => one === id && id !== 'owner_password' && id !== 'metrics')).toEqual([]);
    expect(JSON.stringify(exposureOf({ settings, limitsRequests: true, people: [] }))).not.toContain(
      'secret-of-it',
    );
  });

  it.each([
    'mongodb://mongo-1:27017,mongo-2:27017/feelori?replicaSet=rs0',
    'mongodb+srv://db.example.com/feelori',
    'mongodb://db.example.com/feelori?tls=true',
  ])('trusts %s', (uri) => {
    expect(
      openIn({ settings: testSettings({ MONGODB_URI: uri, REDIS_URL: 'rediss://r.example.com:6379' }) }),
    ).not.toContain('stores');
  });

  it('counts who may change everything without a second factor, and sees limits that are off', () => {
    expect(openIn({ people: [person('owner', true), person('agent', false)] })).not.toContain(
      'second_factor',
    );
    expect(openIn({ people: [person('owner', false)] })).toContain('second_factor');
    expect(openIn({ limitsRequests: false })).toContain('limits');
  });

  it('has a closed word for each open one', () => {
    const all = exposureOf({ settings: testSettings(), limitsRequests: true, people: [] });
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });
});
