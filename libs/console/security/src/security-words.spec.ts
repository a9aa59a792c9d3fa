import { SECURITY_EVENT_KINDS, type SecurityEventRow } from '@feelori/contracts';
import { eventWords, KIND_WORDS, securityTable } from './security-words';

const event: SecurityEventRow = {
  id: 'e1',
  at: '2026-11-28T10:00:00.000Z',
  kind: 'role_changed',
  person: { id: 'u1', name: 'Maya' },
  by: { id: 'u2', name: 'Ann' },
  address: '203.0.113.0/24',
  count: 1,
  correlationId: null,
};

describe('events in words', () => {
  it('have a name for every kind, each its own', () => {
    const names = SECURITY_EVENT_KINDS.map((kind) => KIND_WORDS[kind]);
    expect(new Set(names).size).toBe(SECURITY_EVENT_KINDS.length);
  });

  it.each<[Partial<SecurityEventRow>, string]>([
    [{}, 'Maya, by Ann, from 203.0.113.0/24'],
    [{ by: null, count: 12 }, 'Maya, from 203.0.113.0/24, 12 times'],
    [{ person: null, by: null }, 'unknown person, from 203.0.113.0/24'],
    [{ person: { id: 'u9', name: null }, by: null, address: null }, 'somebody who is gone'],
    [
      { kind: 'webhook_signature_refused', person: null, by: null, address: null, count: 2_000 },
      '2000 times',
    ],
  ])('tell who, by whom, from where and how often: %j', (changes, words) => {
    expect(eventWords({ ...event, ...changes })).toBe(words);
  });

  it('are rows of a table', () => {
    const [heading, row] = securityTable([{ ...event, by: null }]);
    expect(heading).toHaveLength(row?.length ?? 0);
    expect(row).toEqual([event.at, 'role_changed', 'Maya', '', '203.0.113.0/24', '1', '']);
  });
});
