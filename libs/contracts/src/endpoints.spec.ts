import { ENDPOINTS } from './endpoints';
import { pathOf } from './path-of';
import { ERRORS } from './errors';
import { may, PERMISSIONS } from './permissions';

describe('endpoints', () => {
  it('fill their paths with percent-encoded values', () => {
    expect(pathOf(ENDPOINTS.thread.path, { id: '1065#2/3' })).toBe(
      '/api/v1/conversations/1065%232%2F3/thread',
    );
  });

  it('refuse a path whose value is missing', () => {
    expect(() => pathOf(ENDPOINTS.thread.path)).toThrow('needs id');
  });

  it('are each another method and path', () => {
    const all = Object.values(ENDPOINTS).map(({ method, path }) => `${method} ${path}`);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('permissions', () => {
  it('let an owner do everything', () => {
    const all = Object.keys(PERMISSIONS) as (keyof typeof PERMISSIONS)[];
    expect(all.filter((permission) => !may('owner', permission))).toEqual([]);
  });

  it('let a viewer read conversations and not reply', () => {
    expect([may('viewer', 'conversations:read'), may('viewer', 'conversations:reply')]).toEqual([
      true,
      false,
    ]);
  });
});

describe('errors', () => {
  it('carry a status of the kind their name promises', () => {
    const odd = Object.entries(ERRORS).filter(([, { status }]) => status < 400 || status > 503);
    expect(odd).toEqual([]);
  });
});
