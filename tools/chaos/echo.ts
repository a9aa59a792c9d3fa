import type { Answer, AnswerRequest } from '@feelori/skills/answers';

/** An answer that repeats each message in a bubble of its own. */
export function echo({ asked }: AnswerRequest): Answer {
  const texts = asked.map(({ content }) => (content.kind === 'text' ? content.text : content.kind));
  return {
    answeredBy: 'gemini',
    model: 'test',
    parts: texts.map((text) => ({ kind: 'text', text: `echo: ${text}` })),
    tools: [],
    shown: [],
    tokens: { in: 1, out: 1 },
    handover: null,
    consent: null,
  };
}
