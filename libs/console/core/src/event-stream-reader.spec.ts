import fc from 'fast-check';
import { EventStreamReader, type StreamEvent } from './event-stream-reader';

const STREAM =
  'retry: 2000\n\n' +
  ': still here\n\n' +
  'id: 41\nevent: conversation.changed\ndata: {"type":"conversation.changed","conversationId":"p:c"}\n\n' +
  'event: reset\ndata: {}\n\n' +
  'id: 42\r\ndata: first line\r\ndata: second line\r\n\r\n';

const EVENTS: StreamEvent[] = [
  { type: 'conversation.changed', data: '{"type":"conversation.changed","conversationId":"p:c"}', id: '41' },
  { type: 'reset', data: '{}', id: '41' },
  { type: 'message', data: 'first line\nsecond line', id: '42' },
];

describe('reading an event stream', () => {
  it('gives events, keeps the last id, and leaves comments out', () => {
    expect(new EventStreamReader().push(STREAM)).toEqual(EVENTS);
  });

  it('gives the same however the bytes are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: STREAM.length - 1 }), { maxLength: 12 }), (cuts) => {
        const reader = new EventStreamReader();
        const at = [0, ...cuts.sort((a, b) => a - b), STREAM.length];
        const chunks = at.slice(1).map((end, i) => STREAM.slice(at[i], end));
        expect(chunks.flatMap((chunk) => reader.push(chunk))).toEqual(EVENTS);
      }),
    );
  });

  it('refuses an event that never ends', () => {
    const reader = new EventStreamReader();
    expect(() => reader.push(`data: ${'x'.repeat(300_000)}`)).toThrow('too long');
  });
});
