import { judge } from './judge';

const send = (to: string, body: string) => ({ to, at: 0, opaque: null, body: { text: { body } } });

describe('judging a run', () => {
  const written = new Map([['15550001', ['a1', 'a2', 'a3']]]);
  const all = new Set(['a1', 'a2', 'a3']);

  it('finds nothing where each message was answered once, alone or in a burst', () => {
    const verdict = judge(written, all, [send('+15550001', 'echo: a1 | a2'), send('+15550001', 'echo: a3')]);
    expect(verdict).toEqual({ lost: [], twice: [], outOfOrder: [] });
  });

  it('names a message without an answer, one answered twice, and a wrong order', () => {
    const verdict = judge(written, all, [send('+15550001', 'echo: a3'), send('+15550001', 'echo: a1 | a1')]);
    expect(verdict).toEqual({ lost: ['a2'], twice: ['a1'], outOfOrder: ['01: a3,a1'] });
  });

  it('does not take an answer of another customer, or one that is no echo, for an answer', () => {
    const sends = [send('+15550002', 'echo: a1'), send('+15550001', 'Somebody will be with you soon: a2')];
    expect(judge(written, all, sends).lost).toEqual(['a1', 'a2', 'a3']);
  });

  it('calls lost only what was acknowledged', () => {
    const verdict = judge(written, new Set(['a1', 'a2']), [send('15550001', 'echo: a1')]);
    expect(verdict).toEqual({ lost: ['a2'], twice: [], outOfOrder: [] });
  });

  it('sees a second answer to a message that was answered in a burst before', () => {
    const sends = ['a1 | a2', 'a2 | a3'].map((texts) => send('15550001', `echo: ${texts}`));
    expect(judge(written, all, sends)).toEqual({ lost: [], twice: ['a2'], outOfOrder: [] });
  });
});
