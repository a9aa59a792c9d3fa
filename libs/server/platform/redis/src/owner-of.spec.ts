import { ownerOf } from './owner-of';

const slots = [
  [0, 5_460, ['10.0.0.1', 7_000, 'id-1', []], ['10.0.0.4', 7_003, 'id-4', []]],
  [5_461, 10_922, ['', 7_001, 'id-2', []]],
];

describe('the node of a hash slot', () => {
  it('is the primary whose slots hold it', () => {
    expect(ownerOf(0, slots, 'asked')).toEqual({ host: '10.0.0.1', port: 7_000 });
    expect(ownerOf(5_460, slots, 'asked')).toEqual({ host: '10.0.0.1', port: 7_000 });
  });

  it('is at the host that was asked when it does not know its own', () => {
    expect(ownerOf(5_461, slots, 'asked')).toEqual({ host: 'asked', port: 7_001 });
  });

  it('is unknown while nobody has the slot, and in an answer that makes no sense', () => {
    expect(ownerOf(16_000, slots, 'asked')).toBeNull();
    expect(ownerOf(0, 'OK', 'asked')).toBeNull();
    expect(ownerOf(0, [null, [0, 9], [0, 9, []]], 'asked')).toBeNull();
  });
});
