import fc from 'fast-check';
import type { Session } from '@feelori/records/sessions';
import { FREE_TRIES, backoffMs } from './sign-in-backoff';
import {
  addressFits,
  GRACE_MS,
  hashOf,
  judgeRefresh,
  newSecret,
  parseCookie,
  successorOf,
} from './refresh-rules';

const T0 = Date.parse('2026-01-01T00:00:00Z');

function sessionOf(secret: string, change: Partial<Session> = {}): Session {
  return {
    _id: 's',
    userId: 'u',
    userVersion: 1,
    tokenHash: hashOf(secret),
    chainKey: 'key',
    rotated: [],
    address: '203.0.113.5',
    createdAt: new Date(T0),
    expiresAt: new Date(T0 + 86_400_000),
    endedAt: null,
    endedBy: null,
    ...change,
  };
}

describe('judgeRefresh', () => {
  it('gives the newest token to whoever comes late but within the grace time, by however many exchanges', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.nat(GRACE_MS), (exchanges, late) => {
        const first = newSecret();
        let session = sessionOf(first);
        let current = first;
        for (let i = 0; i < exchanges; i += 1) {
          const verdict = judgeRefresh(session, current, T0);
          if (verdict.kind !== 'rotate') throw new Error(`not exchanged: ${verdict.kind}`);
          const rotated = [...session.rotated, { hash: session.tokenHash, at: new Date(T0) }];
          session = { ...session, tokenHash: verdict.nextHash, rotated };
          current = verdict.next;
        }
        expect(judgeRefresh(session, first, T0 + late)).toEqual({ kind: 'again', next: current });
        expect(judgeRefresh(session, first, T0 + GRACE_MS + 1)).toEqual({ kind: 'reused' });
      }),
    );
  });

  /** A session after so many exchanges, with every token it ever had. */
  function afterExchanges(count: number): { session: Session; tokens: string[] } {
    const tokens = [newSecret()];
    const first = sessionOf(tokens[0] ?? '');
    for (let i = 0; i < count; i += 1) tokens.push(successorOf(tokens[i] ?? '', first.chainKey));
    const rotated = tokens.slice(0, -1).map((token) => ({ hash: hashOf(token), at: new Date(T0) }));
    const session = { ...first, tokenHash: hashOf(tokens.at(-1) ?? ''), exchanges: count };
    return { session: { ...session, rotated: rotated.slice(-8) }, tokens };
  }

  it('knows each older token of a family, however old, as reused', () => {
    const { session, tokens } = afterExchanges(2_500);
    const late = T0 + GRACE_MS + 1;
    for (const age of [1, 2, 8, 9, 2_000, 2_500]) {
      expect(judgeRefresh(session, tokens.at(-1 - age) ?? '', late).kind).toBe('reused');
    }
  });

  it('takes a made-up token, or one of another family, for no token of this one', () => {
    const { session } = afterExchanges(20);
    const other = { ...session, chainKey: newSecret() };
    for (const secret of [newSecret(), 'A'.repeat(43), successorOf(newSecret(), session.chainKey)]) {
      for (const late of [0, GRACE_MS + 1]) {
        expect(judgeRefresh(session, secret, T0 + late).kind).toBe('unknown');
      }
      expect(judgeRefresh(other, secret, T0).kind).toBe('unknown');
    }
  });

  it('takes a token of the future for no token of this family either', () => {
    const { session, tokens } = afterExchanges(3);
    const before = { ...session, tokenHash: hashOf(tokens[2] ?? ''), exchanges: 2 };
    expect(judgeRefresh(before, tokens[3] ?? '', T0).kind).toBe('unknown');
  });

  it('takes any token of an ended session as over', () => {
    const secret = newSecret();
    expect(judgeRefresh(sessionOf(secret, { endedAt: new Date(T0) }), secret, T0).kind).toBe('over');
    expect(judgeRefresh(sessionOf(secret, { endedAt: new Date(T0) }), newSecret(), T0).kind).toBe('over');
    expect(judgeRefresh(sessionOf(secret, { expiresAt: new Date(T0) }), secret, T0).kind).toBe('over');
  });

  describe('a token whose successor nobody used', () => {
    const DAY_MS = 86_400_000;

    it('gets that successor again, however late: the answer may have been lost', () => {
      const { session, tokens } = afterExchanges(5);
      for (const usedExchange of [0, 3, 4]) {
        const verdict = judgeRefresh({ ...session, usedExchange }, tokens[4] ?? '', T0 + DAY_MS - 1);
        expect(verdict).toEqual({ kind: 'again', next: tokens[5] });
      }
    });

    it('is reused once the successor was used', () => {
      const { session, tokens } = afterExchanges(5);
      const verdict = judgeRefresh({ ...session, usedExchange: 5 }, tokens[4] ?? '', T0 + GRACE_MS + 1);
      expect(verdict.kind).toBe('reused');
    });

    it('is not one whose successor was exchanged, since exchanging is using', () => {
      const { session, tokens } = afterExchanges(5);
      for (const older of [0, 1, 2, 3]) {
        const verdict = judgeRefresh({ ...session, usedExchange: 0 }, tokens[older] ?? '', T0 + GRACE_MS + 1);
        expect(verdict.kind).toBe('reused');
      }
    });
  });

  it('makes successors nobody can tell without the key', () => {
    const secret = newSecret();
    expect(successorOf(secret, 'one')).toBe(successorOf(secret, 'one'));
    expect(successorOf(secret, 'one')).not.toBe(successorOf(secret, 'other'));
  });
});

