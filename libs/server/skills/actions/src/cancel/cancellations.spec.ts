import type { ActionState, ReplyContent } from '@feelori/contracts';
import type { Shopify, ShopOrder } from '@feelori/edges/shopify';
import type { LiveSettings } from '@feelori/platform/live-settings';
import type { Action, Actions } from '@feelori/records/actions';
import type { OwnOrders, OwnOrdersAnswer } from '@feelori/skills/shop';
import { ShownRefs, type ToolContext, type ToolOutcome } from '@feelori/skills/tools';
import { yesTap } from '../action-taps';
import { CustomerAnswers } from '../customer-answers';
import { anOrder } from '../testing/an-order';
import { cancelDraft } from './cancel-draft';
import type { CancelFound } from './cancel-found';
import { CANCELLATION } from './cancel-subject';
import { Cancellations } from './cancellations';

const scarf = anOrder();
const sent = anOrder({ id: '32', name: '#1001', fulfillment: 'FULFILLED' });

function context(said = ''): ToolContext {
  const { signal } = new AbortController();
  const who = { phone: '+16505550101', customerId: 'c', conversationId: '1:c' };
  return { ...who, refs: new ShownRefs([]), language: 'en', signal, said: () => said };
}

function given(
  orders: ShopOrder[] | OwnOrdersAnswer,
  known: { state?: ActionState; upTo?: number; mode?: string; actions?: Action[] } = {},
): Cancellations {
  const { state, upTo = 0, mode = 'automatic' } = known;
  const answer = Array.isArray(orders) ? { orders, missing: null } : orders;
  const track = (name: string | null) =>
    Promise.resolve(
      name === null || answer.missing !== null
        ? answer
        : { ...answer, orders: answer.orders.filter((order) => order.name === name) },
    );
  const action = state === undefined ? null : ({ ...cancelDraft(scarf, 'en'), state } as Action);
  const actions = {
    byId: () => Promise.resolve(action),
    ofConversation: () => Promise.resolve(known.actions ?? (action === null ? [] : [action])),
  };
  const live = { get: (name: string) => (name === 'assistant.mode' ? mode : upTo) };
  const shop = { shop: () => Promise.resolve({ currency: 'USD' }) };
  return new Cancellations(
    { track } as unknown as OwnOrders,
    actions as unknown as Actions,
    new CustomerAnswers(
      actions as unknown as Actions,
      shop as unknown as Shopify,
      live as unknown as LiveSettings,
    ),
  );
}

const told = ({ found }: ToolOutcome<CancelFound>): ReplyContent[] =>
  found === null ? [] : CANCELLATION.render([found], { language: 'en', lead: 'Done!', spoken: true });

describe('a wish to cancel', () => {
  it('is shown as a question with the order’s things and price, and nothing is done', async () => {
    const outcome = await given([scarf, sent]).propose(null, context());
    expect(outcome.actions).toEqual([{ step: 'asked', action: cancelDraft(scarf, 'en') }]);
    expect(outcome.handover).toBeUndefined();
    expect(told(outcome)).toEqual([
      {
        kind: 'buttons',
        text: 'Order #1003 (1 × Silk Twill Scarf, $78.00) has not been sent yet. Do you want to cancel this order?',
        buttons: [
          { id: yesTap('cancel-31'), title: 'Yes, cancel it' },
          { id: 'action-no:cancel-31', title: 'No, keep it' },
        ],
      },
    ]);
  });

  it.each(['I want to cancel an order that is on its way, 1001', 'cancel it (1001)'])(
    'goes to a person where another number stands: %s',
    async (said) => {
      const outcome = await given([scarf, sent]).propose(null, context(said));
      expect(outcome.actions).toBeUndefined();
      expect(outcome.handover?.reason).toBe('change_order');
    },
  );

  it('goes on where the number is that of the order', async () => {
    const outcome = await given([scarf, sent]).propose(null, context('cancel 1003, please'));
    expect(outcome.found).toMatchObject({ kind: 'ask' });
  });

  it('asks which one where several may be meant', async () => {
    const other = anOrder({ id: '33', name: '#1009' });
    const outcome = await given([scarf, other, sent]).propose(null, context());
    expect(told(outcome)).toMatchObject([{ kind: 'list', sections: [{ rows: [{}, {}] }] }]);
    expect(outcome.actions).toBeUndefined();
  });

  it.each<[string, ShopOrder[] | OwnOrdersAnswer, string | null, RegExp]>([
    ['was sent', [sent], '#1001', /has been sent already.*colleague/],
    ['is worked on', [anOrder({ fulfillment: 'IN_PROGRESS' })], '#1003', /worked on.*colleague/],
    [
      'is not theirs',
      { orders: [], missing: 'not_found', name: '#2002' },
      '#2002',
      /order #2002 to a colleague/,
    ],
    ['is proven by four digits alone', [anOrder({ total: null, lines: [] })], '#1003', /colleague/],
  ])('goes to a person where the order %s', async (_, orders, name, words) => {
    const outcome = await given(orders).propose(name, context());
    expect(outcome.handover?.reason).toBe('change_order');
    expect(outcome.actions).toBeUndefined();
    expect(JSON.stringify(told(outcome))).toMatch(words);
  });

  it('goes to a person where only one of several things is named', async () => {
    const lines = [...scarf.lines, { title: 'Court Sneakers', quantity: 1 }];
    const cancellations = given([anOrder({ lines })]);
    const part = await cancellations.propose(null, context('cancel the sneakers please'));
    expect(part.found).toMatchObject({ kind: 'person', why: 'partly' });
    expect((await cancellations.propose(null, context('cancel all of it'))).found?.kind).toBe('ask');
  });

  it.each<[ActionState, string]>([
    ['confirmed', 'waits'],
    ['running', 'waits'],
    ['declined', 'person'],
    ['failed', 'person'],
    ['withdrawn', 'ask'],
    ['asked', 'ask'],
  ])('that is %s already: %s', async (state, kind) => {
    expect((await given([scarf], { state }).propose(null, context())).found?.kind).toBe(kind);
  });
});

