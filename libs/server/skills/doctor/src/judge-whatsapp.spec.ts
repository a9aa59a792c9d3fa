import {
  judgeNumber,
  judgeReach,
  judgeSecret,
  judgeSubscription,
  judgeToken,
  judgeWebhook,
} from './judge-whatsapp';

const NOW_S = 1_800_000_000;
const OURS = 'https://shop.example/webhooks/whatsapp';
const token = {
  valid: true,
  expiresAt: null,
  scopes: ['whatsapp_business_messaging', 'whatsapp_business_management'],
  appId: '1',
};
const FIELDS = [
  ...['messages', 'message_template_status_update', 'message_template_quality_update'],
  ...['template_category_update', 'user_preferences', 'smb_message_echoes'],
];
const number = {
  ...{ displayNumber: '+1 555', status: 'CONNECTED', quality: 'GREEN', messagingTier: 'TIER_1K' },
  ...{ canSend: 'AVAILABLE', hindrances: [] },
};
const unpaid = [{ what: 'No payment method.', remedy: 'Add one.' }];

describe('the access token', () => {
  it.each([
    [{}, 'ok', 'never ends'],
    [{ expiresAt: NOW_S + 60 * 86_400 }, 'ok', '60 days'],
    [{ expiresAt: NOW_S + 86_400 }, 'warning', 'in 1 day.'],
    [{ valid: false }, 'failed', 'not valid'],
    [{ scopes: ['whatsapp_business_management'] }, 'failed', 'whatsapp_business_messaging'],
  ])('with %j is %s', (facts, state, words) => {
    const verdict = judgeToken({ seen: { ...token, ...facts } }, NOW_S);
    expect(verdict).toMatchObject({ state, detail: expect.stringContaining(words) as string });
  });

  it('cannot be judged where nobody answers', () => {
    expect(judgeToken({ unreachable: true }, NOW_S).state).toBe('failed');
    expect(judgeToken({ refused: 190 }, NOW_S)).toMatchObject({
      state: 'failed',
      detail: expect.stringContaining('190') as string,
    });
  });
});

describe('the app', () => {
  it('is known by its secret', () => {
    expect(judgeSecret({ seen: { callbackUrl: null, fields: [] } }).state).toBe('ok');
    expect(judgeSecret({ refused: 190 })).toMatchObject({
      state: 'failed',
      remedy: expect.stringContaining('WHATSAPP_APP_SECRET') as string,
    });
    expect(judgeSecret({ unreachable: true }).detail).toContain('does not answer');
    expect(judgeSecret(null).state).toBe('skipped');
  });

  it.each([
    [OURS, FIELDS, 'ok'],
    [`${OURS}/`, FIELDS, 'ok'],
    [OURS, ['messages'], 'warning'],
    [OURS, FIELDS.slice(1), 'failed'],
    ['https://elsewhere.example/hook', FIELDS, 'failed'],
    ['no address', FIELDS, 'failed'],
    [null, [], 'failed'],
  ])('whose webhook is %s with %j is %s', (callbackUrl, fields, state) => {
    expect(judgeWebhook({ seen: { callbackUrl, fields } }, OURS).state).toBe(state);
  });

  it('hears of the business account when it is subscribed', () => {
    expect(judgeSubscription({ seen: ['1', '2'] }, '1').state).toBe('ok');
    expect(judgeSubscription({ seen: ['2'] }, '1').state).toBe('failed');
    expect(judgeSubscription({ seen: ['2'] }, null).state).toBe('ok');
    expect(judgeSubscription({ seen: [] }, null).state).toBe('failed');
    expect(judgeSubscription({ refused: 100 }, '1').remedy).toContain('WHATSAPP_BUSINESS_ACCOUNT_ID');
  });
});

describe('a number', () => {
  it.each([
    [{}, 'ok', 'Quality green, limit 1K people a day.'],
    [{ quality: null, messagingTier: null }, 'ok', 'Quality unknown.'],
    [{ quality: 'YELLOW' }, 'warning', 'Quality yellow'],
    [{ status: 'FLAGGED' }, 'warning', 'Quality'],
    [{ status: 'RESTRICTED' }, 'failed', 'restricted'],
    [{ status: 'RATE_LIMITED' }, 'failed', 'rate limited'],
    [{ canSend: null }, 'ok', 'Quality green'],
    [{ canSend: 'LIMITED' }, 'warning', 'Quality green'],
    [{ canSend: 'LIMITED', hindrances: unpaid }, 'warning', 'No payment method.'],
    [{ canSend: 'BLOCKED', hindrances: unpaid }, 'failed', 'No payment method.'],
    [{ canSend: 'BLOCKED' }, 'failed', 'blocks'],
  ])('with %j is %s', (facts, state, words) => {
    const verdict = judgeNumber({ seen: { ...number, ...facts } });
    expect(verdict).toMatchObject({ state, detail: expect.stringContaining(words) as string });
  });
});

describe('the way in from outside', () => {
  it('is open when the webhook answers as it is asked', () => {
    expect(judgeReach({ status: 200, body: 'c' }, 'c').state).toBe('ok');
    expect(judgeReach({ status: 200, body: '<html>' }, 'c').state).toBe('failed');
    expect(judgeReach({ status: 403, body: '' }, 'c').detail).toContain('403');
    expect(judgeReach(null, 'c').remedy).toContain('PUBLIC_URL');
  });
});
