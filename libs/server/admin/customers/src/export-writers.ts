import type { CustomerExport, EXPORT_FORMATS, ExportedEntry } from '@feelori/contracts';
import { escapedHtml } from './escaped-html';

export type ExportFormat = (typeof EXPORT_FORMATS)[number];
type Head = Pick<CustomerExport, 'customer' | 'preferences'>;
/** Ends with `null` where there is more. */
type Entries = AsyncIterable<ExportedEntry | null>;
type Writer = (head: Head, entries: Entries) => AsyncIterable<string>;

export const EXPORT_WRITERS: Record<ExportFormat, Writer> = { json, html };

async function* json(head: Head, entries: Entries): AsyncGenerator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"entries":[`;
  let [between, cut] = ['\n', false];
  for await (const entry of entries) {
    if (entry === null) cut = true;
    else yield between + JSON.stringify(entry);
    between = ',\n';
  }
  yield `],"cut":${cut}}\n`;
}

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}' +
  'dt{font-weight:600}dd{margin:0 0 .5rem}li{margin:.5rem 0;white-space:pre-wrap;overflow-wrap:anywhere}';

async function* html({ customer, preferences }: Head, entries: Entries): AsyncGenerator<string> {
  const title = escapedHtml(customer.name || 'Customer');
  yield `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><style>${STYLE}</style></head>`;
  yield `<body><h1>${title}</h1><dl>${facts({ customer, preferences }).map(fact).join('')}</dl><h2>What was said</h2><ul>\n`;
  for await (const entry of entries) {
    if (entry === null) yield '<li>There is more than this file holds.</li>';
    else {
      yield `<li><time>${escapedHtml(entry.at)}</time> <strong>${escapedHtml(entry.from)}</strong>: ${escapedHtml(entry.text)}</li>\n`;
    }
  }
  yield '</ul></body></html>\n';
}

function facts({ customer, preferences }: Head): [string, string][] {
  const { called, consents } = customer;
  return [
    ['Number', customer.phone ?? 'none'],
    ['Customer since', customer.createdAt],
    ['Wrote last', customer.lastAt],
    ['Offers', customer.consent],
    ...called.map(({ kind, value, until }): [string, string] => [
      kind.replace('_', ' '),
      until === null ? value : `${value} (until ${until})`,
    ]),
    ...consents.map(({ consent, at, source }): [string, string] => [
      'Consent',
      `${consent}, ${at}, ${source ?? ''}`,
    ]),
    ...Object.entries(preferences),
  ];
}

function fact([name, value]: [string, string]): string {
  return `<dt>${escapedHtml(name)}</dt><dd>${escapedHtml(value)}</dd>`;
}
