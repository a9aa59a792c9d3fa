import { isAskedIn } from '../../libs/server/skills/actions/src/action-asked';
import { readAddress } from '../../libs/server/skills/actions/src/address/read-address';
import { itemsNamed } from '../../libs/server/skills/actions/src/returns/items-named';
import { returnTapped } from '../../libs/server/skills/actions/src/returns/return-tapped';
import type { Returns } from '../../libs/server/skills/actions/src/returns/returns';
import { anOrder } from '../../libs/server/skills/actions/src/testing/an-order';
import { insteadTap } from '../../libs/server/skills/actions/src/wishes/wish-taps';
import { addressTexts } from '../../libs/server/skills/answers/src/loop/address-texts';
import { sideMeant } from '../../libs/server/skills/answers/src/rules/side-meant';
import { skusWritten, withoutSkus } from '../../libs/server/skills/answers/src/rules/sku-written';
import { sameSku } from '../../libs/server/skills/catalogue/src/with-sku';
import { answerAddress } from '../../libs/server/skills/answers/src/rules/answer-address';
import {
  exampleText,
  filledText,
  type CustomerMessage,
  filledReply,
  normalizedText,
  personEntryId,
  templateLinkFault,
} from '@feelori/contracts';
import { meansOrder, type Product } from '@feelori/edges/shopify';
import { fitReply } from '@feelori/edges/whatsapp';
import { safeError } from '@feelori/platform/log';
import { actionId } from '@feelori/records/actions';
import { appEntryId, campaignEntryId, noticeEntryId } from '@feelori/records/outbox';
import { searchExcerpt } from '@feelori/skills/search';
import { readFile } from '@feelori/skills/knowledge';
import { consentAsked, giveUp, type Quoted, unansweredQuestion } from '@feelori/skills/answers';
import { ShownRefs, toolSpec, unionOf, withPersonButton } from '@feelori/skills/tools';
import { mentionedIn } from '../../libs/console/inbox/src/mentions';
import { insertCalled } from '../../libs/console/inbox/src/slash-call';
import { renaming } from '../../libs/server/records/customers/src/past-values';
import { fromPlace } from '../../libs/server/records/inbound/src/message-place';
import { searchWords } from '../../libs/server/edges/shopify/src/product-search';
import { dropLinks } from '../../libs/server/skills/answers/src/guard/drop-links';
import { isMaterial } from '../../libs/server/skills/answers/src/rules/is-material';
import { daysKnown, durationsIn, isDayWord } from '../../libs/server/skills/answers/src/guard/days-said';
import { boundToLines } from '../../libs/server/skills/answers/src/guard/bound-to-lines';
import { figuresTold } from '../../libs/server/skills/answers/src/guard/figures-told';
import { foldedSources } from '../../libs/server/skills/answers/src/guard/folded-sources';
import { attributesKnown } from '../../libs/server/skills/answers/src/guard/attributes-known';
import { barePrices, moneyIn, ofAllSizes } from '../../libs/server/skills/answers/src/guard/claims';
import { countriesKnown } from '../../libs/server/skills/answers/src/guard/countries-known';
import { freeFrom } from '../../libs/server/skills/answers/src/guard/free-from';
import { namesKnown } from '../../libs/server/skills/answers/src/guard/names-known';
import {
  extremesHold,
  namedIn,
  pairsHold,
  titled,
} from '../../libs/server/skills/answers/src/guard/own-prices';
import { phonesIn, withoutPhones } from '../../libs/server/skills/answers/src/guard/phones-in';
import { pricesKnown } from '../../libs/server/skills/answers/src/guard/prices-known';
import {
  halvesOf,
  withoutQuestions,
  withoutSearches,
} from '../../libs/server/skills/answers/src/guard/sentences-of';
import { sourcesOf } from '../../libs/server/skills/answers/src/guard/sources';
import { topicsKnown } from '../../libs/server/skills/answers/src/guard/topics-known';
import { ungrounded } from '../../libs/server/skills/answers/src/guard/grounding';
import { offersMore } from '../../libs/server/skills/answers/src/guard/offers';
import { orderClaimsHold } from '../../libs/server/skills/answers/src/guard/order-claims';
import { promises } from '../../libs/server/skills/answers/src/guard/promises';
import { reachesOutside } from '../../libs/server/skills/answers/src/guard/reaches-outside';
import { foldWords } from '../../libs/server/skills/answers/src/language/fold-words';
import { amountsIn } from '../../libs/server/skills/answers/src/language/money';
import { figureReadings, figuresIn } from '../../libs/server/skills/answers/src/guard/figure-readings';
import { calendarDaysOf } from '../../libs/server/skills/answers/src/guard/relative-days';
import { chatHistory } from '../../libs/server/skills/answers/src/loop/chat-history';
import { failedAgain } from '../../libs/server/skills/answers/src/hand-off-to-human/failed-again';
import { handoverLines } from '../../libs/server/skills/answers/src/hand-off-to-human/handover-lines';
import { namedAnswer } from '../../libs/server/skills/answers/src/rules/named-answer';
import { thousandthsOf } from '../../libs/server/skills/answers/src/rules/search-wishes';
import { clauseWords, phraseIndex, saidFreely } from '../../libs/server/skills/answers/src/rules/said-freely';
import { checkoutOfWebhook } from '../../libs/server/skills/notices/src/checkout-of-webhook';
import { orderOfWebhook } from '../../libs/server/skills/notices/src/order-of-webhook';
import { askedAbout } from '../../libs/server/skills/privacy/src/asked-about';
import { quotedLine } from '../../libs/server/skills/answers/src/loop/quoted-line';
import { intentWithQuote } from '../../libs/server/skills/answers/src/rules/intent-with-quote';
import { isLimit } from '../../libs/server/skills/answers/src/rules/price-range';
import { candidatesIn, withoutCandidates } from '../../libs/server/skills/answers/src/proof/candidates-in';
import { mayProve } from '../../libs/server/skills/answers/src/proof/may-prove';
import { orderProof } from '../../libs/server/skills/answers/src/proof/order-proof';
import { summaryLines } from '../../libs/server/skills/assistance/src/summary-lines';
import { chosenOf } from '../../libs/server/skills/answers/src/rules/buy-meant';
import { termsOf } from '../../libs/server/skills/answers/src/rules/terms-of';
import { withoutPrices } from '../../libs/server/skills/answers/src/rules/without-prices';
import { orderChoice } from '../../libs/server/skills/shop/src/orders/order-choice';
import { ordersWith } from '../../libs/server/skills/shop/src/orders/orders-with';
import { provesOrder } from '../../libs/server/skills/shop/src/orders/proves-order';
import { rulesAnswer } from '../../libs/server/skills/answers/src/rules/rules-answer';
import type { TurnTools } from '../../libs/server/skills/answers/src/loop/turn-tools';
import { trialRequest } from '../../libs/server/skills/answers/src/trial-request';
import { addressFault } from '../../libs/server/edges/outgoing/src/address-fault';
import { definitionOf } from '../../libs/server/skills/texts/src/text-definition';
import { wishMeant } from '../../libs/server/skills/answers/src/rules/wish-meant';
import { phoneKey } from '../../libs/server/records/phone-orders/src/phone-order';
import { wishId } from '../../libs/server/records/stock-wishes/src/stock-wish';
import { wishName } from '../../libs/server/skills/shop/src/wishes/wish-target';
import { compared } from '../../libs/server/skills/answers/src/rules/compared';
import { deliveredAfterAll } from '../../libs/server/skills/answers/src/rules/delivered-after-all';
import type { RulesSetting } from '../../libs/server/skills/answers/src/rules/rules-answer';
import { orderIntent } from '../../libs/server/skills/answers/src/rules/order-intent';
import { passedOn } from '../../libs/server/skills/answers/src/rules/passed-on';
import { writtenAbout } from '../../libs/server/skills/answers/src/rules/written-about';
import { formatMoney } from '../../libs/server/skills/shop/src/format-money';
import { shopDay, shopDayWords } from '../../libs/server/skills/shop/src/orders/shop-day';
import { isBulkFile } from '../../libs/server/edges/shopify/src/catalogue/is-bulk-file';
import { bulkCatalogue } from '../../libs/server/edges/shopify/src/queries';
import { isReachable } from '../../libs/server/edges/shopify/src/webhooks/subscription-plan';
import { inSize } from '../../libs/server/skills/answers/src/rules/go-on';
import { isSize, sameSize } from '../../libs/server/skills/catalogue/src/same-size';
import { withMore } from '../../libs/server/skills/shop/src/products/look-told';
import { optionName } from '../../libs/server/skills/shop/src/products/option-name';
import { productCard } from '../../libs/server/skills/shop/src/products/product-card';
import { cartLink } from '../../libs/server/skills/shop/src/checkout/cart-link';
import { variantTap } from '../../libs/server/skills/shop/src/checkout/checkout-taps';
import { productTapped } from '../../libs/server/skills/shop/src/products/product-taps';
import { productList } from '../../libs/server/skills/shop/src/products/product-list';
import { generalTexts, LONGEST_TEXT } from './patterns/hostile-texts';
import { tooSlowAmong } from './patterns/slowest-text';
import { sourceFiles } from './patterns/source-files';
import { callOf, textFunctionsIn } from './patterns/text-functions';

