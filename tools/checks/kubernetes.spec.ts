import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Metrics } from '@feelori/platform/metrics';
import { loadSettings } from '@feelori/platform/settings';
import { VARIABLES } from '../../libs/server/platform/settings/src/variables';
import { type Manifest, manifests, type Tree } from './deployment-files';

const root = path.resolve(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const all = manifests(root);
const of = (kind: string): Manifest[] => all.filter((one) => one.kind === kind);
const named = (kind: string, name: unknown): Manifest | undefined =>
  of(kind).find((one) => one.name === String(name));
const list = (tree: Tree | undefined): Tree[] => (Array.isArray(tree) ? (tree as Tree[]) : []);

const VERSIONS: Record<string, string> = {
  ConfigMap: 'v1',
  Deployment: 'apps/v1',
  HorizontalPodAutoscaler: 'autoscaling/v2',
  Ingress: 'networking.k8s.io/v1',
  Job: 'batch/v1',
  Kustomization: 'kustomize.config.k8s.io/v1beta1',
  Namespace: 'v1',
  NetworkPolicy: 'networking.k8s.io/v1',
  PodDisruptionBudget: 'policy/v1',
  Secret: 'v1',
  Service: 'v1',
  ServiceAccount: 'v1',
};
/** Routes that answer without a token. */
const HEALTH = [...read('libs/server/platform/health/src/health.controller.ts').matchAll(/@Get\('(\w+)'\)/g)]
  .map(([, route]) => `/health/${route}`)
  .filter((route) => route !== '/health/comprehensive');

const podOf = ({ name, body }: Manifest) => {
  const template = body['spec']?.['template'];
  const spec = template?.['spec'];
  return { name, labels: template?.['metadata']?.['labels'], spec, container: list(spec?.['containers'])[0] };
};
const pods = of('Deployment').map(podOf);
const jobs = of('Job').map(podOf);
const selects = (labels: Tree | undefined): typeof pods =>
  pods.filter((pod) =>
    Object.entries(labels ?? {}).every(([key, value]) => String(pod.labels?.[key]) === String(value)),
  );

describe('docker/kubernetes', () => {
  it('has kinds and versions that are served, each thing once', () => {
    for (const { file, kind, body } of all) {
      expect([file, kind, body['apiVersion']]).toEqual([file, kind, VERSIONS[kind]]);
    }
    const names = all.map(({ kind, name }) => `${kind} ${name}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('applies every file but the example of the secret, and gives images a version', () => {
    const kustomization = of('Kustomization')[0]?.body;
    const files = readdirSync(path.join(root, 'docker/kubernetes'));
    const left = files.filter((file) => !list(kustomization?.['resources']).map(String).includes(file));
    expect(left.sort()).toEqual(['kustomization.yaml', 'secret.example.yaml']);
    const images = list(kustomization?.['images']);
    for (const { container } of pods) {
      const image = images.find((one) => one['name'] === container?.['image']);
      expect(String(image?.['newTag'])).toMatch(/^\d/);
    }
  });

  it.each([...pods, ...jobs].map((pod) => [pod.name, pod] as const))(
    '%s is restricted and bounded',
    (_, { spec, container }) => {
      expect(spec?.['securityContext']).toMatchObject({
        runAsNonRoot: true,
        seccompProfile: { type: 'RuntimeDefault' },
      });
      expect(spec).toMatchObject({ automountServiceAccountToken: false, enableServiceLinks: false });
      expect(named('ServiceAccount', spec?.['serviceAccountName'])?.body).toMatchObject({
        automountServiceAccountToken: false,
      });
      expect(container?.['securityContext']).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
      expect(container?.['resources']?.['limits']).toHaveProperty('memory');
      expect(container?.['resources']?.['requests']).toHaveProperty('cpu');
    },
  );

  it.each(pods.map((pod) => [pod.name, pod] as const))(
    '%s is asked on ports and routes it has',
    (name, { container }) => {
      const port = list(container?.['ports'])[0];
      const known = name === 'feelori-console' ? ['/nginx-health'] : HEALTH;
      for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe']) {
        const get = container?.[probe]?.['httpGet'];
        expect(known).toContain(get?.['path']);
        expect(get?.['port']).toBe(port?.['name']);
      }
      if (name === 'feelori-console') {
        expect(read('docker/nginx/console.conf')).toContain(`listen ${String(port?.['containerPort'])};`);
        expect(read('docker/nginx/console.conf')).toContain('location = /nginx-health');
        return;
      }
      const role = String(list(container?.['env']).find((one) => String(one['name']) === 'ROLES')?.['value']);
      const variable = role === 'web' ? 'PORT' : 'WORKER_PORT';
      expect(read('.env.example')).toContain(`# ${variable}=${String(port?.['containerPort'])}\n`);
      expect(container?.['livenessProbe']?.['httpGet']?.['path']).toBe('/health/live');
      expect(container?.['readinessProbe']?.['httpGet']?.['path']).toBe('/health/ready');
    },
  );

  it('gives the processes all they need, by names they read, and no secret', () => {
    const config = named('ConfigMap', 'feelori')?.body['data'] as unknown as Record<string, string>;
    const secret = named('Secret', 'feelori')?.body['stringData'] as unknown as Record<string, string>;
    const unknown = Object.keys({ ...config, ...secret }).filter((key) => !(key in VARIABLES));
    expect(unknown).toEqual([]);
    expect(Object.values(secret).filter((value) => value !== '')).toEqual([]);
    expect(
      Object.keys(config).filter((key) => /(?:TOKEN|SECRET|PASSWORD|KEY)$/.test(key) || key in secret),
    ).toEqual([]);
    // Filled in as somebody would, a web starts.
    const filled = Object.fromEntries(
      Object.keys(secret).map((key) => [key, `a-value-of-${key}-`.padEnd(40, 'x')]),
    );
    const stores = {
      MONGODB_URI: 'mongodb://db.example/feelori',
      REDIS_URL: 'rediss://queue.example:6379',
      REDIS_CACHE_URL: 'rediss://cache.example:6379',
      ADMIN_EMAIL: 'a@b.example',
      SHOPIFY_ADMIN_URL: 'https://shop.example',
      WHATSAPP_PHONE_NUMBER_ID: '123456789012345',
    };
    expect(loadSettings({ ...config, ...filled, ...stores, ROLES: 'web' }).gateway.trustProxyHops).toBe(2);
  });

  it('prepares the database by a program that the build makes, with the network of the others', () => {
    expect(jobs.map(({ name }) => name)).toEqual(['feelori-migrate']);
    const [job] = jobs;
    const [, , program = ''] = list(job?.container?.['command']).map(String);
    const [, name = ''] = /^dist\/apps\/api\/(\w+)\.js$/.exec(program) ?? [];
    expect(read('tools/build-server.mjs')).toContain(`${name}: 'apps/api/src/${name}.ts'`);
    expect(String(job?.labels?.['part-of'])).toBe('feelori');
    expect(String(job?.spec?.['restartPolicy'])).toBe('Never');
    expect(read('docker/kubernetes/network-policies.yaml')).toContain('feelori-migrate');
  });

  it('selects pods that are there', () => {
    for (const { name, body } of [...of('Service'), ...of('PodDisruptionBudget')]) {
      const selector = body['spec']?.['selector'];
      expect([name, selects(selector?.['matchLabels'] ?? selector)]).toEqual([name, [expect.anything()]]);
    }
    for (const { body } of of('HorizontalPodAutoscaler')) {
      expect(named('Deployment', body['spec']?.['scaleTargetRef']?.['name'])).toBeDefined();
      const figures = list(body['spec']?.['metrics']).flatMap(
        (one) => one['external']?.['metric']?.['name'] ?? [],
      );
      for (const figure of figures) {
        expect(new Metrics().registry.getSingleMetric(String(figure))).toBeDefined();
      }
    }
    for (const { name, body } of of('NetworkPolicy')) {
      const { podSelector = {}, ingress, egress } = (body['spec'] ?? {}) as Tree;
      const chosen = selects((podSelector as Tree)['matchLabels']);
      expect([name, chosen.length > 0]).toEqual([name, true]);
      const ports = chosen.flatMap(({ container }) =>
        list(container?.['ports']).map((one) => one['containerPort']),
      );
      const entered = list(ingress).flatMap((rule) => list(rule['ports']).map((one) => one['port']));
      expect([name, entered.filter((port) => !ports.includes(port as Tree))]).toEqual([name, []]);
      const within = list(egress).flatMap((rule) =>
        list(rule['to']).flatMap((one) => one['podSelector'] ?? []),
      );
      for (const one of within) expect(selects(one['matchLabels'])).toHaveLength(1);
    }
  });

  it('leads from the ingress to the webs', () => {
    for (const { body } of of('Ingress')) {
      const paths = list(body['spec']?.['rules']).flatMap((rule) => list(rule['http']?.['paths']));
      for (const one of paths) expect(named('Service', one['backend']?.['service']?.['name'])).toBeDefined();
    }
    const upstream = String(named('ConfigMap', 'feelori-upstream')?.body['data']?.['upstream.conf']);
    const [, service, port] = /server ([\w-]+):(\d+)/.exec(upstream) ?? [];
    const ports = list(named('Service', service)?.body['spec']?.['ports']);
    expect(ports.map((one) => String(one['port']))).toContain(port);
    const mount = '/etc/nginx/conf.d/00-upstream.conf';
    expect(read('docker/Dockerfile')).toContain(mount);
    expect(read('docker/kubernetes/console.yaml')).toContain(mount);
    expect(existsSync(path.join(root, 'docker/nginx/upstream.conf'))).toBe(true);
  });
});
