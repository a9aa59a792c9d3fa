import { countsWords } from './customer-words';

describe('words about customers', () => {
  it('say what was theirs, and nothing of what was not', () => {
    expect(countsWords({ inbound: 3, outbox: 0, system_metrics: 1, notes: 9 })).toEqual([
      '9 notes',
      '3 messages of the customer',
      '1 system metrics',
    ]);
  });
});
