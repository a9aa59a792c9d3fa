import type { Metrics } from '@feelori/platform/metrics';
import type { Figures } from './firing';

/** The gauges of this process as they stand, by name. */
export async function figuresNow({ registry }: Metrics): Promise<Figures> {
  const all = await registry.getMetricsAsJSON();
  return new Map(
    all.map(({ name, values }) => [
      name,
      (values as { labels: Record<string, string | number | undefined>; value: number }[]).map(
        ({ labels, value }) => ({
          labels: Object.fromEntries(Object.entries(labels).map(([label, one]) => [label, String(one)])),
          value,
        }),
      ),
    ]),
  );
}
