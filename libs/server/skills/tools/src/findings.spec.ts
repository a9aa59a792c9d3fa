import { Findings } from './findings';
import type { Subject } from './subject';
import type { ToolOutcome } from './tool';

/** A subject that tells what was found in brackets, and a model's sentence in front of it. */
function subject(name: string, place: number, more: Partial<Subject<string>> = {}): Subject<string> {
  return {
    name,
    place,
    evidence: (found) => ({ amounts: [found.length], orders: [found] }),
    render: (found, { lead }) => [{ kind: 'text', text: `${lead ?? name}: [${found.join(' ')}]` }],
    ...more,
  };
}

const found = (what: string): ToolOutcome<string> => ({ ok: true, output: {}, found: what });
const ORDERS = subject('orders', 1);
const PRODUCTS = subject('products', 2);
const SILENT = subject('silent', 3, { render: () => [] });
const ALONE = subject('alone', 9, { alone: true });

function texts(findings: Findings, lead: string | null): string[] {
  return findings.render(lead, 'en').map((part) => (part.kind === 'text' ? part.text : part.kind));
}

describe('what the tools of a turn found', () => {
  it('is nothing as long as they only failed', () => {
    const findings = new Findings();
    findings.add(ORDERS, { ok: false, output: { error: 'no' }, found: null });
    expect([findings.isEmpty, texts(findings, null), texts(findings, 'Hello')]).toEqual([
      true,
      [],
      ['Hello'],
    ]);
  });

  it('is told by subject, in their order, a model’s sentence with the last that tells something', () => {
    const findings = new Findings();
    findings.add(SILENT, found('x'));
    findings.add(PRODUCTS, found('a'));
    findings.add(ORDERS, found('1'));
    findings.add(PRODUCTS, found('b'));
    expect(texts(findings, null)).toEqual(['orders: [1]', 'products: [a b]']);
    expect(texts(findings, 'Look')).toEqual(['orders: [1]', 'Look: [a b]']);
  });

  it('is said by the model alone where no subject adds to it', () => {
    const findings = new Findings();
    findings.add(SILENT, found('x'));
    expect(texts(findings, 'Look')).toEqual(['Look']);
  });

  it('leaves nothing else to tell where a subject stands alone', () => {
    const findings = new Findings();
    findings.add(PRODUCTS, found('a'));
    findings.add(ALONE, { ...found('!'), handover: { reason: 'refund' } });
    expect(texts(findings, null)).toEqual(['alone: [!]']);
    expect(findings.handover).toEqual({ reason: 'refund' });
  });

  it('allows to state what any of the calls found', () => {
    const findings = new Findings();
    findings.add(PRODUCTS, found('a'));
    findings.add(PRODUCTS, found('bcd'));
    expect(findings.evidence(new Date(0))).toMatchObject({
      amounts: [1, 3],
      orders: ['a', 'bcd'],
      inStock: false,
    });
  });
});
