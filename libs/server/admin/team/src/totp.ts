import { generateSecret, generateURI, verifySync } from 'otplib';

const ISSUER = 'Feelori';
/** Clocks differ, and typing takes a while: a code of the step before or after is good too (RFC 6238 §5.2). */
const TOLERANCE_S = 30;

/** 160 bits, as RFC 4226 §4 wants them; Base32. */
export function newTotpSecret(): string {
  return generateSecret({ length: 20 });
}

/** What an authenticator app reads from a QR code. */
export function totpUri(secret: string, email: string): string {
  return generateURI({ issuer: ISSUER, label: email, secret });
}

/** The time step that a code belongs to, near this time (seconds since 1970); null when it fits none. */
export function totpStep(secret: string, digits: string, seconds: number): number | null {
  const result = verifySync({ secret, token: digits, epoch: seconds, epochTolerance: TOLERANCE_S });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
}
