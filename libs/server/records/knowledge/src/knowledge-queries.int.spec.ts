import type { AuditEntry } from '@feelori/platform/audit';
import { explainStores } from '@feelori/testing';
import type { StoredArticle } from './article';
import { Articles, type NextArticle } from './articles';
import { KnowledgeRecordsModule } from './knowledge-records.module';
import type { PassageVector, StoredPassageVector } from './passage-vector';
import { PassageVectors } from './passage-vectors';
import { SettledQuestions } from './settled-questions';
import type { SettledQuestion, UnansweredAsk } from './unanswered-ask';
import { UnansweredAsks } from './unanswered-asks';

const AT = new Date('2026-11-28T12:00:00Z');
const AUDIT = { _id: 'a' } as AuditEntry;
const NEXT: NextArticle = {
  title: 'Warranty',
  text: 'Two years.',
  link: '',
  language: 'en',
  removed: false,
  by: 'Maya',
  at: AT,
};

function article(n: number): StoredArticle {
  const at = new Date(AT.getTime() + n * 60_000);
  return { _id: `a${n}`, ...NEXT, at, removed: n % 2 === 0, version: 1, earlier: [] };
}
function ask(n: number): UnansweredAsk {
  const at = new Date(AT.getTime() + n * 60_000);
  const words = [`w${n % 100}`, `v${n % 90}`];
  return { _id: `100:c${n}#1`, group: `g${n}`, words, question: '?', language: 'en', at, expiresAt: at };
}
const VECTOR: PassageVector = { _id: 'm|new', model: 'm', vector: Float32Array.of(0.6, -0.8), at: AT };
function vector(n: number): StoredPassageVector {
  return { _id: `m|${n}`, model: 'm', bytes: Buffer.from([0, 0, 128, 63]), at: AT, expiresAt: AT };
}
const settled: SettledQuestion = { _id: 'g1', state: 'dismissed', articleId: null, at: AT };

explainStores(KnowledgeRecordsModule, {
  at: AT,
  seed: {
    Article: article,
    PassageVector: vector,
    UnansweredAsk: ask,
    SettledQuestion: (n) => ({ ...settled, _id: `g${n}` }),
  },
  asks: {
    'all of them': {
      ask: (get) => get(Articles).all({ removed: false, limit: 500 }),
      index: 'newest',
      keys: 501,
    },
    'what was changed lately': {
      ask: (get) => get(Articles).changedSince(article(1_995).at),
      index: 'changed',
    },
    one: (get) => get(Articles).byId('a1'),
    several: (get) => get(Articles).byIds(['a1', 'a2']),
    'a new one': (get) => get(Articles).add('new', NEXT, AUDIT),
    'another text': (get) => get(Articles).change(article(5), NEXT, AUDIT),
    'what texts mean': (get) => get(PassageVectors).byIds(['m|1', 'm|2']),
    'what another means': (get) => get(PassageVectors).add([VECTOR]),
    'a question': {
      ask: (get) => get(UnansweredAsks).note({ ...ask(5_000), words: ['w1', 'v2'] }),
      keys: 60,
    },
    'the newest questions': { ask: (get) => get(UnansweredAsks).newest(300), index: 'newest', keys: 301 },
    'what is settled': (get) => get(SettledQuestions).byIds(['g1', 'g2']),
    'settling one': (get) => get(SettledQuestions).put(settled, AUDIT),
  },
});
