import { EnvReader } from './env-reader';
import { readTracing } from './read-tracing';

const NAMED = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' };

function problemsOf(env: Record<string, string>): string[] {
  const read = new EnvReader({ ...NAMED, ...env });
  readTracing(read);
  return read.problems.map((problem) => problem.split('. ')[0] ?? '');
}

describe('where traces go', () => {
  it('is nowhere unless a collector is named', () => {
    const read = new EnvReader({ OTEL_SERVICE_NAME: 'shop', OTEL_TRACES_SAMPLER_ARG: 'much' });
    expect(readTracing(read)).toBeNull();
    expect(read.problems).toEqual([]);
  });

  it("is OpenTelemetry's path below what is named", () => {
    const whole = { headers: {}, service: 'feelori', ratio: 1 };
    expect(readTracing(new EnvReader(NAMED))).toEqual({ ...whole, url: 'http://collector:4318/v1/traces' });
    const env = {
      OTEL_EXPORTER_OTLP_ENDPOINT: 'https://otlp.example.com/otlp/',
      OTEL_EXPORTER_OTLP_HEADERS: 'Authorization=Basic%20YWJj%3D, x-team = shop',
      OTEL_SERVICE_NAME: 'feelori-eu',
      OTEL_TRACES_SAMPLER_ARG: '0.05',
    };
    expect(readTracing(new EnvReader(env))).toEqual({
      url: 'https://otlp.example.com/otlp/v1/traces',
      headers: { authorization: 'Basic YWJj=', 'x-team': 'shop' },
      service: 'feelori-eu',
      ratio: 0.05,
    });
    const exact = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318/v1/traces' };
    expect(readTracing(new EnvReader(exact))?.url).toBe('http://127.0.0.1:4318/v1/traces');
  });

  it('refuses what cannot be meant, without saying the value', () => {
    const key = { OTEL_EXPORTER_OTLP_HEADERS: 'api-key=very-secret' };
    expect(problemsOf(key)).toEqual([
      'OTEL_EXPORTER_OTLP_ENDPOINT must use https (plain http only towards this machine)',
    ]);
    for (const headers of ['very-secret', 'key=%E0%A4%A', 'key=a%0Ab', '=x']) {
      expect(problemsOf({ OTEL_EXPORTER_OTLP_HEADERS: headers })).toEqual([
        'OTEL_EXPORTER_OTLP_HEADERS must be name=value,name=value',
      ]);
    }
    for (const ratio of ['2', '-1', '1e-3', 'all', '100%']) {
      expect(problemsOf({ OTEL_TRACES_SAMPLER_ARG: ratio })).toHaveLength(1);
    }
    expect(problemsOf({ OTEL_SERVICE_NAME: 'two words' })).toHaveLength(1);
    expect(problemsOf({ OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318' })).toHaveLength(1);
  });
});
