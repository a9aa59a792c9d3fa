import { explainStores } from '@feelori/testing';
import type { Turn } from './turn';
import { TurnCosts } from './turn-costs';
import { Turns } from './turns';
import { TurnsBehind } from './turns-behind';
import { TurnsModule } from './turns.module';

const AT = new Date('2026-11-23T12:00:00Z');

function turn(n: number): Turn {
  const conversationId = `100:c${n % 20}`;
  return {
    _id: `${conversationId}#${n}`,
    conversationId,
    phoneNumberId: '100',
    customerId: `c${n % 20}`,
    n,
    inboundIds: [`100:w${n}`],
    askedText: 'hello',
    askedAt: AT,
    takenAt: AT,
    endedAt: new Date(AT.getTime() + n),
    attempts: 1,
    decision: 'answered',
    reason: null,
    entryId: `${conversationId}#${n}`,
    answeredBy: 'gemini',
    model: 'a model',
    tools: [],
    shown: [],
    tokens: { in: 1, out: 1 },
    handoverReason: null,
    handoverSummary: null,
    consent: null,
    figures: ['turns', n % 7 === 0 ? 'handovers:refund' : 'answers:gemini'],
  };
}

explainStores(TurnsModule, {
  at: AT,
  seed: { Turn: turn },
  asks: {
    'a new one': (get) => get(Turns).insert(turn(9_001)),
    'one in the place of an earlier try': (get) => get(Turns).replace(turn(1)),
    'one whose words were taken back': (get) => get(Turns).takeBack(turn(2)._id, 'taken_over'),
    'a message of one was deleted': (get) => get(Turns).forget(turn(7), 'what is left'),
    'by id': (get) => get(Turns).byId(turn(3)._id),
    'what a conversation cost': { ask: (get) => get(TurnCosts).of('100:c3'), keys: 200, isReport: true },
    'the newest behind some figures': {
      ask: (get) =>
        get(TurnsBehind).of(
          ['handovers:refund', 'turns'],
          { from: AT, to: new Date(AT.getTime() + 60_000) },
          10,
        ),
      index: 'by_figure',
      keys: 40,
      isReport: true,
    },
    'what was counted as some since': {
      ask: (get) =>
        get(TurnsBehind).since(['handovers:refund'], { from: AT, to: new Date(AT.getTime() + 60_000) }, 10),
      index: 'by_figure',
      keys: 40,
    },
    'by ids': (get) => get(Turns).byIds([turn(4)._id, turn(5)._id, turn(6)._id]),
  },
});
