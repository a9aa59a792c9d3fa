/** @jest-environment jsdom */

/** As much of an element as these tests use (server code is compiled without the browser's types). */
interface PageElement {
  value: string;
  checked: boolean;
  textContent: string;
  click(): void;
  append(...nodes: unknown[]): void;
  replaceChildren(...nodes: unknown[]): void;
  dispatchEvent(event: unknown): boolean;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}
const { document } = globalThis as unknown as {
  document: { body: PageElement; createElement(tag: string): PageElement };
};
const { shopPanel } = jest.requireActual<{ shopPanel(): { box: PageElement; update(): Promise<number> } }>(
  '../page/shop-panel.js',
);
const { replyFault } = jest.requireActual<{
  replyFault(holder: () => object): { label: PageElement; show(scripts: object[]): void };
}>('../page/reply-fault.js');
const { customerPanel } = jest.requireActual<{
  customerPanel(
    holder: () => object,
    other: () => object,
  ): { box: PageElement; show(): void; arrival(): object };
}>('../page/customer-panel.js');

const ANN = { wa_id: '16505550101', name: 'Ann' };
const EMMA = { wa_id: '447700900102', name: 'Emma' };

// The specs of the page each have a world of their own.
export {};

/** What the control API was asked, as "METHOD path" with the body; `answer` is what it says to everything. */
let calls: [call: string, body: unknown][];
let answer: unknown;
beforeEach(() => {
  calls = [];
  answer = {};
  const notice = document.createElement('div');
  Object.assign(notice, { id: 'notice' });
  document.body.replaceChildren(notice);
  globalThis.fetch = jest.fn((url: string, { method, body }: { method: string; body?: string }) => {
    calls.push([`${method} ${url}`, body === undefined ? undefined : JSON.parse(body)]);
    return Promise.resolve({ ok: true, json: () => Promise.resolve(answer) });
  }) as unknown as typeof fetch;
});
/** After everything that follows from answers which are there already. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const change = async (element: PageElement): Promise<void> => {
  element.dispatchEvent(new Event('change'));
  await settled();
};

describe("the boxes for the shop's data", () => {
  const scenarios = [
    { name: 'kwd', about: 'Prices of 12.500 KWD' },
    { name: 'webp', about: 'Pictures in WebP' },
  ];

  it('show what is on and turn exactly those on that are ticked', async () => {
    const panel = shopPanel();
    answer = { active: ['webp'], scenarios };
    expect(await panel.update()).toBe(1);
    const boxes = [...panel.box.querySelectorAll('input')];
    expect(boxes.map(({ checked }) => checked)).toEqual([false, true]);
    boxes[0]!.checked = true;
    await change(boxes[0]!);
    expect(calls.at(-1)).toEqual(['PUT /_sim/shopify/scenarios', { active: ['kwd', 'webp'] }]);
    answer = { active: [], scenarios };
    expect(await panel.update()).toBe(0);
    expect([...panel.box.querySelectorAll('input')].map(({ checked }) => checked)).toEqual([false, false]);
  });
});

describe('what happens to the next reply', () => {
  it('is set for the customer whose phone is held and goes back once it happened', async () => {
    const fault = replyFault(() => ANN);
    const select = fault.label.querySelector('select')!;
    const media = [...fault.label.querySelectorAll('option')].find(({ textContent }) =>
      textContent.includes('131053'),
    );
    select.value = media!.value;
    await change(select);
    expect(calls).toEqual([
      ['DELETE /_sim/send-scripts', undefined],
      ['POST /_sim/send-scripts', { how: 'status', code: 131053, after: 'sent', to: ANN.wa_id }],
    ]);
    fault.show([{}]);
    expect(select.value).toBe(media!.value);
    fault.show([]);
    expect(select.value).toBe('0');
  });
});

describe('what is special about a customer', () => {
  const open = (holder: object = ANN) => {
    const panel = customerPanel(
      () => holder,
      () => EMMA,
    );
    document.body.append(panel.box);
    const [clock, arrival] = [...panel.box.querySelectorAll('select')];
    return { panel, auto: panel.box.querySelector('input')!, clock: clock!, arrival: arrival! };
  };

  it('is shown as it is', () => {
    const { panel, auto, clock } = open({ ...ANN, auto_reply: { times: 3 }, clock_ahead_s: -300 });
    panel.show();
    expect([auto.checked, clock.value]).toEqual([true, '-300']);
    const used = open({ ...ANN, auto_reply: { times: 0 } });
    used.panel.show();
    expect([used.auto.checked, used.clock.value]).toEqual([false, '0']);
  });

  it('is changed for that customer', async () => {
    const { auto, clock } = open();
    auto.checked = true;
    await change(auto);
    auto.checked = false;
    await change(auto);
    clock.value = '5400';
    await change(clock);
    expect(calls).toEqual([
      [
        `PATCH /_sim/customers/${ANN.wa_id}`,
        { auto_reply: expect.objectContaining({ delay_ms: 2000, times: 20 }) },
      ],
      [`PATCH /_sim/customers/${ANN.wa_id}`, { auto_reply: null }],
      [`PATCH /_sim/customers/${ANN.wa_id}`, { clock_ahead_s: 5400 }],
    ]);
  });

  it('lets one message arrive in another way, then as usual again', () => {
    const { panel, arrival } = open();
    arrival.value = '{"webhook_delay_ms":5000}';
    expect(panel.arrival()).toEqual({ webhook_delay_ms: 5000 });
    expect(panel.arrival()).toEqual({});
  });

  it('writes what a customer cannot type: an unknown quote, with another, as a new owner', async () => {
    const { panel } = open();
    const { box } = panel;
    for (const button of box.querySelectorAll('.acts button')) button.click();
    await settled();
    expect(calls).toMatchObject([
      ['POST /_sim/messages', { from: ANN.wa_id, context: 'wamid.never-seen' }],
      [
        'POST /_sim/messages/together',
        { messages: [{ from: ANN.wa_id }, { from: EMMA.wa_id }], contacts_of: [ANN.wa_id] },
      ],
      ['POST /_sim/messages', { from: ANN.wa_id, user_id: expect.stringMatching(/^US\./) }],
    ]);
  });

  it('has the shop answer from its own app', async () => {
    const { panel } = open();
    const form = panel.box.querySelector('form')!;
    const field = form.querySelector('input')!;
    field.value = ' Hello ';
    form.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled();
    expect(calls).toEqual([['POST /_sim/app-messages', { to: ANN.wa_id, text: 'Hello' }]]);
    expect(field.value).toBe('');
  });
});
