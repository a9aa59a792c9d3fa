import { readIntent } from './read-intent';
import { readIntents } from './read-intents';

describe('a thing that somebody waits for', () => {
  it.each([
    ['where is the scarf i bought?', 'scarf'],
    ['when will the dress I ordered come', 'dress'],
    ['my backpack, has it been sent', 'backpack'],
    ['did you send my boots', 'boots'],
    ['is my jacket lost', 'jacket'],
    ['any news about my coat', 'coat'],
    ["where's my dress", 'dress'],
    ['¿ya enviaron mis sandalias?', 'sandalias'],
    ['dónde está la bufanda que compré', 'bufanda'],
    ['qué pasa con mis botas', 'botas'],
    ['já enviaram minha mochila?', 'mochila'],
    ['onde está o vestido que comprei', 'vestido'],
    ['meri dress kahan hai', 'dress'],
    ['मेरे जूते कब आएंगे', 'जूते'],
    ['أين الفستان الذي اشتريته', 'الفستان'],
    ['وين جزمتي', 'جزمه'],
    ["où est l'écharpe que j'ai achetée", 'écharpe'],
    ['des nouvelles de mon manteau ?', 'manteau'],
  ])('is looked for among their orders: "%s"', (text, item) => {
    expect(readIntents(text)).toEqual([{ kind: 'order', name: null, item: [item] }]);
  });

  it.each([
    'is the dress on its way',
    'where are the shoes',
    'هل شحنتوا القمصان؟',
    'ya enviaron la bufanda?',
  ])('may be one of their orders: "%s"', (text) => {
    expect(readIntent(text)).toMatchObject({ kind: 'search', maybeOfOrder: true });
  });

  it.each([
    'show me the scarf I bought',
    'I bought a scarf last year and want another one',
    'comprei um vestido, quero outro igual',
    'where can I find the scarf',
    'my husband needs a coat',
    'do you have a dress that goes with my shoes',
    'busco zapatos para mi vestido',
    'how much is my dress',
    'dresses for my sister',
  ])('is none where goods are looked for: "%s"', (text) => {
    const [intent, ...more] = readIntents(text);
    expect(more).toEqual([]);
    expect(intent).not.toMatchObject({ kind: 'order' });
    expect(intent).not.toHaveProperty('maybeOfOrder');
  });

  it.each([
    'hey any update on my stuff?',
    'wismo',
    'oye y lo mío pa cuándo',
    'tô esperando faz 9 dias!',
    'apna order track karna hai',
  ])('is what they ordered where they name no thing: "%s"', (text) => {
    expect(readIntent(text)).toEqual({ kind: 'order', name: null });
  });
});
