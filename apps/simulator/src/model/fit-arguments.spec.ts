import { fitArguments } from './fit-arguments';

const tool = (properties: Record<string, unknown>, required: string[] = Object.keys(properties)) => ({
  name: 't',
  parameters: { type: 'object', properties, required },
});

describe('fitArguments', () => {
  it('gives what the schema requires and drops what it does not know', () => {
    const schema = {
      terms: { type: 'array' },
      limit: { type: 'integer' },
      note: { type: 'string' },
      max: { anyOf: [{ type: 'number' }, { type: 'null' }] },
      sold: { type: 'boolean' },
    };
    expect(fitArguments(tool(schema), { terms: ['a'], colour: 'blue' })).toEqual({
      terms: ['a'],
      limit: 0,
      note: '',
      max: null,
      sold: false,
    });
  });

  it('leaves optional parameters out', () => {
    expect(fitArguments(tool({ a: { type: 'string' }, b: { type: 'string' } }, []), { a: 'x' })).toEqual({
      a: 'x',
    });
  });

  it.each([
    [['returns', 'shipping'], 'returns', 'returns'],
    [['return_policy', 'other'], 'returns', 'return_policy'],
    [['x', 'other'], 'returns', 'other'],
    [['x', null], 'returns', null],
  ])('chooses from %j for %s', (choices, wanted, chosen) => {
    expect(fitArguments(tool({ topic: { enum: choices } }), { topic: wanted })).toEqual({ topic: chosen });
  });
});
