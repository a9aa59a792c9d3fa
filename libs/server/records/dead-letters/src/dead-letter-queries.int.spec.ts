import { explainStores } from '@feelori/testing';
import type { DeadLetter } from './dead-letter';
import { DeadLetters } from './dead-letters';
import { DeadLettersModule } from './dead-letters.module';

const AT = new Date('2026-11-23T12:00:00Z');

/** Nearly all were dealt with. */
function letter(n: number): DeadLetter {
  return {
    _id: `100:c1#${n}`,
    conversationId: '100:c1',
    inboundIds: [`m${n}`],
    reason: 'gave_up',
    attempts: 5,
    at: AT,
    resolvedAt: n % 200 === 0 ? null : AT,
  };
}

explainStores(DeadLettersModule, {
  at: AT,
  seed: { DeadLetter: letter },
  asks: {
    'a new one': (get) => get(DeadLetters).add({ ...letter(1), _id: '100:c2#1' }),
    'how many nobody dealt with': { ask: (get) => get(DeadLetters).open(), index: 'open' },
  },
});
