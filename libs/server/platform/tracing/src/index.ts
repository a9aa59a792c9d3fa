export { type OutsideService, outsideCall } from './outside-call';
export { type SpanFacts, safeFacts, safeWord } from './span-facts';
export { inSpan, makeSpansBy, noteInSpan, writeRequestSpan, writeSpan } from './span-here';
export type { OpenSpan, SpanKindWord, SpanMaker, SpanPlace, SpanStart } from './span-maker';
export { alongTrail, requestPlace, type Trail, trailHere } from './trail';