const evidenceOf = (text: string) => ({ ...unionOf([]), writings: [text], read: [text] });
const LENGTHS = [500, 8_000, LONGEST_TEXT];

const found = sourceFiles(
  'libs/contracts',
  'libs/server/edges',
  'libs/server/flow',
  'libs/server/records',
  'libs/server/skills',
  'libs/console/inbox',
  'libs/console/ui',
).flatMap(textFunctionsIn);

const message = (text: string): CustomerMessage => ({
  wamid: 'w',
  phoneNumberId: '1',
  identity: { waId: '16505550101' },
  sentAt: 0,
  content: { kind: 'text', text },
  provisional: false,
});
const product = (title: string): Product => ({
  id: '1',
  title,
  description: title,
  productType: title,
  currency: 'USD',
  priceMin: '1',
  priceMax: '1',
  url: '',
  imageUrl: null,
  available: true,
  options: [{ name: title, values: [title] }],
  variants: [],
  partial: false,
});
const said = (role: 'customer' | 'assistant') => (text: string) => ({ role, text, at: new Date(0) });

const thing = (title: string) => ({
  fulfillmentLineId: '1',
  title,
  variantTitle: title,
  quantity: 1,
  productId: null,
  variantId: null,
});
const quoted = (text: string): Quoted => ({ kind: 'known', by: 'customer', text, products: [] });

