import { generateSync } from 'otplib';
import { newTotpSecret, totpStep, totpUri } from './totp';

/** RFC 6238, appendix B: the secret and two of its codes, the last six of eight digits. */
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('a code of an authenticator app', () => {
  it.each([
    ['287082', 59, 1],
    ['081804', 1_111_111_109, 37_037_036],
  ])('is the one of RFC 6238: %s at %d', (code, seconds, step) => {
    expect(totpStep(RFC_SECRET, code, seconds)).toBe(step);
  });

  it('is good a step before and after its own, and no longer', () => {
    const secret = newTotpSecret();
    const at = 1_800_000_000;
    const code = generateSync({ secret, epoch: at });
    expect([-60, -30, 0, 30, 60].map((off) => totpStep(secret, code, at + off) !== null)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('comes with an address for the app that names shop and person', () => {
    const uri = new URL(totpUri(RFC_SECRET, 'maya+x@shop.test'));
    expect([uri.protocol, uri.searchParams.get('secret'), uri.searchParams.get('issuer')]).toEqual([
      'otpauth:',
      RFC_SECRET,
      'Feelori',
    ]);
    expect(decodeURIComponent(uri.pathname)).toContain('maya+x@shop.test');
  });
});
