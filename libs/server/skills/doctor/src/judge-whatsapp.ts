import type { AccountAnswer, NumberFacts, TokenFacts, WebhookFacts } from '@feelori/edges/whatsapp';
import { failed, ok, skipped, type Verdict, warning } from './verdict';

const DAY_S = 86_400;
const SOON_DAYS = 14;
const SCOPES = ['whatsapp_business_messaging', 'whatsapp_business_management'];
/** Without the first no message comes; without the others templates, offers ended in WhatsApp, and the app's echoes do not. */
const FIELDS = [
  'messages',
  'message_template_status_update',
  'message_template_quality_update',
  'template_category_update',
  'user_preferences',
  'smb_message_echoes',
];
const NEW_TOKEN =
  'Make a token of a system user that never ends (Business settings, System users) and set WHATSAPP_ACCESS_TOKEN.';
/** States of a number in which nothing goes out (Meta, "Business phone numbers"). */
const SILENT = [
  'DISCONNECTED',
  'BANNED',
  'RESTRICTED',
  'RATE_LIMITED',
  'DELETED',
  'MIGRATED',
  'PENDING',
  'UNVERIFIED',
];
const SEE_WHY = 'See why in WhatsApp Manager, Phone numbers.';
const AGAIN = 'Look again in a minute; is graph.facebook.com reachable from this machine?';

/** What an answer that is none says. */
function unanswered(answer: { refused: number } | { unreachable: true }, remedy: string): Verdict {
  if ('unreachable' in answer) return failed('WhatsApp does not answer.', AGAIN);
  return failed(`WhatsApp refuses to tell (code ${answer.refused}).`, remedy);
}

/** The access token: whether it holds, for how long, and for what. `nowS` in Unix seconds. Pure. */
export function judgeToken(answer: AccountAnswer<TokenFacts>, nowS: number): Verdict {
  if (!('seen' in answer)) return unanswered(answer, NEW_TOKEN);
  const { valid, expiresAt, scopes } = answer.seen;
  if (!valid) return failed('The access token is not valid any more.', NEW_TOKEN);
  const missing = SCOPES.filter((scope) => !scopes.includes(scope));
  if (missing.length > 0) {
    return failed(`The access token lacks ${missing.join(' and ')}.`, 'Make a token with both permissions.');
  }
  if (expiresAt === null) return ok('Valid, never ends, with both permissions.');
  const days = Math.floor((expiresAt - nowS) / DAY_S);
  const words = `The access token ends in ${days} ${days === 1 ? 'day' : 'days'}.`;
  return days < SOON_DAYS ? warning(words, NEW_TOKEN) : ok(`${words.slice(0, -1)}, with both permissions.`);
}

/** The app secret, by which webhooks are known to be Meta's, and what the app is subscribed to. Pure. */
export function judgeSecret(answer: AccountAnswer<WebhookFacts> | null): Verdict {
  if (answer === null) return skipped('Not known while the access token is not.');
  if ('seen' in answer) return ok('Meta takes it for the secret of the app.');
  if ('unreachable' in answer) return failed('WhatsApp does not answer.', AGAIN);
  return failed(
    'The app secret is not that of the app: every webhook would be refused.',
    'Copy the app secret (App settings, Basic) into WHATSAPP_APP_SECRET.',
  );
}

/** Where webhooks go, and which. `ours` is the address under which this installation can be reached. Pure. */
export function judgeWebhook(answer: AccountAnswer<WebhookFacts> | null, ours: string): Verdict {
  if (answer === null || !('seen' in answer)) return skipped('Not known without token and app secret.');
  const { callbackUrl, fields } = answer.seen;
  const remedy = `Set ${ours} as callback address, with WHATSAPP_VERIFY_TOKEN (WhatsApp, Configuration).`;
  if (callbackUrl === null) return failed('The app has no webhook.', remedy);
  if (withoutSlash(callbackUrl) !== withoutSlash(ours)) {
    return failed(`The app's webhooks go to ${hostOf(callbackUrl)}, not here.`, remedy);
  }
  const missing = FIELDS.filter((field) => !fields.includes(field));
  if (missing.includes('messages')) {
    return failed('The webhook is not subscribed to messages.', 'Subscribe to the field "messages".');
  }
  if (missing.length > 0) {
    return warning(
      `The webhook is not subscribed to ${missing.join(', ')}.`,
      'Subscribe to these fields too.',
    );
  }
  return ok('Goes here, with all fields.');
}

/** Whether the app hears of the business account at all. Pure. */
export function judgeSubscription(answer: AccountAnswer<string[]>, appId: string | null): Verdict {
  const remedy =
    'POST /<business account>/subscribed_apps with the access token, or add the app in WhatsApp Manager.';
  if (!('seen' in answer)) {
    return unanswered(answer, 'Is WHATSAPP_BUSINESS_ACCOUNT_ID right, and may the token manage it?');
  }
  const hears = appId === null ? answer.seen.length > 0 : answer.seen.includes(appId);
  return hears
    ? ok('The app is subscribed to the business account.')
    : failed('The app is not subscribed to the business account: no webhook comes.', remedy);
}

/** The state, quality and limit of one number. Pure. */
export function judgeNumber(answer: AccountAnswer<NumberFacts>): Verdict {
  if (!('seen' in answer)) {
    return unanswered(answer, 'Is WHATSAPP_PHONE_NUMBER_ID the id of the number (not the number itself)?');
  }
  const { status, quality, messagingTier, canSend } = answer.seen;
  const tier = messagingTier === null ? '' : `, limit ${messagingTier.replace('TIER_', '')} people a day`;
  const words = `Quality ${(quality ?? 'unknown').toLowerCase()}${tier}.`;
  if (status !== null && SILENT.includes(status)) {
    const state = status.toLowerCase().replaceAll('_', ' ');
    return failed(`The number is ${state}: nothing can be sent.`, SEE_WHY);
  }
  const [hindrance] = answer.seen.hindrances;
  if (canSend === 'BLOCKED') {
    return failed(
      `WhatsApp blocks what is sent from the number. ${hindrance?.what ?? ''}`.trim(),
      hindrance?.remedy ?? SEE_WHY,
    );
  }
  if (canSend === 'LIMITED') {
    return warning(
      `WhatsApp limits what can be sent. ${hindrance?.what ?? words}`,
      hindrance?.remedy ?? SEE_WHY,
    );
  }
  if (status === 'FLAGGED' || quality === 'RED' || quality === 'YELLOW') {
    return warning(words, 'People block or report messages: send fewer, and only what they asked for.');
  }
  return ok(words);
}

/** What our own webhook answered when it was asked as Meta asks it. Pure. */
export function judgeReach(got: { status: number; body: string } | null, challenge: string): Verdict {
  const remedy = 'PUBLIC_URL must lead here from the internet, with a certificate that browsers trust.';
  if (got === null) return failed('The webhook cannot be reached under PUBLIC_URL.', remedy);
  if (got.status === 200 && got.body === challenge) return ok('Answers under PUBLIC_URL as Meta asks.');
  return failed(`The webhook answers ${got.status} under PUBLIC_URL, and not as Meta expects.`, remedy);
}

function withoutSlash(url: string): string {
  return url.endsWith('/') ? url.slice(0, -1) : url;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'somewhere else';
}
