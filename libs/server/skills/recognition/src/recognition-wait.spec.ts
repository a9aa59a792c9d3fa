import type { InboundMessage } from '@feelori/records/inbound';
import { recognitionWait } from './recognition-wait';

const NOW = Date.UTC(2026, 10, 28);

function voiceNote(ageMs: number, medium: Partial<NonNullable<InboundMessage['medium']>>): InboundMessage {
  const content = { kind: 'audio', voice: true, media: { id: 'm', mimeType: 'audio/ogg' } };
  return {
    message: { content },
    receivedAt: new Date(NOW - ageMs),
    medium: { id: 'm', state: 'waiting', tries: 0, nextAt: null, ...medium },
  } as InboundMessage;
}

describe('recognitionWait', () => {
  const wait = (...rows: InboundMessage[]): number => recognitionWait(rows, NOW, () => true);

  it('waits while the file is on its way, and while it is listened to', () => {
    expect(wait(voiceNote(0, {}))).toBe(250);
    expect(wait(voiceNote(3_000, { state: 'kept', recognition: { state: 'due' } }))).toBe(250);
    expect(wait(voiceNote(9_900, {}))).toBe(100);
  });

  it('looks less and less often at what takes long', () => {
    const pauses: number[] = [];
    for (let age = 0, ms = wait(voiceNote(0, {})); ms > 0; ms = wait(voiceNote(age, {}))) {
      pauses.push(ms);
      age += ms;
    }
    expect(pauses.reduce((sum, ms) => sum + ms, 0)).toBe(10_000);
    expect(pauses.length).toBeLessThan(25);
    const early = pauses.slice(0, 12);
    expect(new Set(early)).toEqual(new Set([250]));
    const late = pauses.slice(12, -1);
    expect(late).toEqual(late.toSorted((a, b) => a - b));
    expect(late.at(-1)).toBeGreaterThan(1_000);
  });

  it('looks as often as the message that came last wants', () => {
    expect(wait(voiceNote(7_000, {}), voiceNote(1_000, {}))).toBe(250);
  });

  it('waits no longer than ten seconds, and for no time that has not come yet', () => {
    expect(wait(voiceNote(10_000, {}))).toBe(0);
    expect(wait(voiceNote(-60_000, {}))).toBe(0);
  });

  it('does not wait for what was understood, failed, or is not asked for', () => {
    expect(wait(voiceNote(0, { state: 'kept', recognition: { state: 'failed' } }))).toBe(0);
    expect(wait(voiceNote(0, { state: 'kept' }))).toBe(0);
    expect(wait(voiceNote(0, { state: 'gone' }))).toBe(0);
    expect(recognitionWait([voiceNote(0, {})], NOW, () => false)).toBe(0);
    expect(wait()).toBe(0);
  });
});
