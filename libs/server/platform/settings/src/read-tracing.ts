import type { EnvReader } from './env-reader';
import type { TracingSettings } from './settings';

/** Where OTLP takes spans, below the address that is set. */
const SPANS_PATH = '/v1/traces';

/** The names and meanings are OpenTelemetry's own. Null where no collector is named: then nothing else is looked at. */
export function readTracing(read: EnvReader): TracingSettings | null {
  if (read.optional('OTEL_EXPORTER_OTLP_ENDPOINT') === null) return null;
  const headers = readHeaders(read);
  // A collector stands beside the product more often than not; what needs a key goes encrypted.
  const plainHttp = Object.keys(headers).length === 0;
  const endpoint = read.url('OTEL_EXPORTER_OTLP_ENDPOINT', undefined, { plainHttp });
  return {
    url: endpoint.endsWith(SPANS_PATH) ? endpoint : endpoint + SPANS_PATH,
    headers,
    service: readService(read),
    ratio: readRatio(read),
  };
}

function readService(read: EnvReader): string {
  const name = read.text('OTEL_SERVICE_NAME', 'feelori');
  if (/^[\w.-]{1,60}$/.test(name)) return name;
  return read.refuse('OTEL_SERVICE_NAME', 'must be a name of letters, digits, dots and dashes', name);
}

function readRatio(read: EnvReader): number {
  const text = read.text('OTEL_TRACES_SAMPLER_ARG', '1');
  const ratio = Number(text);
  if (/^\d{1,3}(\.\d{1,9})?$/.test(text) && ratio <= 1) return ratio;
  return read.refuse('OTEL_TRACES_SAMPLER_ARG', 'must be a number from 0 to 1', 1);
}

function readHeaders(read: EnvReader): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const pair of read.list('OTEL_EXPORTER_OTLP_HEADERS', [])) {
    const at = pair.indexOf('=');
    const name = pair.slice(0, Math.max(0, at)).trim();
    const value = decoded(pair.slice(at + 1).trim());
    if (!/^[\w.-]{1,100}$/.test(name) || value === null) {
      return read.refuse('OTEL_EXPORTER_OTLP_HEADERS', 'must be name=value,name=value', {});
    }
    headers[name.toLowerCase()] = value;
  }
  return headers;
}

/** Null for what cannot stand in a header. */
function decoded(coded: string): string | null {
  try {
    const value = decodeURIComponent(coded);
    return /^[\x20-\x7e]{1,4000}$/.test(value) ? value : null;
  } catch {
    return null;
  }
}
