import { Counter, Gauge, Histogram, register } from 'prom-client';

/** The registry is global: a second application in the same process (tests) goes on with the same figures. */
function known<T>(name: string, make: () => T): T {
  return (register.getSingleMetric(name) as T | undefined) ?? make();
}

export function counter(name: string, help: string, labelNames: string[] = []): Counter {
  return known(name, () => new Counter({ name, help, labelNames }));
}

export function gauge(name: string, help: string, labelNames: string[] = []): Gauge {
  return known(name, () => new Gauge({ name, help, labelNames }));
}

export function histogram(name: string, help: string, buckets: number[], labelNames: string[]): Histogram {
  return known(name, () => new Histogram({ name, help, buckets, labelNames }));
}