describe('the customer’s yes', () => {
  it('waits for a person of the shop, and is called nothing more', async () => {
    const outcome = await given([scarf], { state: 'asked' }).confirm('cancel-31', context());
    expect(outcome.actions).toEqual([{ step: 'confirmed', key: 'cancel-31', byRule: false }]);
    expect(outcome.handover).toEqual({ reason: 'action_waits', summary: 'Order #1003: wants it cancelled' });
    expect(JSON.stringify(told(outcome))).toContain('Nothing is cancelled yet');
  });

  it('typed is the answer to what was asked last', async () => {
    const outcome = await given([scarf], { state: 'asked' }).confirm(null, context());
    expect(outcome.actions).toMatchObject([{ step: 'confirmed', key: 'cancel-31' }]);
  });

  it('typed is no answer to an older question once its own was heard', async () => {
    const older = anOrder({ id: '30', name: '#1002' });
    const actions = [
      { ...cancelDraft(scarf, 'en'), state: 'confirmed' } as Action,
      { ...cancelDraft(older, 'en'), state: 'asked' } as Action,
    ];
    const outcome = await given([scarf, older], { actions }).confirm(null, context());
    expect([outcome.found, outcome.actions]).toEqual([{ kind: 'waits', order: '#1003' }, undefined]);
    expect(outcome.handover).toEqual({ reason: 'action_waits', summary: 'Order #1003: wants it cancelled' });
  });

  it('typed is the answer to the question they were told, not to one they never saw', async () => {
    const other = anOrder({ id: '30', name: '#10031' });
    const actions = [other, scarf].map(
      (order) => ({ ...cancelDraft(order, 'en'), state: 'asked' }) as Action,
    );
    const on = (lastSaid: string) => ({ ...context(), lastSaid });
    const question =
      'Order #1003 (1 × Silk Twill Scarf) has not been sent yet. Do you want to cancel this order?';
    const outcome = await given([scarf, other], { actions }).confirm(null, on(question));
    expect(outcome.actions).toMatchObject([{ step: 'confirmed', key: 'cancel-31' }]);
    const unseen = await given([scarf, other], { actions }).confirm(null, on('Order #77 (1 × Hat)'));
    expect([unseen.found?.kind, unseen.actions]).toEqual(['person', undefined]);
    const no = await given([scarf, other], { actions }).withdraw(null, on(question));
    expect(no.actions).toEqual([{ step: 'withdrawn', key: 'cancel-31' }]);
  });

  it('typed behind a name without a sign is for no order whose name ends alike', async () => {
    const [longer, other] = [anOrder({ id: '41', name: '21003' }), anOrder({ id: '42', name: '1003' })];
    const actions = [other, longer].map(
      (order) => ({ ...cancelDraft(order, 'en'), state: 'asked' }) as Action,
    );
    const on = {
      ...context(),
      lastSaid: 'Order 21003 (1 × Hat) has not been sent yet. Do you want to cancel this order?',
    };
    const outcome = await given([longer, other], { actions }).confirm(null, on);
    expect(outcome.actions).toMatchObject([{ step: 'confirmed', key: 'cancel-41' }]);
  });

  it('said already calls the shop again, whose people were perhaps not called; later steps do not', async () => {
    const again = await given([scarf], { state: 'confirmed' }).confirm('cancel-31', context());
    expect([again.found?.kind, again.handover?.reason]).toEqual(['waits', 'action_waits']);
    const later = await given([scarf], { state: 'running' }).confirm('cancel-31', context());
    expect([later.found?.kind, later.handover]).toEqual(['waits', undefined]);
  });

  it.each([
    [{ upTo: 100 }, true],
    [{ upTo: 50 }, false],
    [{ upTo: 100, mode: 'draft' }, false],
  ])('needs nobody only where the owner allows it: %j', async (setting, byRule) => {
    const outcome = await given([scarf], { state: 'asked', ...setting }).confirm('cancel-31', context());
    expect(outcome.actions).toMatchObject([{ byRule }]);
    expect(outcome.handover === undefined).toBe(byRule);
  });

  it('goes to a person where the order was sent since', async () => {
    const shipped = { ...sent, id: '31', name: '#1003' };
    const outcome = await given([shipped], { state: 'asked' }).confirm('cancel-31', context());
    expect([outcome.found?.kind, outcome.actions]).toEqual(['person', undefined]);
  });

  it('may be a no', async () => {
    const outcome = await given([scarf], { state: 'asked' }).withdraw('cancel-31', context());
    expect(outcome.actions).toEqual([{ step: 'withdrawn', key: 'cancel-31' }]);
    const late = await given([scarf], { state: 'approved' }).withdraw('cancel-31', context());
    expect(late.found?.kind).toBe('person');
  });
});
