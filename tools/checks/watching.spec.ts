import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Metrics } from '@feelori/platform/metrics';
import { collectDefaultMetrics, register } from 'prom-client';
import { parse } from 'yaml';
import { promqlNames } from './promql-names';

const root = path.resolve(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

interface Rule {
  alert: string;
  expr: string;
  labels: { severity: string };
  annotations: { summary: string; runbook: string };
}
interface Dashboard {
  uid: string;
  panels: { id: number; title: string; targets: { expr: string; legendFormat: string }[] }[];
}

/** What Node's own collector publishes beside what dashboards show: for a closer look when something is wrong. */
const NOT_SHOWN =
  /^(?:process_(?:cpu_(?:user|system)_seconds_total|start_time_seconds|virtual_memory_bytes|heap_bytes|open_fds|max_fds)|nodejs_(?!eventloop_lag_p99_seconds$|heap_size_used_bytes$).*)$/;
/** Prometheus adds these itself. */
const OF_PROMETHEUS = ['job', 'instance', 'le'];

const { rules } = (parse(read('docker/prometheus/alerts.yml')) as { groups: { rules: Rule[] }[] }).groups[0]!;
const folder = 'docker/grafana/dashboards';
const dashboards = readdirSync(path.join(root, folder)).map(
  (name) => JSON.parse(read(`${folder}/${name}`)) as Dashboard,
);
const shown = dashboards.flatMap(({ uid, panels }) =>
  panels.flatMap(({ title, targets }) => targets.map((target) => ({ where: `${uid}: ${title}`, ...target }))),
);
const alerts = rules.map(({ alert, expr }) => ({ where: alert, expr }));

/** Each metric that a process publishes, as Prometheus stores it, with its labels. */
function published(): Map<string, readonly string[]> {
  if (!register.getSingleMetric('process_cpu_seconds_total')) collectDefaultMetrics();
  const known = new Map<string, readonly string[]>([['up', []]]);
  expect(new Metrics().registry).toBe(register);
  for (const { name, type, ...rest } of register.getMetricsAsArray() as unknown as {
    name: string;
    type: string;
    labelNames?: string[];
  }[]) {
    const labels = rest.labelNames ?? [];
    const kind = String(type);
    const names = kind === 'histogram' ? ['_bucket', '_sum', '_count'].map((end) => name + end) : [name];
    for (const one of names) known.set(one, labels);
  }
  return known;
}

/** Of each metric: names as in the registry, without what a histogram adds. */
const plain = (name: string): string => name.replace(/_(?:bucket|sum|count)$/, '');

describe('alerts and dashboards', () => {
  const known = published();

  it.each([...alerts, ...shown].map(({ where, expr }) => [where, expr]))(
    'ask for what processes publish: %s',
    (_, expr) => {
      const { metrics, labels } = promqlNames(expr);
      expect(metrics.length).toBeGreaterThan(0);
      expect(metrics.filter((name) => !known.has(name))).toEqual([]);
      const may = new Set([...OF_PROMETHEUS, ...metrics.flatMap((name) => known.get(name) ?? [])]);
      expect(labels.filter((label) => !may.has(label))).toEqual([]);
    },
  );

  it('show every figure, but for those of Node that are named as not shown', () => {
    const asked = new Set(shown.flatMap(({ expr }) => promqlNames(expr).metrics.map(plain)));
    const left = [...known.keys()].filter((name) => !asked.has(plain(name)) && !NOT_SHOWN.test(plain(name)));
    expect(left).toEqual([]);
  });

  it('are each played by promtool: fired once, and kept quiet once', () => {
    const { tests } = parse(read('docker/prometheus/alerts.test.yml')) as { tests: { name: string }[] };
    expect(tests.map(({ name }) => name)).toEqual(rules.flatMap(({ alert }) => [alert, `${alert}, quiet`]));
  });

  it('have names of their own', () => {
    for (const names of [rules.map(({ alert }) => alert), dashboards.map(({ uid }) => uid)]) {
      expect(new Set(names).size).toBe(names.length);
    }
    for (const { panels } of dashboards) expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
  });

  it('name labels in their words that they have', () => {
    for (const { where, expr, legendFormat } of shown) {
      const { labels } = promqlNames(expr);
      const used = [...legendFormat.matchAll(/\{\{(\w+)\}\}/g)].map(([, label]) => label);
      expect([
        where,
        used.filter((label) => !labels.includes(label ?? '') && !expr.startsWith('clock')),
      ]).toEqual([where, []]);
    }
    for (const { expr, annotations, alert } of rules) {
      const used = [...annotations.summary.matchAll(/\$labels\.(\w+)/g)].map(([, label]) => label ?? '');
      const left = used.filter((label) => /\bby \(/.test(expr) && !promqlNames(expr).labels.includes(label));
      expect([alert, left]).toEqual([alert, []]);
    }
  });
});

describe('runbooks', () => {
  const page = (alert: string): string =>
    `docs/runbooks/${alert.replace(/(?<!^)(?=[A-Z])/g, '-').toLowerCase()}.md`;

  it.each(rules.map((rule) => [rule.alert, rule] as const))('there is one for %s', (alert, rule) => {
    expect(rule.annotations.runbook).toBe(page(alert));
    expect(['critical', 'warning', 'info']).toContain(rule.labels.severity);
    const text = read(page(alert));
    const heads = ['# ' + alert, '## What it means', '## Where to look', '## What to do'];
    expect(text.split('\n').filter((line) => line.startsWith('#'))).toEqual(heads);
  });

  it('are named by alerts, and their index names them all', () => {
    const pages = readdirSync(path.join(root, 'docs/runbooks')).filter((name) => name !== 'README.md');
    expect(pages.map((name) => `docs/runbooks/${name}`).sort()).toEqual(
      rules.map(({ alert }) => page(alert)).sort(),
    );
    const index = read('docs/runbooks/README.md');
    for (const name of pages) expect(index).toContain(`(${name})`);
  });

  it('name files of this checkout', () => {
    for (const name of readdirSync(path.join(root, 'docs/runbooks'))) {
      const files = [...read(`docs/runbooks/${name}`).matchAll(/\b(?:docker|docs|tools)\/[\w./-]+\w/g)];
      expect([
        name,
        files.map(([file]) => file).filter((file) => !existsSync(path.join(root, file))),
      ]).toEqual([name, []]);
    }
  });
});

it('counts messages from none on, so that the first one is seen to come', async () => {
  const text = await new Metrics().registry.metrics();
  for (const seen of ['first', 'again']) expect(text).toContain(`messages_received_total{seen="${seen}"} 0`);
});

describe('names in PromQL', () => {
  it('are found whatever stands around them', () => {
    expect(
      promqlNames('max by (a, le) (rate(x_total{b=~"c{1,2}", d!="e"}[5m:1m] offset 15m)) > 7 * 86400 or y'),
    ).toEqual({
      metrics: ['x_total', 'y'],
      labels: ['b', 'd', 'a', 'le'],
    });
  });
});
