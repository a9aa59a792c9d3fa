import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A span as it came, without what no test looks at. */
export interface ReceivedSpan {
  name: string;
  /** OTLP's number: 1 internal, 2 server, 3 client, 4 producer, 5 consumer. */
  kind: number;
  traceId: string;
  spanId: string;
  parentSpanId: string | null;
  /** Roles of the process that made it. */
  roles: string;
  facts: Readonly<Record<string, string | number>>;
  /** OTLP's: 0 nothing said, 2 failed. */
  status: number;
  ms: number;
  notes: string[];
  links: string[];
}

interface Attribute {
  key: string;
  value: { stringValue?: string; intValue?: number | string; doubleValue?: number };
}

/** The fields of OTLP's JSON that are read here. */
interface ExportedSpan {
  name: string;
  kind: number;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  attributes: Attribute[];
  events?: { name: string }[];
  links?: { traceId: string }[];
  status?: { code?: number };
}

interface Exported {
  resourceSpans: { resource: { attributes: Attribute[] }; scopeSpans: { spans: ExportedSpan[] }[] }[];
}

/**
 * A collector of traces (OTLP over HTTP, JSON). It takes what comes (`take`), never answers (`hang`), or refuses with an
 * answer that repeats what it was sent (`echo`).
 */
export class SpanReceiver {
  mode: 'take' | 'hang' | 'echo' = 'take';
  readonly spans: ReceivedSpan[] = [];
  /** Everything that came, as it came, whatever was answered. */
  readonly bodies: string[] = [];
  /** The header `x-key` of the last delivery. */
  key: string | null = null;
  private readonly server: Server = createServer((incoming, answer) => void this.receive(incoming, answer));

  static async open(): Promise<SpanReceiver> {
    const receiver = new SpanReceiver();
    await new Promise<void>((resolve) => receiver.server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** All spans of a trace, in the order they came. */
  traceOf(traceId: string): ReceivedSpan[] {
    return this.spans.filter((span) => span.traceId === traceId);
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async receive(incoming: IncomingMessage, answer: ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of incoming) body += String(chunk);
    this.bodies.push(body);
    this.key = String(incoming.headers['x-key'] ?? '');
    if (this.mode === 'hang') return;
    if (this.mode === 'echo' || incoming.url !== '/v1/traces') {
      answer.writeHead(400).end(`${JSON.stringify(incoming.headers)} ${body}`);
      return;
    }
    this.spans.push(...spansIn(JSON.parse(body) as Exported));
    answer.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  }
}

function spansIn({ resourceSpans }: Exported): ReceivedSpan[] {
  return resourceSpans.flatMap(({ resource, scopeSpans }) =>
    scopeSpans.flatMap(({ spans }) =>
      spans.map((span) => received(span, String(factsIn(resource.attributes)['feelori.roles']))),
    ),
  );
}

function received(span: ExportedSpan, roles: string): ReceivedSpan {
  const { name, kind, traceId, spanId, parentSpanId, attributes, events = [], links = [], status } = span;
  const nanoseconds = BigInt(span.endTimeUnixNano) - BigInt(span.startTimeUnixNano);
  return {
    name,
    kind,
    traceId,
    spanId,
    parentSpanId: parentSpanId ?? null,
    roles,
    facts: factsIn(attributes),
    status: status?.code ?? 0,
    ms: Number(nanoseconds) / 1e6,
    notes: events.map((event) => event.name),
    links: links.map((link) => link.traceId),
  };
}

function factsIn(attributes: readonly Attribute[]): Record<string, string | number> {
  return Object.fromEntries(
    attributes.map(({ key, value: { stringValue, intValue, doubleValue } }) => [
      key,
      stringValue ?? Number(intValue ?? doubleValue),
    ]),
  );
}
