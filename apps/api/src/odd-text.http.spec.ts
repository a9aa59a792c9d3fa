import { ENDPOINTS, pathOf, type SignedIn } from '@feelori/contracts';
import { TEST_SECRETS, testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import fc from 'fast-check';
import { WebModule } from './web.module';

/** What no text from outside holds: halves of characters, alone, swapped, doubled, in the middle of words. */
const HALVES = [
  '\ud800',
  '\udfff',
  'a\ud800@x.test',
  'a@\udc00x.test',
  '\ude00\ud83d',
  'x\ud83d\ud83d\ude00',
  'e\u0301\udbff',
];
/** Whole, but nothing a person types. */
const ODD = [
  '\u0000',
  'a\u0000b',
  '\ufffe',
  '\uffff',
  '\u202e',
  '\u2028',
  '\ufeff',
  '$where',
  '__proto__',
  '😀',
];

/** A field of each body, with whole values beside it. */
const FIELDS: [string, string, object][] = [
  ['signIn', 'email', { email: TEST_SECRETS.ownerEmail, password: 'x' }],
  ['signIn', 'password', { email: TEST_SECRETS.ownerEmail, password: 'x' }],
  ['reply', 'clientMessageId', { clientMessageId: 'c1', text: 'hello' }],
  ['useLink', 'password', { token: 'x', password: 'x'.repeat(12), name: 'x' }],
  ['useLink', 'name', { token: 'x', password: 'x'.repeat(12), name: 'x' }],
  ['lookAtLink', 'token', { token: 'x' }],
  ['invitePerson', 'email', { email: TEST_SECRETS.ownerEmail, role: 'agent' }],
  ['changePassword', 'next', { present: 'x', next: 'x'.repeat(12) }],
  ['reply', 'text', { clientMessageId: 'c1', text: 'hello' }],
  ['snooze', 'until', { revision: 0, until: '2027-01-01T00:00:00Z' }],
  ['assign', 'assignee', { revision: 0, assignee: 'u1' }],
  ['addNote', 'clientNoteId', { clientNoteId: 'n1', text: 'hello', mentions: [] }],
  ['addNote', 'text', { clientNoteId: 'n1', text: 'hello', mentions: [] }],
  ['addLabel', 'name', { name: 'VIP', colour: 'red' }],
  ['addSavedReply', 'shortcut', { shortcut: 'hello', text: 'Hello' }],
  ['addSavedReply', 'text', { shortcut: 'hello', text: 'Hello' }],
];

describe('odd text from outside', () => {
  const stores = testStores();
  let running: TestApp;
  let bearer: Record<string, string>;

  beforeAll(async () => {
    running = await testApp([WebModule], testSettings({ ...stores.env, TRUST_PROXY_HOPS: '1' }));
    const body = { email: TEST_SECRETS.ownerEmail, password: TEST_SECRETS.ownerPassword };
    const answer = await post(ENDPOINTS.signIn.path, JSON.stringify(body));
    bearer = { Authorization: `Bearer ${((await answer.json()) as SignedIn).accessToken}` };
  });
  afterAll(async () => {
    await running.close();
    await stores.drop();
  });

  let asked = 0;
  /** Each from an address of its own, so that no limit answers instead. */
  async function post(path: string, body: string | Buffer, headers: object = {}): Promise<Response> {
    asked += 1;
    return fetch(running.url + path, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-Forwarded-For': `203.0.${asked >> 8}.${asked & 255}`,
        ...headers,
      },
      body,
    });
  }

  const pathTo = (name: string) => pathOf(ENDPOINTS[name as keyof typeof ENDPOINTS].path, { id: 'none' });

  it.each(FIELDS)('%s refuses half a character in %s, and says where', async (name, field, whole) => {
    for (const half of HALVES) {
      const answer = await post(pathTo(name), JSON.stringify({ ...whole, [field]: half }), bearer);
      expect({ half, status: answer.status }).toEqual({ half, status: 400 });
      const { code, errors } = (await answer.json()) as { code: string; errors: { field: string }[] };
      expect({ code, fields: errors.map((error) => error.field) }).toEqual({
        code: 'validation_failed',
        fields: [field],
      });
    }
  });

  it('refuses half a character in the name of a field', async () => {
    const answer = await post(ENDPOINTS.signIn.path, '{"email":"a@b.test","password":"x","a\\ud800":1}');
    expect(answer.status).toBe(400);
  });

  it.each([
    ['a byte that begins nothing', [0x80]],
    ['a letter that is cut off', [0xe2, 0x82]],
    ['half a character', [0xed, 0xa0, 0x80]],
    ['a longer spelling of a slash', [0xc0, 0xaf]],
  ])('refuses a body with %s', async (_, bytes) => {
    const [before, after] = ['{"email":"a@b.test","password":"', '"}'].map((text) => Buffer.from(text));
    const body = Buffer.concat([before!, Buffer.from(bytes), after!]);
    expect((await post(ENDPOINTS.signIn.path, body)).status).toBe(400);
  });

  it.each(FIELDS)('%s answers any text in %s without an error of ours', async (name, field, whole) => {
    for (const odd of ODD) {
      const answer = await post(pathTo(name), JSON.stringify({ ...whole, [field]: odd }), bearer);
      expect({ odd, ok: answer.status < 500 }).toEqual({ odd, ok: true });
    }
  });

  it('answers any bytes in paths and queries without an error of ours', async () => {
    const byte = fc.integer({ min: 0, max: 255 }).map((n) => `%${n.toString(16).padStart(2, '0')}`);
    const text = fc.array(fc.oneof(byte, fc.constantFrom('a', '~', '1', '%', '%u', '%ED%A0%80')), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(text, async (parts) => {
        const odd = parts.join('');
        for (const path of [
          `/api/v1/conversations/${odd}/thread`,
          `/api/v1/conversations?before=${odd}`,
          `/api/v1/conversations?before=1~${odd}`,
          `/api/v1/conversations?limit=${odd}`,
          `/api/v1/conversations?${odd}=1`,
          `/api/v1/conversations/none/thread?before=${odd}`,
        ]) {
          const { status } = await fetch(running.url + path, { headers: bearer });
          expect({ path, ok: status < 500 }).toEqual({ path, ok: true });
        }
      }),
      { numRuns: 60 },
    );
  });
});
