import type { TemplatePrices } from '@feelori/contracts';
import { aTemplate } from './testing/a-template';
import { languageWords, obstacleWords, priceSource, priceWords, templatesLike } from './template-words';

const PRICES: TemplatePrices = {
  market: 'Germany',
  isAbout: false,
  prices: { marketing: 0.1131, utility: 0.05, authentication: 0.05 },
  currency: 'EUR',
  since: '2026-07-01',
  source: 'x',
};

it('says what it costs, and says when that is a guess or not known', () => {
  expect([priceWords('marketing', PRICES), priceWords('utility', PRICES)]).toEqual(['€0.1131', '€0.05']);
  expect(priceWords('utility', { ...PRICES, isAbout: true })).toBe('about €0.05');
  expect(priceWords('unknown', PRICES)).toBe('');
  expect(priceWords('utility', { ...PRICES, prices: null })).toBe('');
  expect(priceWords('utility', undefined)).toBe('');
  expect(priceSource(PRICES)).toBe('WhatsApp’s price for Germany since July 1, 2026.');
});

it('names languages as people do', () => {
  expect(['en_US', 'es', 'pt_BR', '_'].map(languageWords)).toEqual([
    'American English',
    'Spanish',
    'Brazilian Portuguese',
    '_',
  ]);
});

it('finds by every word, in a language, and has those that cannot be sent at the end', () => {
  const paused = aTemplate({ id: '2', name: 'a_sale', status: 'paused', obstacle: 'not_approved' });
  const spanish = aTemplate({ id: '3', language: 'es', body: 'Hola {{1}}' });
  const all = [paused, aTemplate(), spanish];
  const ids = (typed: string, language = '') => templatesLike(all, typed, language).map(({ id }) => id);
  expect(ids('')).toEqual(['1', '3', '2']);
  expect(ids('update HOLA')).toEqual(['3']);
  expect(ids('', 'es')).toEqual(['3']);
  expect(ids('nothing')).toEqual([]);
  expect([obstacleWords(paused), obstacleWords(spanish)]).toEqual([
    'Paused by WhatsApp because of its quality',
    null,
  ]);
});
