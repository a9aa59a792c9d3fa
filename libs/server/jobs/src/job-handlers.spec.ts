import { handlerProblems } from './job-handlers';

describe('the handlers of the jobs', () => {
  it('are in order when each job has one', () => {
    expect(handlerProblems(['send', 'turn', 'send-bulk'])).toEqual([]);
  });

  it('stop the start when one is missing or there are two', () => {
    expect(handlerProblems(['turn', 'turn'])).toEqual([
      'job turn has 2 handlers; it needs the one of flow/conversation',
      'job send has 0 handlers; it needs the one of flow/delivery',
      'job send-bulk has 0 handlers; it needs the one of flow/delivery',
    ]);
  });
});
