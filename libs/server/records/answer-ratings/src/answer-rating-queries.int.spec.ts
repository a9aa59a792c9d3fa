import type { AuditEntry } from '@feelori/platform/audit';
import { explainStores } from '@feelori/testing';
import { AnswerRatings } from './answer-ratings';
import { AnswerRatingsModule } from './answer-ratings.module';
import type { StoredRating } from './stored-rating';

const AT = Date.parse('2026-11-28T12:00:00Z');

function rating(n: number): StoredRating {
  const conversationId = `100:c${n}`;
  return {
    _id: `${conversationId}#1`,
    conversationId,
    verdict: n % 3 === 0 ? 'down' : 'up',
    right: '',
    mustHave: [],
    by: 'u1',
    at: new Date(AT + n),
  };
}

explainStores(AnswerRatingsModule, {
  at: new Date(AT),
  seed: { AnswerRating: rating },
  asks: {
    one: (get) => get(AnswerRatings).byId(rating(1)._id),
    'a verdict': (get) => get(AnswerRatings).put(rating(2), { _id: 'a' } as AuditEntry),
    'the newest': { ask: (get) => get(AnswerRatings).page(null, null, 20), index: 'newest', keys: 20 },
    'those before': { ask: (get) => get(AnswerRatings).page(null, rating(500), 20), keys: 20 },
    'the newest bad ones': {
      ask: (get) => get(AnswerRatings).page('down', null, 20),
      index: 'newest_of_verdict',
      keys: 20,
    },
    'bad ones before': { ask: (get) => get(AnswerRatings).page('down', rating(501), 20), keys: 20 },
  },
});
