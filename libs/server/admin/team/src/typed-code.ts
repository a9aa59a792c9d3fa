import { normalizedText } from '@feelori/contracts';

/** What somebody typed where a code is asked for. */
export type TypedCode = { kind: 'totp'; digits: string } | { kind: 'recovery'; code: string };

/** Reads a code as people write it: with blanks or hyphens in it, in small letters, `o` for 0. Null for what is no code. */
export function typedCode(text: string): TypedCode | null {
  const bare = normalizedText(text, 'NFKC').replace(/[\s-]/g, '').toUpperCase();
  if (/^[0-9]{6}$/.test(bare)) return { kind: 'totp', digits: bare };
  const code = bare.replaceAll('O', '0').replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(code) ? { kind: 'recovery', code } : null;
}
