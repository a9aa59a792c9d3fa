import { ENDPOINTS, type Role } from '@feelori/contracts';
import type { Browser, Locator, Page } from 'playwright-core';
import { startChromium } from './chromium';
import { ConsoleApi } from './console-api';
import { ConsolePage } from './console-page';
import { consoleRoutes } from './console-routes';
import { fourLooks, type Look, NARROW, oneLook, WIDE } from './four-looks';
import { leaveNothingOpen } from './leave-nothing-open';
import { runningProduct } from './running-product';
import { screenshot } from './screenshot';
import { SimulatedWorld } from './simulated-world';
import { usedReport } from './used-report';
import { type WatchedPage, watchedPage } from './watched-page';
import { untilInPage } from './until-in-page';

/** Who is not signed in sees these. */
const OUTSIDE = ['sign-in', 'join', 'unreachable'];
/** An address for each page that shows one of many. */
const EXAMPLES: Readonly<Record<string, (api: ConsoleApi) => Promise<string>>> = {
  'knowledge/articles/:id': async (api) => {
    const article = { title: 'Warranty', text: '## Shoes\nTwo **years**.', link: '', language: 'en' };
    const { id } = await api.call(ENDPOINTS.addArticle, { body: article });
    return `knowledge/articles/${id}`;
  },
  'customers/:id': async (api) => {
    const { items } = await api.call(ENDPOINTS.customers);
    return `customers/${items[0]?.id}`;
  },
  'texts/:id': () => Promise.resolve('texts/cancellation-facts?language=ar'),
  'messages/:id/way': async (api) => {
    const { items } = await api.call(ENDPOINTS.conversations);
    const own = items.find(({ customerName }) => customerName === CUSTOMER.name);
    const { entries } = await api.call(ENDPOINTS.thread, { path: { id: own?.id ?? '' } });
    return `messages/${encodeURIComponent(entries[0]?.id ?? '')}/way`;
  },
};
const CUSTOMER = { from: '971501000777', name: 'ليلى حداد' };
/** WhatsApp refuses what is said to her. */
const UNREACHED = { from: '971501000778', name: 'Noor Aziz' };
/** Each with a look of their own, so that all roles see all looks. */
const OTHERS: readonly { role: Role; look: Look }[] = [
  { role: 'admin', look: { size: WIDE, colorScheme: 'dark' } },
  { role: 'agent', look: { size: NARROW, colorScheme: 'light' } },
  { role: 'viewer', look: { size: NARROW, colorScheme: 'dark' } },
];
/** Operations shows by itself what changed; on a slow machine things take their time to fail. */
const IN_TIME = { timeout: 60_000 };
const PASSWORD = 'only looks at it all';
const emailOf = (role: Role): string => `${role}-${process.pid}@every-page.test`;
const OPTIONS = { colorScheme: 'light', reducedMotion: 'reduce' } as const;

const signedInRoutes = (): string[] => consoleRoutes().filter((one) => !OUTSIDE.includes(one));
const nameOf = (path: string): string => path.replaceAll(/[/:?=]+/g, '-');

