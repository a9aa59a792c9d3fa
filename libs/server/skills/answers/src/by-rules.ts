import type { ReplyContent } from '@feelori/contracts';
import type { Answer } from './answer-request';

/** An answer made without a model, of these messages and nothing else. */
export function byRules(parts: ReplyContent[]): Answer {
  return {
    answeredBy: 'rules',
    model: null,
    parts,
    tools: [],
    shown: [],
    tokens: { in: 0, out: 0 },
    handover: null,
    consent: null,
  };
}