describe('parseCookie', () => {
  it('never fails, and takes only what is shaped like ours', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseCookie(text)).toBeNull();
      }),
    );
    expect(parseCookie(`${'A'.repeat(26)}.${'b'.repeat(43)}`)).toEqual({
      sessionId: 'A'.repeat(26),
      secret: 'b'.repeat(43),
    });
  });
});

describe('addressFits', () => {
  it.each([
    ['203.0.113.5', '203.0.113.200', true],
    ['203.0.113.5', '203.0.114.5', false],
    ['203.0.113.5', '::ffff:203.0.113.9', true],
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9', true],
    ['2001:db8:1:2::1', '2001:0db8:0001:0002::1', true],
    ['2001:db8:1:2::1', '2001:db8:1:3::1', false],
    ['::1', '::2', true],
    ['203.0.113.5', '2001:db8::1', false],
    ['fe80::1%eth0', 'FE80::2%eth1', true],
    ['unknown', 'Unknown', true],
    ['unknown', '203.0.113.5', false],
    ['127', '127.0.0.1', false],
    ['203.0.113.5:51001', '203.0.113.5:51002', true],
    ['203.0.113.5:51001', '203.0.113.77', true],
    ['[2001:db8:1:2::1]:443', '2001:db8:1:2::9', true],
  ])('by network: %s and %s: %p', (bound, now, fits) => {
    expect(addressFits('subnet', bound, now)).toBe(fits);
    expect(addressFits('strict', bound, bound)).toBe(true);
    expect(addressFits('off', bound, now)).toBe(true);
  });
});

describe('addressFits, strictly', () => {
  it('means the address itself, in whichever spelling and from whichever port', () => {
    expect(addressFits('strict', '203.0.113.5:51001', '::ffff:203.0.113.5')).toBe(true);
    expect(addressFits('strict', '2001:db8::1', '[2001:DB8:0::1]:80')).toBe(true);
    expect(addressFits('strict', '203.0.113.5', '203.0.113.6')).toBe(false);
  });
});

describe('backoffMs', () => {
  it('is nothing at first, then doubles up to a quarter of an hour', () => {
    expect([1, 4, 5, 6, 7, 30].map(backoffMs)).toEqual([0, 0, 2_000, 4_000, 8_000, 900_000]);
    expect(FREE_TRIES).toBe(5);
  });
});