describe('every page of the console', () => {
  const product = runningProduct();
  const world = new SimulatedWorld(product);
  let browser: Browser;
  let api: ConsoleApi;
  let atOwner: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    [browser, api] = await Promise.all([startChromium(), ConsoleApi.signedIn(product)]);
    const reply = {
      shortcut: `returns-${process.pid}`,
      text: 'Hello {{customer_name}}, returns are free for 30 days.',
    };
    await api.call(ENDPOINTS.addSavedReply, { body: reply });
    for (const { role } of OTHERS) await api.invite(emailOf(role), role, `Vera ${role}`, PASSWORD);
    const macro = { name: `Wholesale ${process.pid}`, key: null, steps: [{ act: 'resolve', value: '' }] };
    await api.call(ENDPOINTS.addMacro, { body: macro });
    const messages = [
      { kind: 'image', text: 'هل هذا متوفر؟' },
      { kind: 'voice_note' },
      { kind: 'document' },
      { kind: 'location' },
      { kind: 'contacts' },
      { kind: 'text', text: 'أريد التحدث مع شخص' },
    ];
    for (const message of messages) await world.write({ ...CUSTOMER, ...message });
    // What nobody can tell from another message is laid aside, for Operations.
    await world.write({ ...CUSTOMER, text: 'hello?', without: ['id'] });
    await world.send('POST', '/send-scripts', { to: UNREACHED.from, code: 131009, times: 20 });
    await world.write({ ...UNREACHED, text: 'hello' });
    atOwner = await signedIn(product.email, product.password);
    page = atOwner.page;
    await new ConsolePage(page, product.consoleUrl).row(CUSTOMER.name);
  });
  afterAll(async () => {
    await browser.close();
    await leaveNothingOpen(api, [CUSTOMER.name, UNREACHED.name]);
  });

  const go = (path: string, at = page): Promise<unknown> => at.goto(`${product.consoleUrl}/${path}`);
  /** Where a page of the console is to be seen, of those that show one of many an example. */
  async function addressOf(path: string): Promise<string> {
    const example = EXAMPLES[path];
    if (path.includes(':') && example === undefined) throw new Error(`${path} needs one of EXAMPLES`);
    return example === undefined ? path : example(api);
  }
  /** The console of one person, in a profile of its own. */
  async function signedIn(email: string, password: string): Promise<WatchedPage> {
    const watched = await watchedPage(browser, OPTIONS);
    const console = new ConsolePage(watched.page, product.consoleUrl);
    await console.signIn(email, password);
    await console.live();
    return watched;
  }
  /** Until the heading is there and nothing loads any more. */
  async function arrived(at: Page): Promise<void> {
    await at.locator('[data-page-heading]').first().waitFor({ state: 'attached' });
    await at.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
  }

  it('looks right to who is not signed in', async () => {
    const outside = await watchedPage(browser, OPTIONS);
    const faults: string[] = [];
    for (const path of OUTSIDE) {
      await outside.page.goto(`${product.consoleUrl}/${path}`);
      await outside.page.getByRole('heading').first().waitFor();
      faults.push(...(await fourLooks(outside.page, `page-${path}`)));
    }
    expect(faults).toEqual([]);
    // Browsers write down each refusal: a link without its secret leads to nobody.
    expect(outside.complaints.filter((complaint) => !complaint.includes('410'))).toEqual([]);
  });

  it('looks right to an owner, also from right to left', async () => {
    const beside = await signedIn(product.email, product.password);
    const left = [...signedInRoutes().entries()];
    // Two tabs take the next page each as soon as they are done with theirs.
    const walk = async (at: Page): Promise<string[]> => {
      const faults: string[] = [];
      for (let next = left.shift(); next !== undefined; next = left.shift()) {
        const [order, path] = next;
        await go(await addressOf(path), at);
        await arrived(at);
        faults.push(...(await fourLooks(at, `page-${nameOf(path)}`)));
        // As who chose it has it: by the document's direction alone.
        await at.evaluate("document.documentElement.dir = 'rtl'");
        const look = { size: order % 2 === 0 ? NARROW : WIDE, colorScheme: 'light' } as const;
        faults.push(...(await oneLook(at, `rtl-${nameOf(path)}`, look)));
      }
      return faults;
    };
    const faults = (await Promise.all([page, beside.page].map(walk))).flat();
    await go('no-such-page');
    await arrived(page);
    faults.push(...(await fourLooks(page, 'page-not-found')));
    expect(faults).toEqual([]);
    expect(beside.complaints).toEqual([]);
    await beside.page.context().close();
  });

  it('looks right with a thread of everything a customer can send', async () => {
    await go('inbox');
    const thread = await new ConsolePage(page, product.consoleUrl).open(CUSTOMER.name);
    await thread.getByText('أريد التحدث مع شخص').last().waitFor();
    const picture = thread.getByRole('button', { name: /^Enlarge/ }).first();
    // A picture is loaded when it comes into view, and it is the oldest here.
    await thread.locator('fe-message-bubble').first().scrollIntoViewIfNeeded();
    await picture.waitFor();
    const faults = await fourLooks(page, 'inbox-media');
    await picture.click();
    await page.getByRole('dialog').waitFor();
    faults.push(...(await fourLooks(page, 'inbox-picture')));
    await page.keyboard.press('Escape');
    expect(faults).toEqual([]);
  });

  it('looks right while one searches, finds and finds nothing', async () => {
    const faults: string[] = [];
    const box = page.getByRole('searchbox', { name: 'Search conversations' });
    await go('inbox');
    await box.fill('التحدث');
    await page.waitForURL((url) => url.searchParams.has('search'));
    await page.getByRole('option').locator('mark').first().waitFor();
    faults.push(...(await fourLooks(page, 'inbox-search')));
    await box.fill('nobody ever wrote this');
    await page.getByText('Nothing found').waitFor();
    faults.push(...(await fourLooks(page, 'inbox-search-nothing')));
    await go('inbox?view=resolved');
    await arrived(page);
    faults.push(...(await fourLooks(page, 'inbox-empty')));
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    faults.push(...(await fourLooks(page, 'inbox-shortcuts')));
    expect(faults).toEqual([]);
  });

  it('gives a flag to a share, lists a customer for it, and takes that back', async () => {
    await go('flags');
    await arrived(page);
    const card = page.getByRole('region', { name: 'Suggested replies' });
    await card.getByRole('radio', { name: /^For some/ }).check();
    await card.getByRole('spinbutton', { name: 'Customers, per cent' }).fill('101');
    await card.getByText('must be a whole number from 0 to 100').waitFor();
    await card.getByRole('spinbutton', { name: 'Customers, per cent' }).fill('100');
    await card.getByRole('searchbox').fill(CUSTOMER.name);
    await card.getByRole('button', { name: `List: ${CUSTOMER.name}` }).click();
    await card.getByRole('button', { name: 'Save' }).click();
    await card.getByText('For some: 100 % and 1 listed').waitFor();
    // Chosen only: what is tried on customers of other journeys would change what these see.
    const tried = page.getByRole('region', { name: 'Closest products' });
    await tried.getByRole('radio', { name: /^Experiment/ }).check();
    await tried.getByRole('spinbutton', { name: 'Customers in arm B, per cent' }).fill('50');
    await card.getByText('Earlier versions').click();
    await card.getByRole('button', { name: 'Back to this: On, version 0' }).waitFor();
    const faults = await fourLooks(page, 'page-flags-set');
    await card.getByRole('button', { name: 'Undo this change' }).click();
    await card.locator('.state').getByText('On', { exact: true }).waitFor();
    expect(faults).toEqual([]);
  });

  it('writes an article, from which the assistant answers at once', async () => {
    await go('knowledge/new');
    await arrived(page);
    await page.getByRole('textbox', { name: 'Title' }).fill('Worn soles');
    await page
      .getByRole('textbox', { name: 'Text, in Markdown' })
      .fill('We mend worn soles of shoes in our workshop, within **two weeks**.');
    await page.getByRole('region', { name: 'Preview' }).getByText('two weeks').waitFor();
    const faults = await fourLooks(page, 'knowledge-written');
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.waitForURL('**/knowledge/articles/*');
    await go('knowledge/ask');
    await arrived(page);
    await page.getByRole('textbox', { name: 'Question' }).fill('do you mend worn soles?');
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    await page.getByRole('heading', { name: /^What it would say to/ }).waitFor();
    await page
      .getByRole('list', { name: 'What was found' })
      .getByRole('link', { name: 'Worn soles' })
      .first()
      .waitFor();
    faults.push(...(await fourLooks(page, 'knowledge-asked')));
    expect(faults).toEqual([]);
  });

  it('names what is the matter with Shopify and what to do, until it works again', async () => {
    const ask = { from: '4915112340099', name: 'Ida Brandt', text: 'where is order #1001?' };
    await world.send('POST', '/shopify/scopes', { scopes: ['read_products', 'read_customers'] });
    const lacks = page.getByText('The app lacks the scope read_orders.');
    await world.write(ask);
    await go('operations');
    await lacks.waitFor(IN_TIME);
    await page.getByText(/^Add read_orders to the scopes/).waitFor();
    const faults = await fourLooks(page, 'page-operations-shopify');
    await page.setViewportSize(NARROW);
    await lacks.scrollIntoViewIfNeeded();
    await screenshot(page, 'page-operations-shopify');
    await page.setViewportSize(WIDE);
    await world.send('POST', '/shopify/scopes', {});
    await world.write(ask);
    await lacks.waitFor({ ...IN_TIME, state: 'detached' });
    expect(faults).toEqual([]);
  });

  it('forgets by hand what is remembered of the shop', async () => {
    await go('operations');
    await arrived(page);
    const row = page
      .getByRole('list', { name: 'What is remembered of the shop' })
      .getByRole('listitem')
      .filter({ hasText: 'Searches for products' });
    await row.getByRole('button', { name: 'Clear' }).click();
    await page.getByText('Searches for products: cleared. The next question asks the shop.').waitFor();
    await row.getByText('cleared just now').waitFor();
    expect(await fourLooks(page, 'page-operations-cleared')).toEqual([]);
  });

  it('lets one edit what failed, tells what is wrong with it, and tries that again', async () => {
    for (const to of ['open', 'closed']) {
      await api.call(ENDPOINTS.putBreaker, { path: { name: 'openai' }, body: { to } });
    }
    const [refused, odd] = ['WhatsApp refused an answer', 'Came in and was not understood'].map((title) =>
      page.locator('fe-cause-panel').filter({ hasText: title }),
    ) as [Locator, Locator];
    await go('operations');
    for (const panel of [refused, odd]) await panel.waitFor(IN_TIME);
    await page.getByRole('button', { name: 'History of OpenAI' }).click();
    await page
      .getByRole('list', { name: 'History of OpenAI' })
      .getByText('Called again, by')
      .first()
      .waitFor();
    for (const [panel, text] of [
      [refused, 'Part 1'],
      [odd, 'The webhook'],
    ] as const) {
      await panel.getByRole('button', { name: 'Show them' }).click();
      await panel.locator('.opener').first().click();
      await panel.getByRole('button', { name: 'Edit' }).click();
      const box = panel.getByRole('textbox', { name: `${text}, as it should be` });
      await box.and(page.locator(':focus')).waitFor();
    }
    await refused.getByRole('textbox').fill('Hello Noor, how can we help?');
    const item = JSON.parse(await odd.getByRole('textbox').inputValue()) as object;
    await odd.getByRole('textbox').fill('{\n  "object": "whatsapp_business_account",,\n}');
    await odd.getByRole('button', { name: 'Keep this text' }).click();
    await odd.getByText('It is no JSON any more at line 2, column 41.').waitFor();
    await odd.getByRole('textbox').and(page.locator(':focus')).waitFor();
    const faults = await fourLooks(page, 'operations-edited');

    const { items } = await api.call(ENDPOINTS.conversations);
    const metadata = { phone_number_id: items[0]?.id.split(':')[0] };
    const value = { metadata, messages: [{ ...item, id: `wamid.edited${process.pid}` }] };
    const entry = [{ id: '1', changes: [{ field: 'messages', value }] }];
    await odd.getByRole('textbox').fill(JSON.stringify({ object: 'whatsapp_business_account', entry }));
    await world.send('DELETE', '/send-scripts', {});
    for (const panel of [odd, refused]) {
      await panel.getByRole('button', { name: 'Keep this text' }).click();
      await panel.getByText('Kept. A replay takes this text.').waitFor();
      await panel.getByRole('button', { name: 'Edit again' }).and(page.locator(':focus')).waitFor();
    }
    faults.push(...(await oneLook(page, 'operations-kept', { size: NARROW, colorScheme: 'dark' })));
    for (const panel of [odd, refused]) {
      await panel.getByRole('button', { name: 'Replay this one' }).click();
      await panel.waitFor({ state: 'detached' });
    }
    expect(faults).toEqual([]);
  });

  it('tells what is exposed, and who is signed in', async () => {
    await go('security');
    await arrived(page);
    await page.getByText(/^Signed in now/).click();
    await page.getByRole('list', { name: 'Sessions that stand' }).getByText('owner').first().waitFor();
    expect(await fourLooks(page, 'security-exposure')).toEqual([]);
  });

  it('goes back to a setting as it was, once one has seen what changes then', async () => {
    const name = 'shop.opening_hours';
    const day = [{ from: '09:00', to: '18:00' }];
    const lunch = [...day, { from: '19:00', to: '21:30' }];
    const { version, value } = await api.call(ENDPOINTS.setting, { path: { name } });
    const weekdays = { timeZone: 'Asia/Dubai', week: [day, day, day, day, day, [], []], holidays: [] };
    const holidays = [{ date: '2026-12-02', name: 'National Day', spans: [] }];
    const longer = { timeZone: 'Asia/Dubai', week: [lunch, day, day, day, lunch, [], []], holidays };
    for (const [at, hours] of [weekdays, longer].entries()) {
      const body = { value: hours, expectedVersion: version + at };
      await api.call(ENDPOINTS.changeSetting, { path: { name }, body });
    }
    await go('settings');
    await arrived(page);
    await page.getByRole('button', { name: 'History of Opening hours' }).click();
    const versions = page.getByRole('list', { name: 'Versions of Opening hours' });
    await versions.getByRole('button', { name: /^Go back to this ?: how it was set up/ }).click();
    const sure = versions.getByRole('button', { name: 'Go back to it' });
    await sure.and(page.locator(':focus')).waitFor();
    const faults = await fourLooks(page, 'settings-go-back');
    await sure.click();
    await page.getByText('Saved. It holds everywhere within two seconds.').waitFor();
    const now = await api.call(ENDPOINTS.setting, { path: { name } });
    expect(now.value).toEqual(value);
    expect(faults).toEqual([]);
  });

  it('adds a system that is told, shows its secret once, and what came of a test', async () => {
    // A name that is nobody's, by RFC 2606: nothing leaves this machine.
    const address = 'https://nobody.invalid/feelori';
    await go('outgoing-webhooks');
    await arrived(page);
    await page.getByRole('textbox', { name: 'Address, beginning with' }).fill(address);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    const card = page.getByRole('region', { name: address });
    await card.getByRole('textbox', { name: 'Secret' }).and(page.locator(':focus')).waitFor();
    await card.getByRole('button', { name: 'Send a test' }).click();
    await card.getByText(/^It was not taken\./).waitFor();
    await card.getByRole('list', { name: /^Tries of: A test/ }).waitFor();
    const faults = await fourLooks(page, 'page-webhooks-told');
    await card.getByRole('button', { name: 'Remove…' }).click();
    await card.getByRole('button', { name: 'Remove it for good' }).click();
    await page.getByText('Nobody is told yet').waitFor();
    expect(faults).toEqual([]);
  });

  it('draws the charts of Home, whose points lead to conversations', async () => {
    const isUsage = (url: URL): boolean => url.pathname === ENDPOINTS.usage.path;
    await page.route(isUsage, (route) => route.fulfill({ json: usedReport() }));
    await go('home?days=7');
    await arrived(page);
    await page.getByRole('link', { name: '7 days' }).and(page.locator('[aria-current=true]')).waitFor();
    const chart = page.getByRole('region', { name: 'Messages of customers' });
    const canvas = chart.getByRole('img', { name: /^Messages of customers: 70 messages/ });
    await canvas.waitFor();
    // Its height is set once it is drawn on.
    await untilInPage(page, `document.querySelector('fe-figure-chart canvas')?.style.height === '224px'`);
    const faults = await fourLooks(page, 'page-home-used');
    for (const heading of ['Who answered', 'Languages']) {
      await page.getByRole('region', { name: heading, exact: true }).scrollIntoViewIfNeeded();
      await screenshot(page, `page-home-${heading.replaceAll(' ', '-').toLowerCase()}`);
    }
    await canvas.scrollIntoViewIfNeeded();
    const box = await canvas.boundingBox();
    // The last bar of seven, near its foot.
    await canvas.click({ position: { x: (box?.width ?? 0) * 0.94, y: (box?.height ?? 0) * 0.8 } });
    await chart.getByRole('heading', { name: /^Conversations: / }).waitFor();
    await chart.getByRole('link', { name: CUSTOMER.name }).waitFor();
    await chart.getByRole('button', { name: /^As a table/ }).click();
    faults.push(...(await fourLooks(page, 'page-home-behind')));
    await page.unroute(isUsage);
    expect(faults).toEqual([]);
  });

  it('does by the palette what the open conversation and the role allow', async () => {
    await go('inbox');
    await new ConsolePage(page, product.consoleUrl).open(CUSTOMER.name);
    await page.keyboard.press('Control+k');
    const box = page.getByRole('combobox', { name: 'What to do' });
    await page.getByRole('option', { name: 'Resolve' }).waitFor();
    const faults = await fourLooks(page, 'palette');
    await box.fill('go tea');
    await box.press('Enter');
    await page.waitForURL('**/team');
    await page.keyboard.press('Control+k');
    await box.fill('التحدث');
    await page.getByRole('group', { name: 'Conversations' }).getByRole('option').first().waitFor();
    await box.press('Enter');
    await page.getByRole('log', { name: `Messages with ${CUSTOMER.name}` }).waitFor();
    expect(faults).toEqual([]);
  });

  it('reads from right to left for who chose that, and turns round as a whole', async () => {
    await go('account');
    await page.getByRole('radio', { name: 'From right to left' }).check();
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    await go('inbox');
    await new ConsolePage(page, product.consoleUrl).open(CUSTOMER.name);
    // It is remembered: the page was loaded anew.
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    const faults = await fourLooks(page, 'rtl-inbox');
    const [list, thread] = await Promise.all(
      ['section.list', 'section.thread'].map((part) => page.locator(part).boundingBox()),
    );
    expect(list?.x).toBeGreaterThan(thread?.x ?? Infinity);
    await go('account');
    await page.getByRole('radio', { name: 'As the language of this machine' }).check();
    expect(await page.locator('html').getAttribute('dir')).toBe('ltr');
    expect(faults).toEqual([]);
  });

  it('looks right to other roles, who are led away from what is not theirs', async () => {
    const walk = async ({ role, look }: (typeof OTHERS)[number]): Promise<object> => {
      const their = await signedIn(emailOf(role), PASSWORD);
      const faults: string[] = [];
      for (const path of signedInRoutes().filter((one) => !one.includes(':'))) {
        await go(path, their.page);
        await arrived(their.page);
        // Whoever is led away saw that page under its own name.
        if (!their.page.url().includes(path)) continue;
        faults.push(...(await oneLook(their.page, `${role}-${nameOf(path)}`, look)));
      }
      await their.page.context().close();
      return { role, faults, complaints: their.complaints };
    };
    expect(await Promise.all(OTHERS.map(walk))).toEqual(
      OTHERS.map(({ role }) => ({ role, faults: [], complaints: [] })),
    );
  });

  it('makes no page complain', () => {
    expect(atOwner.complaints).toEqual([]);
  });
});
