import { failed, ok, skipped, type Verdict } from './verdict';

/** What a collector of traces answered to an empty delivery, as a status; null where it did not answer. Pure. */
export function judgeTraces(answer: { status: number } | null | 'not_named'): Verdict {
  if (answer === 'not_named') return skipped('No collector is named, so none are made.');
  if (answer === null) {
    return failed('Their collector does not answer.', 'Start it, or set OTEL_EXPORTER_OTLP_ENDPOINT anew.');
  }
  const { status } = answer;
  if (status < 300) return ok('Their collector takes them.');
  const says = `Their collector answers ${status}.`;
  if (status === 401 || status === 403) return failed(says, 'Set OTEL_EXPORTER_OTLP_HEADERS anew.');
  const remedy =
    'OTEL_EXPORTER_OTLP_ENDPOINT must be its address for OTLP over HTTP, most often with port 4318.';
  return failed(says, remedy);
}
