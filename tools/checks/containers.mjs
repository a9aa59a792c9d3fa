// Checks the container files as far as no container engine allows: the Dockerfile by a validator, what it copies by
// looking at what the build made, the nginx files by nginx itself, alerts and targets by promtool, Compose files and
// manifests against their published schemas. What these say of our settings: compose.spec.ts, kubernetes.spec.ts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DockerfileParser } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import { nginxConfig, nginxProgram } from '../product/nginx-config.ts';
import { schemaProblems } from './published-schemas.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const problems = [];
const read = (file) => readFileSync(path.join(root, file), 'utf8');

/** The validator's findings, and that everything copied from this checkout or its build exists. */
function checkDockerfile() {
  const text = read('docker/Dockerfile');
  for (const finding of validate(text)) {
    problems.push(`docker/Dockerfile:${finding.range.start.line + 1}: ${finding.message}`);
  }
  const dockerfile = DockerfileParser.parse(text);
  const targets = dockerfile.getFROMs().map((from) => from.getBuildStage());
  for (const target of ['api', 'console']) {
    if (!targets.includes(target)) problems.push(`docker/Dockerfile: no target ${target}`);
  }
  for (const copy of dockerfile.getCOPYs()) {
    const from = copy.getFromFlag()?.getValue();
    if (from === 'dependencies') continue;
    for (const source of copy.getArguments().slice(0, -1)) {
      const file = source.getValue().replace(/^\/src\//, '');
      if (!existsSync(path.join(root, file))) {
        problems.push(`docker/Dockerfile: copies ${file}, which the build did not make (run npm run build)`);
      }
    }
  }
}

/** `nginx -t` on the files of docker/nginx, with the webs' names replaced by ones that resolve here. */
function checkNginx() {
  const nginx = nginxProgram();
  if (!nginx) return console.log('nginx is not on this machine: its files were not checked');
  const folder = mkdtempSync(path.join(tmpdir(), 'feelori-nginx-'));
  try {
    const webs = ['127.0.0.1:8001', '127.0.0.1:8004'];
    const config = nginxConfig({ root, folder, port: 8080, webs, consoleFolder: folder });
    writeFileSync(path.join(folder, 'nginx.conf'), config);
    const run = spawnSync(nginx, ['-t', '-p', folder, '-c', path.join(folder, 'nginx.conf')], {
      encoding: 'utf8',
    });
    if (run.status !== 0) problems.push(`docker/nginx: ${run.stderr.trim()}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The alerts and the targets as Prometheus reads them, and each alert played with figures that fire it and figures that do not. */
function checkPrometheus() {
  if (spawnSync('promtool', ['--version']).error) {
    return console.log(
      'promtool is not on this machine: alerts were not played (watching.spec.ts reads them)',
    );
  }
  const folder = path.join(root, 'docker/prometheus');
  for (const args of [
    ['check', 'rules', 'alerts.yml'],
    ['check', 'config', '--syntax-only', 'prometheus.yml'],
    ['test', 'rules', 'alerts.test.yml'],
  ]) {
    const run = spawnSync('promtool', args, { cwd: folder, encoding: 'utf8' });
    if (run.status !== 0) problems.push(`docker/prometheus: ${run.stdout}${run.stderr}`.trim());
  }
}

/** The manifests as `kubectl apply -k` would put them together. */
function checkManifests() {
  const run = spawnSync('kubectl', ['kustomize', 'docker/kubernetes'], { cwd: root, encoding: 'utf8' });
  if (run.error) return console.log('kubectl is not on this machine: kubernetes.spec.ts reads the manifests');
  if (run.status !== 0) problems.push(`docker/kubernetes: ${run.stderr.trim()}`);
}

checkDockerfile();
checkManifests();
checkNginx();
checkPrometheus();
problems.push(...(await schemaProblems(path.join(root, 'docker'))).map((problem) => `docker: ${problem}`));
for (const problem of problems) console.error(problem);
console.log(
  problems.length === 0 ? 'container files: in order' : `container files: ${problems.length} problems`,
);
process.exit(problems.length === 0 ? 0 : 1);
