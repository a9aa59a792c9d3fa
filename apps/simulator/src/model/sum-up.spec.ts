import type { Conversation } from './conversation';
import { decide } from './decide';

const TOLD =
  'Customer: where is order 1001\nAssistant: It is on its way.\nCustomer: I want to talk to a person';

function given(text: string, tools: Conversation['tools'] = []): Conversation {
  return { system: '', said: [{ role: 'user', text }], steps: [], tools, mayCall: false };
}

describe('a conversation told to the scripted model', () => {
  it('is summed up by what stands in it', () => {
    expect(decide(given(TOLD))).toEqual({
      kind: 'text',
      text: 'The customer wrote: where is order 1001\nThe customer wrote: I want to talk to a person\nThat is not answered yet.',
    });
  });

  it('is none where somebody only writes', () => {
    expect(decide(given('I want to talk to a person'))).toEqual({
      kind: 'text',
      text: 'I cannot reach a colleague from here just now.',
    });
  });
});
