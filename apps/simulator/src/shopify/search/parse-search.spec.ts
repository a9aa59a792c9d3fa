import fc from 'fast-check';
import { parseSearch } from './parse-search';

const term = (field: string | null, value: string, more: object = {}) => ({
  kind: 'term',
  field,
  comparator: '=',
  value,
  quoted: false,
  prefix: false,
  ...more,
});

describe('parseSearch', () => {
  it.each([
    ['blue dress', { kind: 'and', nodes: [term(null, 'blue'), term(null, 'dress')] }],
    ['blue OR red', { kind: 'or', nodes: [term(null, 'blue'), term(null, 'red')] }],
    ['-tag:sale', { kind: 'not', node: term('tag', 'sale') }],
    ['NOT tag:sale', { kind: 'not', node: term('tag', 'sale') }],
    ['shoe*', term(null, 'shoe', { prefix: true })],
    ['shoe\\*', term(null, 'shoe*')],
    ['price:<=79.5', term('price', '79.5', { comparator: '<=' })],
    ["tag:'wedding guest'", term('tag', 'wedding guest', { quoted: true })],
    ['"it\\"s"', term(null, 'it"s', { quoted: true })],
    ['status\\:draft', term(null, 'status:draft')],
  ])('%s', (text, tree) => {
    expect(parseSearch(text)).toEqual(tree);
  });

  it('groups with parentheses', () => {
    expect(parseSearch('status:active (a OR b)')).toEqual({
      kind: 'and',
      nodes: [term('status', 'active'), { kind: 'or', nodes: [term(null, 'a'), term(null, 'b')] }],
    });
  });

  it('reads an empty search as everything', () => {
    expect(parseSearch('  ')).toBeNull();
    expect(parseSearch('()')).toBeNull();
  });

  it('splits a spaced phone number into a filter and loose terms (the documented incident, A4)', () => {
    expect(parseSearch('phone:+45 4545')).toEqual({
      kind: 'and',
      nodes: [term('phone', '+45'), term(null, '4545')],
    });
  });

  it('never fails, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab:()"\'\\*-<>= OR'), maxLength: 60 }), (text) => {
        expect(() => parseSearch(text)).not.toThrow();
      }),
    );
  });
});
