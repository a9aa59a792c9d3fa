import { auditEntry } from '@feelori/platform/audit';
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

const ACTOR = { id: 'u', name: 'U', role: 'owner', address: '192.0.2.1' } as const;
const audit = auditEntry(ACTOR, AT, { action: 'operations.replayed', about: 'x', before: {}, after: {} });

explainStores(DeadLettersModule, {
  at: AT,
  seed: { DeadLetter: letter },
  asks: {
    'a new one': (get) => get(DeadLetters).add({ ...letter(1), _id: '100:c2#1' }),
    'how many nobody dealt with': { ask: (get) => get(DeadLetters).open(), index: 'open' },
    'the causes': { ask: (get) => get(DeadLetters).causes(), index: 'open' },
    'those of one cause': { ask: (get) => get(DeadLetters).ofCause('gave_up', 50), index: 'by_cause' },
    'where something is open': (get) => get(DeadLetters).openIn(['100:c1', '100:c2']),
    'words of some are forgotten': (get) => get(DeadLetters).forgetWords(['100:c1#200', '100:c1#201']),
    'one of them': (get) => get(DeadLetters).byId('100:c1#200'),
    'one is replayed': (get) => get(DeadLetters).claim('100:c1#200', { now: AT, until: AT }, audit),
    'one is edited': (get) =>
      get(DeadLetters).edit(letter(600), [{ part: 0, original: 'a', text: 'b' }], { now: AT, audit }),
    'that is over': (get) => get(DeadLetters).endReplay(letter(200), { by: 'u', at: AT }),
    'one is discarded': (get) => get(DeadLetters).discard('100:c1#400', { by: 'u', at: AT }, audit),
  },
});
