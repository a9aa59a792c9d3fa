import { LANGUAGES, type MessageTemplate, NEWS_KINDS, type NewsOfKind } from '@feelori/contracts';
import type { NewsItem } from './due-news';
import { newsMessage } from './news-message';
import { newsText } from './news-text';
import { AT, newsOrder, newsParcel } from './testing/news-order';

const TRACKING = { company: 'Blue_Dart', number: 'BD 1', url: 'https://track.example.com/BD1' };
const parcel = newsParcel('IN_TRANSIT', { tracking: TRACKING, estimatedDeliveryAt: '2026-12-01T20:00:00Z' });
const item: NewsItem = { key: 'shipped-9', kind: 'shipped', parcel, at: new Date(AT) };
const reader = { language: 'en' as const, name: 'Ann Lee', shopName: '' };
const TEMPLATE: MessageTemplate = {
  id: '1',
  name: 'order_sent',
  language: 'en_US',
  category: 'utility',
  status: 'approved',
  quality: 'green',
  rejection: null,
  header: null,
  headerFile: null,
  body: 'Hi {{1}}, {{2}} left with {{3}}.',
  footer: null,
  buttons: [],
  named: false,
  places: ['1', '2', '3'].map((name) => ({ in: 'body' as const, name, button: null, example: '' })),
  obstacle: null,
};
const body = { in: 'body', button: null } as const;
const SETTING: NewsOfKind = {
  on: true,
  template: 'order_sent',
  places: [
    { ...body, name: '1', fact: 'first_name' },
    { ...body, name: '2', fact: 'order' },
    { ...body, name: '3', fact: 'carrier' },
  ],
};
const terms = { windowOpen: false, offers: false, setting: SETTING, templates: [TEMPLATE] };

describe('newsMessage', () => {
  it('is plain words within the 24 hours', () => {
    const text =
      'Order #1007 is on its way.\nExpected on: Dec 2, 2026\nCarrier: Blue_Dart\nTrack it here: https://track.example.com/BD1';
    expect(
      newsMessage(newsOrder({ parcels: [parcel] }), item, reader, { ...terms, windowOpen: true }),
    ).toEqual({
      kind: 'say',
      content: { kind: 'text', text },
    });
  });

  it('is the template of the shop after them, in the language of the customer', () => {
    const spanish = { ...TEMPLATE, language: 'es', body: 'Hola {{1}}: {{2}} sale con {{3}}.' };
    const templates = [TEMPLATE, spanish];
    const said = (language: 'en' | 'es' | 'ar') =>
      newsMessage(newsOrder(), item, { ...reader, language }, { ...terms, templates });
    expect(said('en')).toMatchObject({
      content: { language: 'en_US', text: 'Hi Ann, #1007 left with Blue_Dart.' },
    });
    expect(said('es')).toMatchObject({
      content: { language: 'es', text: 'Hola Ann: #1007 sale con Blue_Dart.' },
    });
    // Better in English than not at all.
    expect(said('ar')).toMatchObject({ content: { language: 'en_US' } });
  });

  it.each<[string, Partial<typeof terms>, Partial<typeof reader>]>([
    ['no_template', { setting: { ...SETTING, template: '' } }, {}],
    ['template_unusable', { templates: [] }, {}],
    ['template_unusable', { templates: [{ ...TEMPLATE, status: 'paused', obstacle: 'not_approved' }] }, {}],
    ['template_unusable', { setting: { ...SETTING, places: SETTING.places.slice(1) } }, {}],
    ['template_unusable', { templates: [{ ...TEMPLATE, headerFile: 'image' }] }, {}],
    ['fact_missing', {}, { name: ' ' }],
    ['no_consent', { templates: [{ ...TEMPLATE, category: 'marketing' }] }, {}],
  ])('is not sent: %s', (why, change, who) => {
    const message = newsMessage(newsOrder(), item, { ...reader, ...who }, { ...terms, ...change });
    expect(message).toEqual({ kind: 'untold', why });
  });
});

it('has words for each kind in each language, with the order named', () => {
  for (const language of LANGUAGES) {
    for (const kind of NEWS_KINDS) {
      const text = newsText(newsOrder(), { ...item, kind, parcel: null }, language);
      expect([language, kind, text]).toEqual([language, kind, expect.stringContaining('#1007')]);
    }
  }
});

it('says of one parcel of several that it is one', () => {
  const several = newsOrder({ parcels: [parcel, newsParcel('FULFILLED', { id: '10' })] });
  expect(newsText(several, item, 'en')).toMatch(/^About one parcel of several: Order #1007/);
});
