const STABLE = ['2026-01', '2026-04', '2026-07', '2026-10'];
const PREVIEW = ['2027-01', 'unstable'];

/**
 * The version that serves a request: a supported one as asked, an expired one "falls forward" to the oldest
 * supported; null (404) for what was never a version.
 */
export function servedVersion(asked: string): string | null {
  if (STABLE.includes(asked) || PREVIEW.includes(asked)) return asked;
  if (!/^20\d\d-(01|04|07|10)$/.test(asked)) return null;
  const oldest = STABLE[0] ?? null;
  return oldest !== null && asked < oldest ? oldest : null;
}
