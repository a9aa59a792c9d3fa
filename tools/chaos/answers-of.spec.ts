import { judge } from './answers-of';

const send = (to: string, body: string) => ({ to, opaque: null, body: { text: { body } } });

describe('judging a crash run', () => {
  const written = new Map([['15550001', ['a1', 'a2', 'a3']]]);

  it('finds nothing where each message was answered once, alone or in a burst', () => {
    const verdict = judge(written, [send('+15550001', 'echo: a1 | a2'), send('+15550001', 'echo: a3')]);
    expect(verdict).toEqual({ unanswered: [], twice: [], outOfOrder: [] });
  });

  it('names a message without an answer, one answered twice, and a wrong order', () => {
    const verdict = judge(written, [send('+15550001', 'echo: a3'), send('+15550001', 'echo: a1 | a1')]);
    expect(verdict).toEqual({ unanswered: ['a2'], twice: ['a1'], outOfOrder: ['01: a3,a1'] });
  });

  it('does not take an answer of another customer for an answer', () => {
    expect(judge(written, [send('+15550002', 'echo: a1')]).unanswered).toEqual(['a1', 'a2', 'a3']);
  });
});
