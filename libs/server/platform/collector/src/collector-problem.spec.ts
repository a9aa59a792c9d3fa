import { collectorProblem } from './collector-problem';

describe('what keeps a collector from taking spans', () => {
  it('is said in words of ours', () => {
    const told = (code: unknown): string =>
      collectorProblem(Object.assign(new Error('you sent api-key=very-secret'), { code }));
    expect(told(401)).toBe('it answers 401');
    expect(told('ECONNREFUSED')).toBe('nobody listens there');
    expect(told('EPIPE')).toBe('it cannot be reached');
    expect(told(undefined)).toBe('it does not answer in time');
    expect(collectorProblem(null)).toBe('it does not answer in time');
  });
});
