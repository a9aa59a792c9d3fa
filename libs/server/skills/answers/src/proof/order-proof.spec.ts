import { LANGUAGES } from '@feelori/skills/tools';
import { testSettings } from '@feelori/testing';
import { answersOn } from '../testing/answers-on';
import { conversation } from '../testing/conversation';
import { ANNS_ORDER, demoShop, FOREIGN_ORDER } from '../testing/demo-shop';
import { ScriptedProvider } from '../testing/scripted-provider';

const byRules = (phone?: string | null) => conversation(answersOn(testSettings(), []), phone);
const TOLD = /on its way|en camino|a caminho|रास्ते में|في الطريق|en route/;
const ASKED: Record<(typeof LANGUAGES)[number], [asked: string, proof: string]> = {
  en: ['where is my order 2002?', 'the last four digits are 0 1 0 2'],
  es: ['¿dónde está mi pedido 2002?', 'los cuatro últimos son 01 02'],
  pt: ['onde está meu pedido 2002?', 'o telefone termina em 0102'],
  hi: ['मेरा ऑर्डर 2002 कहाँ है?', 'आखिरी चार अंक ०१०२ हैं'],
  ar: ['أين طلبي رقم 2002؟', 'آخر أربعة أرقام ٠١٠٢'],
  fr: ['où est ma commande n° 2002 ?', 'les quatre derniers chiffres sont 01 02'],
};

describe('an order of another number', () => {
  it.each(LANGUAGES)('is told of after its proof, in %s', async (language) => {
    const say = byRules();
    const [asked, proof] = ASKED[language];
    expect((await say(asked)).words).not.toMatch(TOLD);
    expect((await say(proof)).words).toMatch(TOLD);
  });

  it.each([
    ['in one message', ['order 2002, the phone ends in 0102']],
    ['joined by "and"', ['order 2002 and 0102']],
    ['in figures alone', ['where is order 2002', '0102']],
    ['by what is last', ['where is order 2002', 'the last four are 0 1 0 2']],
    ['by e-mail', ['where is order 2002', 'Emma@example.com']],
    ['by postcode', ['where is order #2002?', 'ls1 4dy']],
    ['by the whole number', ['where is order #2002?', '+44 7700 900102']],
    ['wrong first, then right', ['where is order #2002?', '0199', 'sorry, 0102']],
    ['proof first, number later', ['my email is emma@example.com', 'where is order 2002?']],
    ['number and proof as figures', ['where is order 9999', '2002 0102']],
    ['asked by its bare number', ['2002', '0102']],
    ['where no order was named', ['where is order 9999', '2002, emma@example.com and order 2002']],
  ])('is proven %s', async (_, texts) => {
    const say = byRules();
    const last = [];
    for (const text of texts) last.push((await say(text)).words);
    expect(last.at(-1)).toMatch(TOLD);
    expect(last.slice(0, -1).join()).not.toMatch(TOLD);
  });

  it('is proven in two messages of one burst, and without a number of their own', async () => {
    expect((await byRules()('where is order 2002?', '0102')).words).toMatch(TOLD);
    expect((await byRules(null)('order 2002, postcode LS1 4DY')).words).toMatch(TOLD);
  });

  it('is told by its state and days, and by nothing that is in it', async () => {
    const { words } = await byRules()('order 2002, the phone ends in 0102');
    expect(words).toMatch(/Order #2002.*Expected on/);
    expect(words).not.toMatch(/Dress|120|DHL|JD01|dhl\.test|0102|emma|LS1/);
  });

  it('says of wrong proofs exactly what an unknown order says, and passes to a person at the third', async () => {
    const [theirs, unknown] = [byRules(), byRules()];
    for (const text of ['0199', 'x@example.com', 'SW1A 1AA']) {
      const real = await theirs(`order 2002, my details: ${text}`);
      const none = await unknown(`order 7777, my details: ${text}`);
      expect(real.words.replaceAll('2002', '7777')).toBe(none.words);
      expect(real.answer.handover?.reason).toBe(none.answer.handover?.reason);
      expect(real.answer.handover?.reason).toBe(text === 'SW1A 1AA' ? 'order_not_proven' : undefined);
    }
    expect((await theirs('order 2002, ends in 0102')).words).not.toMatch(TOLD);
  });

  it('counts a wrong proof once, however often it is written, and a right one never', async () => {
    const say = byRules();
    await say('order 2002, ends in 0199');
    for (let at = 0; at < 4; at += 1) await say('0199');
    for (let at = 0; at < 4; at += 1) expect((await say('order 2002, ends in 0102')).words).toMatch(TOLD);
  });

  it('gives way to one of their own that is named instead', async () => {
    const say = byRules();
    await say('where is order 2002?');
    expect((await say('1001')).words).toContain('Order #1001');
  });

  it('does not swallow another wish', async () => {
    const { answer } = await byRules()('order 2002 (phone 0102) arrived broken');
    expect(answer.handover?.reason).toBe('complaint');
  });
});

describe('a proof', () => {
  it.each([
    ['0102', '0102'],
    [
      'my postcode is LS1 4DY, do you also have blue dresses in M? I need one for a wedding next week',
      'LS1 4DY',
    ],
    ['emma@example.com and show me all blue dresses under 80 please, for a wedding next week', 'emma@'],
  ])('reaches no model: "%s"', async (text, secret) => {
    const gemini = new ScriptedProvider('gemini', [{ text: 'Hello!' }]);
    const say = conversation(answersOn(testSettings(), [gemini]));
    await say('order 2002, ends in 0102');
    await say(text);
    await say('thanks, and what about skirts?');
    expect(gemini.seen.length).toBeGreaterThan(0);
    expect(JSON.stringify(gemini.seen)).not.toContain(secret);
    expect(JSON.stringify(gemini.seen)).toContain('2002');
  });

  it('lets a model find the order without seeing it', async () => {
    const gemini = new ScriptedProvider('gemini', [
      { calls: [{ id: '1', name: 'track_order', args: { order_name: '#2002' } }] },
      { text: 'It is on its way.' },
    ]);
    const say = conversation(answersOn(testSettings(), [gemini]));
    const long =
      'hello, my sister bought a present for me some weeks ago and I would like to know more about it: order 2002, postcode LS1 4DY';
    const { words } = await say(long);
    expect(words).toMatch(/on its way/);
    expect(JSON.stringify(gemini.seen)).not.toMatch(/LS1|Dress|120\.00/);
  });

  it('is no way around the owner of a number that changed hands', async () => {
    const order = { ...FOREIGN_ORDER, phones: [...ANNS_ORDER.phones] };
    const phoneEnds = [{ end: '0101', phone: '+16505550101' }];
    const shop = demoShop({
      customerByPhone: () => Promise.resolve(null),
      orderByName: () => Promise.resolve({ ...order, proofs: { ...order.proofs, phoneEnds } }),
    });
    const since = { ordersSince: new Date('2026-11-10') };
    const say = conversation(answersOn(testSettings(), [], shop), '+16505550101', since);
    expect((await say('order 2002, ends in 0101')).words).not.toMatch(TOLD);
    expect((await say('emma@example.com')).words).toMatch(TOLD);
  });
});
