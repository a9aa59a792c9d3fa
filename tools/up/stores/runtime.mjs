// A private runtime folder for machines that lack a store or a new enough glibc (Debian, Ubuntu): packages of the
// distribution, downloaded and verified by apt with all its paths inside our folder, unpacked, never installed.
// Needs no root and touches nothing else.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { shown } from '../checkout.mjs';
import { withLock } from '../lock-file.mjs';
import { Remedy } from '../remedy.mjs';
import { lastLines, runTool } from '../run-tool.mjs';
import { ownMirror, parseAptSources } from './apt-sources.mjs';
import { parseOsRelease, runtimePlan } from './runtime-packages.mjs';

const patienceMs = 300_000;

/** What this machine could download, or undefined where apt or the distribution is not one we know. */
export function machinePlan() {
  if (process.platform !== 'linux') return undefined;
  const osRelease = parseOsRelease(readText('/etc/os-release'));
  const plan = runtimePlan(osRelease, process.arch);
  if (!plan || !['apt-get', 'dpkg-deb'].every((tool) => existsSync(`/usr/bin/${tool}`))) return undefined;
  return { ...plan, codename: osRelease.UBUNTU_CODENAME ?? osRelease.VERSION_CODENAME ?? '' };
}

/**
 * Makes sure the named set ("glibc" or "redis") is unpacked, once; two starts at the same time wait for each
 * other. Returns { root, loader, libraries } as absolute paths. Throws a Remedy when it cannot be had.
 */
export async function ensureRuntime(folder, plan, set, { steps, supervisor }) {
  const home = path.join(folder, plan.name);
  const root = path.join(home, 'root');
  const mark = path.join(home, `${set}.done`);
  const wanted = plan.sets[set].join(' ');
  const done = () => readText(mark) === wanted;
  if (!done()) {
    steps.announce('download', `${set} (${plan.suite}), once, verified by apt, to ${shown(home)}`);
    await steps.run('download', () =>
      withLock(path.join(folder, 'lock'), patienceMs, async () => {
        if (done()) return `${set}: another start has fetched it meanwhile`;
        const packages = plan.sets[set].filter((name) => !unpacked(home, plan).has(name));
        await unpack(home, root, plan, { set, packages }, supervisor);
        await writeFile(mark, wanted);
        return `${set}: ${packages.length} packages of ${plan.suite}`;
      }),
    );
  }
  return {
    root,
    loader: path.join(root, plan.loader),
    libraries: path.join(root, plan.libraries),
  };
}

/** What is there already: never unpacked twice, for another start may be running on those files. */
function unpacked(home, plan) {
  const marks = Object.keys(plan.sets).map((set) => readText(path.join(home, `${set}.done`)));
  return new Set(marks.flatMap((mark) => mark.split(' ')));
}

async function unpack(home, root, plan, { set, packages }, supervisor) {
  const work = path.join(home, 'apt');
  const debs = path.join(home, 'debs');
  await rm(debs, { recursive: true, force: true });
  for (const made of ['lists/partial', 'cache/archives/partial', 'log']) {
    await mkdir(path.join(work, made), { recursive: true });
  }
  await mkdir(debs, { recursive: true });
  await mkdir(root, { recursive: true });
  const config = await writeAptConfig(work, plan);
  const run = async (...words) => {
    const { code, output } = await runTool(supervisor, words, { cwd: debs, patienceMs });
    if (code !== 0) throw downloadFailed(set, output);
  };
  await run('apt-get', '-c', config, '-qq', 'update');
  await run('apt-get', '-c', config, '-qq', 'download', ...packages);
  for (const deb of readdirSync(debs)) await run('dpkg-deb', '-x', path.join(debs, deb), root);
  await rm(debs, { recursive: true, force: true });
  await rm(work, { recursive: true, force: true });
}

/** An apt configuration that keeps every path private and runs none of the machine's hooks. */
async function writeAptConfig(work, plan) {
  const mirror = ownMirror(machineSources(), plan.codename);
  const keyring = [plan.keyring, mirror?.signedBy].find((file) => file && existsSync(file));
  if (!mirror || !keyring) {
    throw new Remedy(
      `This machine's apt names no mirror or key of its distribution: add one to /etc/apt/sources.list.d, ` +
        `or bring your own stores with MONGODB_URI and REDIS_URL.`,
    );
  }
  const list = path.join(work, 'sources.list');
  await writeFile(list, `deb [signed-by=${keyring}] ${mirror.uri} ${plan.suite} ${plan.components}\n`);
  const config = path.join(work, 'apt.conf');
  await writeFile(
    config,
    `Dir::Etc::SourceList "${list}";
Dir::Etc::SourceParts "/dev/null";
Dir::Etc::Preferences "/dev/null";
Dir::Etc::PreferencesParts "/dev/null";
Dir::State "${work}";
Dir::State::Lists "${work}/lists";
Dir::Cache "${work}/cache";
Dir::Log "${work}/log";
APT::Sandbox::User "";
APT::Update::Error-Mode "any";
Acquire::Languages "none";
Acquire::Retries "2";
#clear APT::Update::Pre-Invoke;
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
#clear APT::Default-Release;
`,
  );
  return config;
}

function machineSources() {
  const parts = '/etc/apt/sources.list.d';
  const names = existsSync(parts) ? readdirSync(parts).filter((name) => /\.(list|sources)$/.test(name)) : [];
  const files = ['/etc/apt/sources.list', ...names.sort().map((name) => path.join(parts, name))];
  return files.flatMap((file) => parseAptSources(readText(file)));
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function downloadFailed(set, output) {
  return new Remedy(
    `Downloading ${set} with apt failed: check that this machine reaches its Debian/Ubuntu mirror, ` +
      'or bring your own stores with MONGODB_URI and REDIS_URL.',
    lastLines(output),
  );
}
