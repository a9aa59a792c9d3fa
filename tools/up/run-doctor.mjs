import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { appEnvironment } from './app-environment.mjs';
import { ensureBuilt } from './build.mjs';
import { checkout, shown } from './checkout.mjs';
import { doctorLines } from './doctor-lines.mjs';
import { withDotenv } from './dotenv-file.mjs';
import { parseFlags } from './flags.mjs';
import { node24 } from './node-24.mjs';
import { failWith, Remedy } from './remedy.mjs';
import { secretsOf } from './secrets.mjs';
import { Steps } from './steps.mjs';
import { SupervisorLink } from './supervisor-link.mjs';
import { upFile } from './up-file.mjs';

const help = `npm run doctor [-- options]   checks the set-up against the live services

  --no-simulator   the set-up of the environment or .env, as a product that is not started here has it
  --data DIR       the product that runs with this data folder (default .data)
  --json           the report as JSON
`;
/** Each question has a deadline of its own far below this. */
const patienceMs = 60_000;

/** Prints the report; the exit code says whether all is well (0), something failed (1), or nothing could be looked at (2). */
export async function runDoctor(args) {
  const supervisor = new SupervisorLink();
  try {
    const flags = parseFlags(args, { switches: ['no-simulator', 'json', 'help'], values: ['data'] });
    if (flags.help) process.stdout.write(help);
    else process.exitCode = await look(flags, supervisor);
  } catch (error) {
    failWith(error);
    process.exitCode = 2;
  }
  await supervisor.close();
}

async function look(flags, supervisor) {
  const env = environmentOf(flags);
  // Progress goes where it does not mix with the report.
  const steps = new Steps((line) => process.stderr.write(`${line}\n`));
  if (!process.env.FEELORI_APPS_DIR) await ensureBuilt({ steps, supervisor });
  const { code, report, words } = await ask({ ...env, LOG_LEVEL: 'silent' });
  if (code !== 0) throw new Remedy(words || endedWith(code));
  const { checks } = report;
  const lines = flags.json ? [JSON.stringify(report)] : doctorLines(checks, process.stdout.isTTY === true);
  process.stdout.write(`${lines.join('\n')}\n`);
  return checks.some(({ state }) => state === 'failed') ? 1 : 0;
}

/** A child that was ended for taking too long has no code. */
const endedWith = (code) =>
  code === null ? 'It took longer than a minute.' : `The look ended with ${code}.`;

/** Of the product that runs here; with `--no-simulator` the machine's alone. */
function environmentOf(flags) {
  const env = withDotenv(process.env, checkout);
  if (flags['no-simulator']) return env;
  const data = path.resolve(checkout, flags.data ?? '.data');
  if (!existsSync(upFile(data))) {
    throw new Remedy(
      `No product runs with ${shown(data)}: npm start first, or check the environment with --no-simulator.`,
    );
  }
  const { urls, MONGODB_URI, REDIS_URL, REDIS_PREFIX } = JSON.parse(readFileSync(upFile(data), 'utf8'));
  const port = (url, otherwise) => (url === undefined ? otherwise : Number(new URL(url).port));
  const web = port(urls.api);
  return appEnvironment(
    { ...env, ...(REDIS_PREFIX && { REDIS_PREFIX }) },
    {
      ports: { web, simulator: port(urls.simulator, web + 1), worker: port(urls.worker) },
      stores: { mongodbUri: MONGODB_URI, redisUrl: REDIS_URL },
      secrets: secretsOf(data),
      checkout,
      simulator: urls.simulator !== undefined,
    },
  );
}

function ask(env) {
  const program = path.join(env.FEELORI_APPS_DIR ?? path.join(checkout, 'dist/apps'), 'api/doctor.js');
  return new Promise((resolve, reject) => {
    const child = spawn(node24(), ['--enable-source-maps', program], { env, timeout: patienceMs });
    let out = '';
    let words = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (words = (words + text).slice(-4_000)));
    child.once('error', reject);
    child.once('close', (code) =>
      resolve({ code, words: words.trim(), report: code === 0 ? JSON.parse(out) : null }),
    );
  });
}