/** No shop to look anything up in. */
const NOTHING_FOUND: RulesSetting = { tools: null, language: 'en', history: [] };

/** Functions that want more than a text, and the ways of a customer's text through several of them. */
const CALLS: Record<string, (text: string) => unknown> = {
  trialRequest: (text) => trialRequest(text, { id: '1', phoneNumberId: '2', now: 0, ms: 1_000 }),
  templateLinkFault: (text) => templateLinkFault(text, 'image'),
  namedAnswer: (text) => namedAnswer(text.slice(0, 70) + ' #1003', `${text} (${text}`),
  thousandthsOf: (text) => thousandthsOf(text, 1, 2),
  insertCalled: (text) => insertCalled(`/${text} `, text.length + 2, []),
  dropLinks: (text) => dropLinks(text, new Set(['shop.test.invalid'])),
  ungrounded: (text) => ungrounded(text, { ...unionOf([]), writings: [text] }, ['search_products']),
  offersMore: (text) => offersMore(text, [text]),
  promises: (text) => promises(text, [text]),
  orderClaimsHold: (text) => orderClaimsHold(text, ['shipped'], [text]),
  daysKnown: (text) => daysKnown(text, { dates: [text], today: '2026-11-28', writings: [text] }),
  figuresTold: (text) => figuresTold(text, evidenceOf(text), sourcesOf(evidenceOf(text), [text])),
  foldedSources: (text) => foldedSources([text]),
  durationsIn,
  barePrices,
  pairsHold: (text) => pairsHold(text, moneyIn(text), titled([{ title: text, amounts: [1] }])),
  freeFrom: (text) => freeFrom(text, [text]),
  ofAllSizes,
  phonesIn,
  withoutPhones,
  halvesOf,
  withoutQuestions,
  withoutSearches,
  namesKnown: (text) => namesKnown(text, sourcesOf(evidenceOf(text), [text]), true),
  isDayWord,
  countriesKnown: (text) => countriesKnown(text, [text]),
  attributesKnown: (text) =>
    attributesKnown(text, { ...unionOf([]), counts: [1] }, sourcesOf(evidenceOf(text), [text])),
  isMaterial,
  pricesKnown: (text) => pricesKnown(text, { ...unionOf([]), priced: [{ title: text, amounts: [1] }] }),
  extremesHold: (text) =>
    extremesHold(text, {
      priced: [
        { title: text, amounts: [1] },
        { title: 'a', amounts: [2] },
      ],
    }),
  namedIn: (text) => namedIn(text, titled([{ title: text, amounts: [1] }])),
  topicsKnown: (text) => topicsKnown(text, evidenceOf(text), sourcesOf(evidenceOf(text), [text])),
  boundToLines: (text) => boundToLines(text, [text]),
  figuresIn,
  figureReadings,
  unansweredQuestion: (text) => unansweredQuestion([message(text)], text),
  calendarDaysOf: (text) => calendarDaysOf(text, text),
  reachesOutside: (text) => reachesOutside(text, new Set(['shop.test.invalid'])),
  formatMoney: (text) => formatMoney(text, text, 'en'),
  withPersonButton: (text) => withPersonButton(text, 'en'),
  readFile: (text) => readFile(text, Buffer.from(`${text} `)),
  compared: (text) =>
    compared(
      `${text.slice(0, 2_000)} which is better`,
      { kind: 'unclear' },
      {
        ...{ language: 'en', history: [said('assistant')(text), said('assistant')(`*${text}*`)] },
        tools: {
          context: { refs: { list: () => [{ ref: 'P1', productId: '1', title: text }] } },
        } as unknown as TurnTools,
      },
    ),
  orderIntent: (text) => {
    const [words, never] = [foldWords(text), () => false];
    const lists = { words, clauses: words, terms: words };
    return orderIntent(text, {
      ...{ ...lists, said: never, free: never, both: never },
      percentOff: false,
      number: '#1001',
    });
  },
  passedOn: (text) => passedOn(text, { reason: 'complaint', name: null }, NOTHING_FOUND),
  deliveredAfterAll: (text) =>
    deliveredAfterAll(text, { kind: 'order', name: null, missing: true }, NOTHING_FOUND),
  writtenAbout: (text) =>
    writtenAbout(text, { kind: 'unknown' }, 'first', {
      peek: () => Promise.resolve(null),
    } as unknown as TurnTools),
  checkoutOfWebhook: (text) =>
    checkoutOfWebhook(
      'checkouts/update',
      JSON.stringify({
        ...{ token: text, abandoned_checkout_url: text, phone: text, created_at: text, updated_at: text },
        line_items: [{ title: text }],
      }),
    ),
  orderOfWebhook: (text) => orderOfWebhook('orders/create', text),
  askedAbout: (text) => askedAbout('customers/redact', text),
  saidFreely: (text) => saidFreely(clauseWords(text), phraseIndex(['cancel']), 'en'),
  handoverLines: (text) =>
    handoverLines({
      reason: text,
      noted: text,
      asked: [message(text)],
      history: [said('assistant')(text)],
      tools: [],
    }),
  failedAgain: (text) => failedAgain([{ kind: 'text', text }], [said('assistant')(text)]),
  rulesAnswer: (text) => rulesAnswer(text, { tools: null, language: 'en', history: [] }),
  intentWithQuote: (text) => intentWithQuote(text, quoted(text), [{ productId: '1', title: text }]),
  quotedLine: (text) => quotedLine(quoted(text), new ShownRefs([])),
  chatHistory: (text) =>
    chatHistory([said('customer')(text), said('assistant')(text)], [message(text)], new ShownRefs([])),
  consentAsked: (text) => consentAsked([message(text)]),
  mentionedIn: (text) => mentionedIn(text, [{ id: 'u', name: text.slice(0, 80) }]),
  giveUp: (text) => giveUp([message(text)], 'turn_failed'),
  productTapped: (text) => productTapped('product:', text),
  filledText: (text) => filledText(text, new Map([['name', text]])),
  exampleText: (text) => exampleText(text, [{ name: 'name', example: text, needed: true }]),
  addressFault: (text) => addressFault(text, [text]),
  definitionOf: (text) => definitionOf(text, { when: text, place: 'line', keeps: [text] }),
  wishId: (text) => wishId(text, { productId: text, variantIds: [text] }),
  wishName: (text) => wishName(text, text),
  wishMeant: (text) =>
    wishMeant(text, null, { context: { refs: new ShownRefs([]) } } as unknown as TurnTools, [
      said('assistant')(text),
    ]),
  chosenOf: (text) =>
    chosenOf(text, { context: { refs: new ShownRefs([]) } } as unknown as TurnTools, [
      said('assistant')(text),
    ]),
  toolSpec: (text) => toolSpec('a_tool', text, {}),
  meansOrder: (text) => meansOrder(text, text),
  candidatesIn: (text) => candidatesIn(text, [text]),
  withoutCandidates: (text) => withoutCandidates(text, [text]),
  orderProof: (text) => orderProof([said('customer')(text), said('assistant')(text)], [message(text)]),
  mayProve: (text) => mayProve([said('customer')(text)]),
  provesOrder: (text) =>
    provesOrder(
      text,
      { phoneEnds: [], emails: [text], postcodes: [text] },
      { phone: text, numberWasAnothers: true },
    ),
  ordersWith: (text) => ordersWith(text, []),
  orderChoice: (text) => orderChoice([], text, 'en'),
  termsOf: (text) => termsOf(text, text),
  withoutPrices: (text) => withoutPrices(text, [1]),
  isLimit: (text) => isLimit(text, amountsIn(text), 0),
  shopDay: (text) => shopDay(text, { timeZone: 'UTC' }),
  shopDayWords: (text) => shopDayWords(text, { timeZone: 'UTC' }, 'en'),
  searchWords: (text) => searchWords([text]),
  fitText: (text) => fitReply({ kind: 'text', text }),
  fitCard: (text) => fitReply({ kind: 'buttons', text, buttons: [{ id: text, title: text }] }),
  isReachable: (text) => isReachable(text, text),
  isBulkFile: (text) => isBulkFile(text, 'https://a.myshopify.com'),
  bulkCatalogue: (text) => bulkCatalogue(text, true),
  inSize: (text) => inSize(text, { context: {} } as TurnTools),
  isSize,
  sameSize: (text) => sameSize(text, text),
  sideMeant: (text) =>
    sideMeant(text, { context: {}, lookUp: () => Promise.resolve({}) } as unknown as TurnTools, []),
  sameSku: (text) => sameSku(text, text),
  withoutSkus: (text) => withoutSkus(text, skusWritten(text)),
  withMore: (text) => withMore(text, undefined, 'en'),
  optionName: (text) => optionName(text, 'en'),
  productCard: (text) => productCard(product(text), text, 'en'),
  cartLink: (text) => cartLink(text, [], { code: text, country: text }),
  variantTap: (text) => variantTap(text, text),
  productList: (text) => productList([product(text)], text, 'en'),
  safeError: (text) => safeError(new Error(text)),
  filledReply: (text) => filledReply(text, { order: text }),
  normalizedText: (text) => normalizedText(text, 'NFKD'),
  fromPlace: (text) => fromPlace(text, { sentAt: new Date(0), receivedAt: new Date(0), _id: text }),
  renaming: (text) => renaming(text, [text], new Date(0)),
  phoneKey: (text) => phoneKey(text, 'secret'),
  noticeEntryId: (text) => noticeEntryId(text, 'shipped-1'),
  actionId: (text) => actionId(text, 'cancel-1'),
  readAddress: (text) => readAddress(text, 'US'),
  itemsNamed: (text) => itemsNamed(text, [{ order: anOrder(), item: thing(text.slice(0, 120)) }]),
  returnTapped: (text) => returnTapped(`wish-item:return:1:${text}`, 'return', {} as Returns),
  insteadTap: (text) => insteadTap('1', '2', text),
  answerAddress: (text) =>
    answerAddress(
      text,
      { begin: () => undefined, lookUp: () => Promise.resolve({}), findings: { render: () => [] } } as never,
      'en',
    ),
  addressTexts: (text) => addressTexts([said('customer')(text)], [message(text)]).isIn([message(text)]),
  isAskedIn: (text) => isAskedIn(text, { kind: 'cancel', orderName: text.slice(0, 3) }),
  appEntryId: (text) => appEntryId(text, 'a-key'),
  summaryLines: (text) => summaryLines(text, text),
  searchExcerpt: (text) => searchExcerpt(text, ['ha', 'x']),
  campaignEntryId: (text) => campaignEntryId(text, 'sale-1'),
  personEntryId: (text) => personEntryId(text, 'a-message'),
};

describe('every function that takes a text is linear', () => {
  it('and all of them are called here', () => {
    expect(found.length).toBeGreaterThan(25);
    const missing = found.filter(({ lengths, name }) => lengths === null && !(name in CALLS));
    expect(missing.map(({ file, name }) => `${file} ${name}`)).toEqual([]);
  });

  it.each<[string, (text: string) => unknown]>([
    ...found
      .filter(({ lengths }) => lengths !== null)
      .map((one): [string, (text: string) => unknown] => [`${one.name} of ${one.file}`, callOf(one)]),
    ...Object.entries(CALLS),
  ])('%s', (_, call) => {
    expect(tooSlowAmong(LENGTHS, generalTexts, call)).toBe('in time');
  });
});
