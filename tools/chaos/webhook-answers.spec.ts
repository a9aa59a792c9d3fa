import { countOutcomes, unexpectedCodes, type WebhookAnswer } from './webhook-answers';

const answer = (outcome: WebhookAnswer['outcome'], beganAt = 10_000, at = beganAt + 5): WebhookAnswer => ({
  beganAt,
  at,
  outcome,
});

describe('the outcomes of webhooks', () => {
  it('are counted by status and by way of failing', () => {
    const outcomes = [200, 200, 503, 'refused', 'timeout'] as const;
    expect(
      countOutcomes(
        outcomes.map((one) => answer(one)),
        [],
      ),
    ).toEqual({
      200: 2,
      503: 1,
      refused: 1,
      timeout: 1,
    });
  });

  it('tell a connection that broke with the API from one that broke although it lived', () => {
    const long = answer('reset', 20_000, 28_000);
    const answers = [answer('reset', 10_000), long, answer('reset', 40_000)];
    expect(countOutcomes(answers, [10_400, 24_000])).toEqual({ reset: 2, reset_alive: 1 });
  });

  it.each([
    [{ 200: 5, 503: 2, refused: 1, reset: 1 }, []],
    [{ 200: 5, 500: 1 }, ['500']],
    [{ 404: 1, 429: 2, reset_alive: 1, timeout: 1 }, ['404', '429', 'reset_alive', 'timeout']],
    [{}, []],
  ])('%j are right but for %j', (codes, wrong) => {
    expect(unexpectedCodes(codes)).toEqual(wrong);
  });
});
