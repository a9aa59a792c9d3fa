import { correlationId, withCorrelation } from '@feelori/platform/log';
import { outsideCall } from './outside-call';
import { inSpan, makeSpansBy, noteInSpan, writeRequestSpan, writeSpan } from './span-here';
import type { OpenSpan, SpanMaker, SpanPlace, SpanStart } from './span-maker';
import { alongTrail, requestPlace, trailHere } from './trail';

const ID = '01M8HYXN8QPSAHBVACBAQCVYS0';

/** Writes down what is made; each span's id is its name. */
class NotedSpans implements SpanMaker {
  readonly lines: string[] = [];

  begin({ name }: SpanStart, parent: SpanPlace | null): OpenSpan {
    this.lines.push(`${name} below ${parent?.spanId ?? 'nothing'}`);
    return {
      place: { traceId: parent?.traceId ?? 'own', spanId: name },
      say: (facts) => void this.lines.push(`${name} says ${JSON.stringify(facts)}`),
      note: (word) => void this.lines.push(`${name} notes ${word}`),
      fail: (errorType) => void this.lines.push(`${name} fails: ${errorType}`),
      end: () => void this.lines.push(`${name} ends`),
    };
  }

  write({ name, ms }: SpanStart & { ms: number }, at: { parent?: SpanPlace; as?: SpanPlace }): void {
    const where = at.as === undefined ? `below ${at.parent?.spanId}` : `as ${at.as.spanId}`;
    this.lines.push(`${name} took ${ms} ${where}`);
  }
}

describe('spans', () => {
  let spans: NotedSpans;
  beforeEach(() => makeSpansBy((spans = new NotedSpans())));
  afterEach(() => makeSpansBy(null));

  it('stand below the one whose work they are, also beside each other', async () => {
    const inner = (name: string): Promise<void> => inSpan({ name }, () => Promise.resolve());
    await inSpan({ name: 'turn' }, () => Promise.all([inner('a'), inner('b')]));
    expect(spans.lines).toEqual([
      'turn below nothing',
      'a below turn',
      'b below turn',
      'a ends',
      'b ends',
      'turn ends',
    ]);
  });

  it('tell of a failure, which goes on as it was', async () => {
    const failure = new RangeError('Ada wrote this');
    await expect(inSpan({ name: 'turn' }, () => Promise.reject(failure))).rejects.toBe(failure);
    expect(spans.lines).toEqual(['turn below nothing', 'turn fails: RangeError', 'turn ends']);
  });

  it('hold what happened in them, and what was over already', async () => {
    noteInSpan('nowhere', {});
    writeSpan({ name: 'nowhere', ms: 1 });
    await inSpan({ name: 'turn' }, () => {
      noteInSpan('guard', {});
      writeSpan({ name: 'wait', ms: 5 });
      return Promise.resolve();
    });
    writeRequestSpan(
      () => ({ name: 'POST', ms: 7 }),
      () => ({ traceId: 't', spanId: 'r' }),
    );
    expect(spans.lines).toEqual([
      'turn below nothing',
      'turn notes guard',
      'wait took 5 below turn',
      'turn ends',
      'POST took 7 as r',
    ]);
  });

  it('tell the status of a call outside, whichever client made it', async () => {
    await outsideCall('shopify', 'GetProduct', () => Promise.resolve({ status: 200 }));
    await outsideCall('whatsapp', 'send', () => Promise.resolve({ statusCode: 429 }));
    expect(spans.lines).toEqual([
      'shopify GetProduct below nothing',
      'shopify GetProduct says {"http.response.status_code":200}',
      'shopify GetProduct ends',
      'whatsapp send below nothing',
      'whatsapp send says {"http.response.status_code":429}',
      'whatsapp send fails: 429',
      'whatsapp send ends',
    ]);
  });

  it('go on in another process where the trail leads from', async () => {
    const { spanId } = requestPlace(ID);
    const kept = await alongTrail({ correlationId: ID }, () =>
      inSpan({ name: 'turn' }, () => Promise.resolve(trailHere())),
    );
    expect(kept).toEqual({ trail: { correlationId: ID, spanId: 'turn' } });
    await alongTrail(kept.trail, () => {
      expect(correlationId()).toBe(ID);
      return inSpan({ name: 'send' }, () => Promise.resolve());
    });
    expect(spans.lines).toEqual([`turn below ${spanId}`, 'turn ends', 'send below turn', 'send ends']);
  });
});

describe('without a collector', () => {
  it('nothing of a span is made, and the trail is the correlation id alone', async () => {
    const [start, place] = [jest.fn(), jest.fn()];
    writeRequestSpan(start, place);
    expect(start).not.toHaveBeenCalled();
    expect(place).not.toHaveBeenCalled();
    const work = Promise.resolve('said');
    expect(inSpan({ name: 'turn' }, () => work)).toBe(work);
    expect(trailHere()).toEqual({});
    expect(withCorrelation(ID, () => trailHere())).toEqual({ trail: { correlationId: ID } });
    await work;
  });
});

describe('where a request stands', () => {
  it('follows from its correlation id, for every process alike', () => {
    const place = requestPlace(ID);
    expect(place).toEqual(requestPlace(ID));
    expect(place.traceId).toMatch(/^[0-9a-f]{32}$/);
    expect(place.spanId).toMatch(/^[0-9a-f]{16}$/);
    expect(requestPlace('a-b.c_12').traceId).not.toBe(place.traceId);
  });

  it('is the trace that nginx has named, where the id has that form', () => {
    const made = '0af7651916cd43dd8448eb211c80319c';
    expect(requestPlace(made).traceId).toBe(made);
    expect(requestPlace('0'.repeat(32)).traceId).not.toBe('0'.repeat(32));
  });
});
