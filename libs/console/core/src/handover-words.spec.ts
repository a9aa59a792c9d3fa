import { handoverWords } from './handover-words';

describe('why a person was asked', () => {
  it('is said in words, also when the reason is a new one', () => {
    expect(handoverWords('asked_for_person')).toBe('the customer asked for a person');
    expect(handoverWords('some_new_reason')).toBe('some new reason');
  });
});
