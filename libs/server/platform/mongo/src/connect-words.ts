import { causesOf, codeOf } from './error-causes';

/** What Node says of a certificate that it does not believe. */
const UNTRUSTED = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'CERT_SIGNATURE_FAILURE',
]);
const AUTHENTICATION_FAILED = 18;
/** Atlas has one code for all it refuses itself, and says in words which it is. */
const ATLAS_ERROR = 8_000;

/** What keeps us from the database, in a few stable words that say what to set. Pure. */
export function connectWords(error: unknown): string {
  const causes = causesOf(error);
  const codes = causes.flatMap((one) => ('code' in one && typeof one.code === 'string' ? one.code : []));
  if (codes.some((code) => UNTRUSTED.has(code))) {
    return 'cannot connect: nobody we trust vouches for its certificate (name the authority by tlsCAFile in MONGODB_URI)';
  }
  if (codes.includes('ERR_TLS_CERT_ALTNAME_INVALID')) {
    return 'cannot connect: its certificate is for another name than MONGODB_URI says';
  }
  if (codes.includes('CERT_HAS_EXPIRED')) return 'cannot connect: its certificate has expired';
  if (causes.some(refusesSignIn)) {
    return 'cannot connect: it refuses our user or password (see MONGODB_URI)';
  }
  return 'cannot connect';
}

function refusesSignIn(error: Error): boolean {
  const code = codeOf(error);
  return code === AUTHENTICATION_FAILED || (code === ATLAS_ERROR && error.message.includes('auth'));
}
