import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { Controller, Get, Module, type Type } from '@nestjs/common';
import { type Permission, PERMISSIONS, type Role, ROLES } from '@feelori/contracts';
import {
  TEST_SECRETS,
  testApp,
  type TestApp,
  testSettings,
  type TestStores,
  testStores,
} from '@feelori/testing';
import { accessTokenClaims } from './access-claims';
import { AccessTokens } from './access-tokens';
import { Callers } from './callers';
import { Permitted } from './route-marks';

@Controller('api/v1/probe')
class ProbeController {
  @Get('anyone')
  @Permitted(null)
  anyone(): string {
    return 'ok';
  }

  @Get('unmarked')
  unmarked(): string {
    return 'ok';
  }
}

/** A route for whoever holds this permission. */
function probeOf(permission: Permission): Type {
  @Controller(`api/v1/probe/${permission.replace(':', '.')}`)
  class PermissionProbe {
    @Get()
    @Permitted(permission)
    probe(): string {
      return 'ok';
    }
  }
  return PermissionProbe;
}

@Module({ controllers: [ProbeController, ...(Object.keys(PERMISSIONS) as Permission[]).map(probeOf)] })
class ProbeModule {}

const OLD_SECRET = 'the-secret-of-before-with-more-than-32-characters';
const now = Math.floor(Date.now() / 1_000);
const GOOD_CLAIMS = {
  ...accessTokenClaims({ id: 'u1', email: 'a@test.invalid', name: 'A', role: 'agent' }, 's1'),
  iss: 'feelori',
  aud: 'feelori-admin',
  iat: now,
  exp: now + 600,
};

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token made by hand, the way an attacker would. */
function token(
  claims: object,
  header: object = { alg: 'HS256', typ: 'JWT' },
  secret: string = TEST_SECRETS.jwtSecret,
): string {
  const text = `${part(header)}.${part(claims)}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}

describe('access tokens', () => {
  let stores: TestStores;
  let running: TestApp;

  beforeAll(async () => {
    stores = testStores();
    const settings = testSettings({ ...stores.env, JWT_SECRET: `${TEST_SECRETS.jwtSecret},${OLD_SECRET}` });
    running = await testApp([ProbeModule], settings);
  });
  afterAll(async () => {
    await running.close();
    await stores.drop();
  });

  async function statusWith(bearer: string, address = 'anyone'): Promise<number> {
    const headers = { Authorization: `Bearer ${bearer}` };
    return (await fetch(`${running.url}/api/v1/probe/${address}`, { headers })).status;
  }

  const callerOf = (bearer: string) => running.get(Callers).byHeader(`Bearer ${bearer}`);

  it('lets in a token of ours, and one signed with the secret of before', async () => {
    expect(await statusWith(token(GOOD_CLAIMS))).toBe(200);
    expect(await statusWith(token(GOOD_CLAIMS, { alg: 'HS256', typ: 'JWT' }, OLD_SECRET))).toBe(200);
  });

  const rsa = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const rs256 = () => {
    const text = `${part({ alg: 'RS256', typ: 'JWT' })}.${part(GOOD_CLAIMS)}`;
    return `${text}.${sign('sha256', Buffer.from(text), rsa.privateKey).toString('base64url')}`;
  };
  const attacks: [string, string][] = [
    ['no algorithm', `${part({ alg: 'none', typ: 'JWT' })}.${part(GOOD_CLAIMS)}.`],
    ['no algorithm in capitals', `${part({ alg: 'NONE', typ: 'JWT' })}.${part(GOOD_CLAIMS)}.`],
    ['another algorithm', token(GOOD_CLAIMS, { alg: 'HS512', typ: 'JWT' })],
    ['an asymmetric algorithm', rs256()],
    ['another secret', token(GOOD_CLAIMS, { alg: 'HS256' }, 'somebody-elses-secret-of-32-characters')],
    ['an empty secret', token(GOOD_CLAIMS, { alg: 'HS256' }, '')],
    ['a strange key id', token(GOOD_CLAIMS, { alg: 'HS256', kid: '../../dev/null' }, '')],
    ['an end in the past', token({ ...GOOD_CLAIMS, exp: now - 1 })],
    ['no end', token({ ...GOOD_CLAIMS, exp: undefined })],
    ['an end that is no number', token({ ...GOOD_CLAIMS, exp: String(now + 600) })],
    ['a beginning in the future', token({ ...GOOD_CLAIMS, nbf: now + 600 })],
    ['another issuer', token({ ...GOOD_CLAIMS, iss: 'evil' })],
    ['another audience', token({ ...GOOD_CLAIMS, aud: 'other' })],
    ['another type', token({ ...GOOD_CLAIMS, typ: 'refresh' })],
    ['no type', token({ ...GOOD_CLAIMS, typ: undefined })],
    ['a role we do not have', token({ ...GOOD_CLAIMS, role: 'root' })],
    ['no person', token({ ...GOOD_CLAIMS, sub: undefined })],
    [
      'changed claims',
      token(GOOD_CLAIMS).replace(/\.[^.]+\./, `.${part({ ...GOOD_CLAIMS, role: 'owner' })}.`),
    ],
    ['nonsense', 'a.b.c'],
    ['nothing', ''],
  ];
  it.each(attacks)('refuses a token with %s', async (_, bearer) => {
    expect(await statusWith(bearer)).toBe(401);
    expect(await callerOf(bearer)).toBeNull();
  });

  it('are judged alike where no guard stands, by any current secret', async () => {
    for (const secret of [TEST_SECRETS.jwtSecret, OLD_SECRET]) {
      expect(await callerOf(token(GOOD_CLAIMS, { alg: 'HS256' }, secret))).toMatchObject({ id: 'u1' });
    }
  });

  it('cost little to refuse, however long the header is', async () => {
    const headers = { Authorization: 'x'.repeat(15_000) };
    const before = process.cpuUsage();
    for (let n = 0; n < 10; n += 1) {
      expect((await fetch(`${running.url}/api/v1/probe/anyone`, { headers })).status).toBe(401);
    }
    // A pattern that goes over it again from each letter takes four seconds.
    expect(process.cpuUsage(before).user).toBeLessThan(1_500_000);
  });

  it('refuses a route without a mark even to the owner', async () => {
    expect(await statusWith(token({ ...GOOD_CLAIMS, role: 'owner' }), 'unmarked')).toBe(403);
  });

  const matrix = (Object.keys(PERMISSIONS) as Permission[]).flatMap((permission) =>
    ROLES.map((role): [Role, Permission] => [role, permission]),
  );
  it.each(matrix)('treats the role %s at %s as the permission map says', async (role, permission) => {
    const expected = (PERMISSIONS[permission] as readonly Role[]).includes(role) ? 200 : 403;
    expect(await statusWith(token({ ...GOOD_CLAIMS, role }), permission.replace(':', '.'))).toBe(expected);
  });

  it('are signed with the newest secret and live as long as the settings say', async () => {
    const signed = await running.get(AccessTokens).sign(GOOD_CLAIMS_OF_US);
    const [head = '', claims = '', signature] = signed.split('.');
    expect(createHmac('sha256', TEST_SECRETS.jwtSecret).update(`${head}.${claims}`).digest('base64url')).toBe(
      signature,
    );
    const { iat, exp } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as {
      iat: number;
      exp: number;
    };
    expect(exp - iat).toBe(600);
  });

  it.each([3_600_000, -3_600_000])(
    "are good and bad alike where a machine's clock is %d ms off",
    async (off) => {
      const [good, old] = [token(GOOD_CLAIMS), token({ ...GOOD_CLAIMS, exp: now - 1 })];
      const real = Date.now.bind(Date);
      const shifted = jest.spyOn(Date, 'now').mockImplementation(() => real() + off);
      let signed: string;
      try {
        expect([await statusWith(good), await statusWith(old)]).toEqual([200, 401]);
        expect([(await callerOf(good))?.id, await callerOf(old)]).toEqual(['u1', null]);
        signed = await running.get(AccessTokens).sign(GOOD_CLAIMS_OF_US);
        expect(await statusWith(signed)).toBe(200);
      } finally {
        shifted.mockRestore();
      }
      const { exp } = JSON.parse(Buffer.from(signed.split('.')[1] ?? '', 'base64url').toString()) as {
        exp: number;
      };
      expect(Math.abs(exp * 1_000 - Date.now() - 600_000)).toBeLessThan(60_000);
    },
  );
});

const GOOD_CLAIMS_OF_US = accessTokenClaims(
  { id: 'u1', email: 'a@test.invalid', name: 'A', role: 'agent' },
  's1',
);
