import type { AccessAnswer } from '@feelori/edges/shopify';
import type { MetTrouble } from '@feelori/platform/resilience';
import { failed, ok, skipped, type Verdict, warning } from './verdict';

const NEEDED = ['read_products', 'read_orders', 'read_customers'];
/** Each with what does not work without it. */
const WISHED = {
  read_inventory: 'telling how many are left',
  read_all_orders: 'orders older than 60 days',
  read_fulfillments: 'telling where parcels are',
  read_legal_policies: 'answers about the policies of the shop',
  write_draft_orders: 'a checkout for what has no page in the Online Store',
  write_orders: 'cancelling an order, or sending it elsewhere, when a person approved it',
  write_returns: 'returns and exchanges that a person approved',
} as const;
/** Whether the shop can be reached with our token, and what calls met of late. Pure. */
export function judgeAccess(answer: AccessAnswer, met: readonly MetTrouble[]): Verdict {
  if ('trouble' in answer) {
    const { kind, reason, remedy } = answer.trouble;
    const begun = met.find((one) => one.kind === kind);
    return failed(begun === undefined ? reason : `${reason} ${sinceWords(begun)}`, remedy);
  }
  const reads = `Reads the shop “${answer.shopName}”.`;
  const [first] = met;
  if (first !== undefined) return warning(`${reads} ${first.reason} ${sinceWords(first)}`, first.remedy);
  if (answer.slow !== null) return warning(`${reads} ${answer.slow.reason}`, answer.slow.remedy);
  return ok(reads);
}

/** `Since 2026-11-28 20:41 UTC.` */
function sinceWords({ since }: MetTrouble): string {
  return `Since ${new Date(since).toISOString().slice(0, 16).replace('T', ' ')} UTC.`;
}

/** What the token may read. Pure. */
export function judgeScopes(answer: AccessAnswer): Verdict {
  if ('trouble' in answer) return skipped('Not known while the shop cannot be read.');
  // The right to write holds the right to read.
  const has = (scope: string): boolean =>
    answer.scopes.includes(scope) || answer.scopes.includes(scope.replace('read_', 'write_'));
  const missing = NEEDED.filter((scope) => !has(scope));
  if (missing.length > 0) {
    return failed(
      `The app lacks ${missing.join(', ')}.`,
      'Add these scopes to the app and install it again.',
    );
  }
  const unseen = Object.entries(WISHED).filter(([scope]) => !has(scope));
  if (unseen.length === 0) return ok('All of them.');
  const words = unseen.map(([scope, what]) => `${what} (${scope})`).join(', ');
  return warning(`This does not work: ${words}.`, 'Add these scopes to the app if it should.');
}

/** Whether the version we ask for is still served, and for how long. `now` as `YYYY-MM-DD`. Pure. */
export function judgeVersion(answer: AccessAnswer, asked: string, now: string): Verdict {
  if ('trouble' in answer) return skipped('Not known while the shop cannot be read.');
  const { servedVersion } = answer;
  const remedy = 'Set SHOPIFY_API_VERSION to a newer one and try it first.';
  if (servedVersion !== null && servedVersion !== asked) {
    return failed(`Version ${asked} has ended; Shopify answers as ${servedVersion}.`, remedy);
  }
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(asked) ?? [];
  if (year === undefined) return ok(`Version ${asked} is served.`);
  // A version is served for twelve months from the first of its month (shopify.dev, API versioning).
  const end = `${Number(year) + 1}-${month}-01`;
  const days = Math.round((Date.parse(end) - Date.parse(now)) / 86_400_000);
  const words = `Version ${asked} is served until ${end}.`;
  return days < 60 ? warning(words, remedy) : ok(words);
}

/**
 * Whether webhooks of the shop can be believed. Shopify signs them with the client secret of the app, which is ours to
 * compare where it is set (null: it is not). Pure.
 */
export function judgeWebhookSecret(secrets: readonly string[], clientSecret: string | null): Verdict {
  if (secrets.length > 0 && clientSecret !== null && !secrets.includes(clientSecret)) {
    return failed(
      'It is not the client secret of the app: every webhook of the shop is refused.',
      'Set SHOPIFY_WEBHOOK_SECRET to the value of SHOPIFY_CLIENT_SECRET (both, by comma, while rotating).',
    );
  }
  return secrets.length > 0
    ? ok('Set; webhooks of the shop are checked with it.')
    : warning(
        'Not set: changes in the shop are noticed late, and orders tell no news.',
        'Set SHOPIFY_WEBHOOK_SECRET to the client secret of the app.',
      );
}
