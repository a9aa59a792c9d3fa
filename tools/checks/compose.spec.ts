import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { VARIABLES } from '../../libs/server/platform/settings/src/variables';
import { composeFile, type ComposeService } from './deployment-files';

const root = path.resolve(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const FILES = ['compose.yml', 'compose.small.yml'];
/** What their own images read. */
const OF_OTHERS = /^(?:GF_[A-Z_]+|HOME)$/;
const SECRET = /(?:TOKEN|SECRET|PASSWORD|KEY)$/;

function networksOf({ networks }: ComposeService): string[] {
  return Array.isArray(networks) ? networks : Object.keys(networks ?? { default: null });
}

function namesOf([name, { networks }]: [string, ComposeService]): string[] {
  if (networks === undefined || Array.isArray(networks)) return [name];
  return [name, ...Object.values(networks).flatMap((one) => one?.aliases ?? [])];
}

describe.each(FILES)('docker/%s', (file) => {
  const compose = composeFile(root, file);
  const services = Object.entries(compose.services);
  const ours = services.filter(([, { image }]) => image?.startsWith('feelori/api:'));

  it('has fixed versions', () => {
    for (const [name, { image }] of services) {
      expect([name, image]).toEqual([name, expect.stringMatching(/^[\w./-]+:(?!latest)[\w.${}:-]+$/)]);
    }
  });

  it('runs both roles, sets what the product reads, and gives it time to end', () => {
    const roles = ours.map(([, { environment }]) => environment?.['ROLES']);
    expect(new Set(roles)).toEqual(new Set(['web', 'worker']));
    for (const [name, { environment = {} }] of services) {
      const unknown = Object.keys(environment).filter((key) => !(key in VARIABLES) && !OF_OTHERS.test(key));
      expect([name, unknown]).toEqual([name, []]);
      expect(Object.keys(environment).filter((key) => SECRET.test(key))).toEqual([]);
    }
    for (const [, service] of ours) expect(parseInt(service.stop_grace_period ?? '', 10)).toBeGreaterThan(30);
  });

  it('names services, volumes, secrets, networks and files that are there', () => {
    for (const [name, service] of services) {
      for (const needed of Object.keys(service.depends_on ?? {})) {
        expect(compose.services).toHaveProperty(needed);
      }
      for (const secret of service.secrets ?? []) expect(compose.secrets).toHaveProperty([secret]);
      for (const network of networksOf(service).filter((one) => one !== 'default')) {
        expect(compose.networks).toHaveProperty([network]);
      }
      for (const volume of service.volumes ?? []) {
        const [from = ''] = volume.split(':');
        const isThere = from.startsWith('.')
          ? existsSync(path.join(root, 'docker', from))
          : Object.hasOwn(compose.volumes ?? {}, from);
        expect([name, from, isThere]).toEqual([name, from, true]);
      }
    }
  });

  it('gives nginx the webs it knows', () => {
    const webs = [...read('docker/nginx/upstream.conf').matchAll(/server ([\w-]+):(\d+)/g)];
    expect(webs.length).toBeGreaterThan(0);
    const names = services.flatMap(namesOf);
    for (const [, name, port] of webs) {
      expect(names).toContain(name);
      expect(port).toBe('8001');
    }
  });
});

describe('docker/compose.yml', () => {
  const { services, secrets } = composeFile(root, 'compose.yml');

  it.each(Object.entries(services))('%s is hardened and bounded', (_, service) => {
    expect(service.read_only).toBe(true);
    expect(service.cap_drop).toEqual(['ALL']);
    expect(service.security_opt).toEqual(['no-new-privileges:true']);
    expect(service.deploy?.resources?.limits).toEqual({
      cpus: expect.any(String),
      memory: expect.any(String),
    });
  });

  it('takes secrets from files that are not in the repository: a read-only container takes no others', () => {
    for (const secret of Object.values(secrets ?? {})) {
      expect(secret).toEqual({ file: expect.stringMatching(/^\.\/secrets\/[\w-]+$/) });
    }
    for (const file of ['.gitignore', '.dockerignore']) expect(read(file)).toContain('docker/secrets');
  });

  it('keeps queue and cache apart, has two of each role, and lets nobody out of the stores', () => {
    const roles = Object.values(services).map(({ environment }) => environment?.['ROLES']);
    for (const role of ['web', 'worker']) expect(roles.filter((one) => one === role)).toHaveLength(2);
    const { REDIS_URL, REDIS_CACHE_URL, MONGODB_URI = '' } = services['web-1']?.environment ?? {};
    expect(REDIS_URL).not.toBe(REDIS_CACHE_URL);
    expect(MONGODB_URI.match(/mongo-\d/g)).toHaveLength(3);
    for (const [name, service] of Object.entries(services)) {
      if (/^(?:mongo|redis)-/.test(name)) expect(networksOf(service)).toEqual(['stores']);
    }
  });

  it('has what Prometheus asks, all of it', () => {
    const { scrape_configs: jobs } = parse(read('docker/prometheus/prometheus.yml')) as {
      scrape_configs: { job_name: string; static_configs: { targets: string[] }[] }[];
    };
    const targets = jobs.flatMap(({ static_configs }) => static_configs.flatMap((one) => one.targets));
    const port = { web: '8001', worker: '8003' };
    const wanted = Object.entries(services).flatMap(([name, { environment }]) => {
      const role = environment?.['ROLES'] as keyof typeof port | undefined;
      return role === undefined ? [] : [`${name}:${port[role]}`];
    });
    expect(targets.sort()).toEqual(wanted.sort());
  });
});
