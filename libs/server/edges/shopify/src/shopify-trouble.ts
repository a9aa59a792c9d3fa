import type { Trouble } from '@feelori/platform/resilience';
import type { ShopifyError, ShopifyErrorKind } from './shopify-error';

type Words = Omit<Trouble, 'kind'>;

const STATUS_PAGE = 'It passes by itself; whether others have it too stands on www.shopifystatus.com.';

/** What a call took longer than, with an answer or without. */
const SLOW: Trouble = {
  kind: 'slow',
  reason: 'Shopify is slow: it takes longer than two seconds to answer.',
  remedy: `${STATUS_PAGE} Products are shown as they were known last.`,
  ends: 'quiet_minute',
};

const WORDS: Record<Exclude<ShopifyErrorKind, 'denied' | 'cancelled' | 'timeout'>, Words> = {
  auth: {
    reason: 'Shopify refuses the token.',
    remedy:
      'Make a new one in Shopify’s Dev Dashboard, under Settings of your app, set SHOPIFY_ACCESS_TOKEN, or SHOPIFY_CLIENT_ID and SHOPIFY_CLIENT_SECRET, to it and start anew.',
    ends: 'any_success',
  },
  throttled: {
    reason: 'Shopify throttles us: more is asked than the shop’s plan allows.',
    remedy:
      'We wait and ask again. If it stays, see which other apps ask much of the shop, or choose a larger plan.',
    ends: 'quiet_minute',
  },
  invalid_answer: {
    reason: 'Shopify answers by half: what comes is cut off or of another shape.',
    remedy: `Look whether something between us and Shopify, such as a proxy, changes answers. ${STATUS_PAGE}`,
    ends: 'quiet_minute',
  },
  unavailable: {
    reason: 'Shopify answers with an error of its own.',
    remedy: STATUS_PAGE,
    ends: 'any_success',
  },
  network: {
    reason: 'Shopify cannot be reached.',
    remedy:
      'Is SHOPIFY_ADMIN_URL the address of the shop (https://<shop>.myshopify.com), and may this machine call it?',
    ends: 'any_success',
  },
  bad_request: {
    reason: 'Shopify does not understand what it is asked.',
    remedy: 'Is SHOPIFY_API_VERSION a version such as 2026-10?',
    ends: 'same_success',
  },
};

/** An answer that comes later than this is slow. */
const SLOW_MS = 2_000;

/** What a call says of Shopify that took `ms`, whether it worked or a caller gave it up. */
export const troubleOfPace = (ms: number): Trouble | null => (ms < SLOW_MS ? null : SLOW);

/** What a failed call says of Shopify; one that a caller gave up was too slow for it. Pure. */
export function troubleOf(error: ShopifyError): Trouble {
  switch (error.kind) {
    case 'timeout':
    case 'cancelled':
      return SLOW;
    case 'denied':
      return denied(error);
    default:
      return { kind: error.kind, ...WORDS[error.kind] };
  }
}

function denied({ scope, status }: ShopifyError): Trouble {
  if (scope !== null) {
    return {
      kind: `scope ${scope}`,
      reason: `The app lacks the scope ${scope}.`,
      remedy: `Add ${scope} to the scopes of your app in Shopify’s Dev Dashboard and install it again.`,
      ends: 'same_success',
    };
  }
  if (status === 402 || status === 423) {
    return {
      kind: 'frozen',
      reason: 'The shop is frozen or locked.',
      remedy:
        'Open the shop in Shopify’s admin: it says there what is to be done, such as a bill to be paid.',
      ends: 'any_success',
    };
  }
  if (status === 404) {
    return {
      kind: 'no_shop',
      reason: 'There is no such shop.',
      remedy: WORDS.network.remedy,
      ends: 'any_success',
    };
  }
  return {
    kind: 'denied',
    reason: 'Shopify does not let the app see what is asked.',
    remedy:
      'Look at the app in Shopify’s Dev Dashboard: its scopes, and its access to protected customer data.',
    ends: 'same_success',
  };
}
