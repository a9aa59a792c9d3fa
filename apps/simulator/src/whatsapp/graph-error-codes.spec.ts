import { graphError } from './graph-error';
import { GRAPH_ERROR_CODES } from './graph-error-codes';

describe('the codes of the Graph API', () => {
  it.each(Object.keys(GRAPH_ERROR_CODES).map(Number))(
    '%i can be scripted, in an answer and in a status',
    (code) => {
      const error = graphError(code);
      expect(error.status).toBeGreaterThanOrEqual(400);
      expect(error.title).not.toBe('Simulated error');
      expect(error.body()).toMatchObject({
        error: { code, error_data: { details: expect.any(String) as string } },
      });
      expect(error.asStatusError()).toMatchObject({ code, title: error.title, message: error.title });
    },
  );

  it('answers a code it does not know with a plain 400', () => {
    expect(graphError(999_999)).toMatchObject({ code: 999_999, status: 400 });
  });
});
