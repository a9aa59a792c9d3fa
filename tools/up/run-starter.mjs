import { createHash } from 'node:crypto';
import path from 'node:path';
import { appEnvironment, choosePorts } from './app-environment.mjs';
import { planApps, startApps } from './apps.mjs';
import { ensureBuilt } from './build.mjs';
import { checkout, runtimeFolder, shown } from './checkout.mjs';
import { holdData } from './data-folder.mjs';
import { withDotenv } from './dotenv-file.mjs';
import { shutdownMs } from './end-groups.mjs';
import { parseFlags, parsePort } from './flags.mjs';
import { hurryOnSecondSignal } from './hurry-on-second-signal.mjs';
import { ensureInstalled } from './install.mjs';
import { isFree } from './ports.mjs';
import { failWith, Remedy } from './remedy.mjs';
import { secretsOf } from './secrets.mjs';
import { shopFolder } from './shop-folder.mjs';
import { shopWords } from './shop-words.mjs';
import { Steps } from './steps.mjs';
import { Stores } from './stores/stores.mjs';
import { untilToldToStop } from './until-told-to-stop.mjs';
import { describeUp, removeFacts, upFile, writeFacts } from './up-file.mjs';
import { SupervisorLink } from './supervisor-link.mjs';
import { welcome } from './welcome.mjs';

const help = `npm start [-- options]   installs, builds and runs Feelori with all it needs

  --no-simulator   without the stand-in for WhatsApp, Shopify and the models: their addresses and
                   keys come from the environment or .env (see .env.example)
  --data DIR       keep data, logs and secrets in DIR (default .data)
  --reset          start with empty stores
  --shop FOLDER    make the simulated shop from Shopify's own exports in FOLDER: products_export.csv,
                   and orders_export.csv if there (--currency EUR where they do not say it)
  --port N         API and console on N, simulator on N+1, worker on N+2 (default 8001)
  --help           this text

npm stop [-- --data DIR]   ends it
`;

/** `npm start`: brings everything up, keeps it up, and takes it down when told to. */
export async function runStarter(args) {
  const told = untilToldToStop();
  const run = { apps: [], stores: undefined, hold: undefined, data: undefined };
  const supervisor = new SupervisorLink();
  try {
    const flags = parseFlags(args, {
      switches: ['no-simulator', 'reset', 'help'],
      values: ['data', 'port', 'shop', 'currency'],
    });
    if (flags.help) {
      process.stdout.write(help);
    } else {
      const steps = new Steps();
      const outcome = await Promise.race([bringUp(flags, run, { steps, supervisor }), told]);
      steps.say(`\nStopping (${outcome ?? (await told)}) …`);
    }
  } catch (error) {
    failWith(error);
  }
  hurryOnSecondSignal(() => [...run.apps, ...(run.stores?.kept ?? [])]);
  await takeDown(run, supervisor);
  process.exit();
}

async function bringUp(flags, run, { steps, supervisor }) {
  const began = Date.now();
  const env = withDotenv(process.env, checkout);
  const data = path.resolve(checkout, flags.data ?? '.data');
  const simulator = !flags['no-simulator'];
  const shop = givenShop(flags, env);
  const ports = choosePorts(env, flags.port === undefined ? undefined : parsePort(flags.port, 65_533));
  run.hold = await holdData(data, { reset: flags.reset === true });
  run.data = data;
  await refuseTakenPorts(ports, simulator);
  await ensureInstalled({ steps, supervisor });

  const { REDIS_PREFIX: redisPrefix = shop.REDIS_PREFIX } = env;
  const facts = { data, startedAt: new Date().toISOString(), ports, apps: run.apps, redisPrefix };
  const tell = () => writeFacts(upFile(data), describeUp({ ...facts, stores: run.stores }));
  let up = false;
  const services = { supervisor, say: (line) => steps.say(line), changed: () => up && tell() };
  run.stores = new Stores({ data, env, runtime: runtimeFolder, steps }, services);
  await run.stores.open();
  if (!env.FEELORI_APPS_DIR) await ensureBuilt({ steps, supervisor });

  const secrets = secretsOf(data);
  const appEnv = appEnvironment(
    { ...env, ...shop },
    { ports, stores: run.stores, secrets, checkout, simulator },
  );
  await steps.run('start', async () => {
    await startApps(planApps({ data, env: appEnv, ports, simulator }), services, run.apps);
    return run.apps.map((one) => one.role).join(', ');
  });
  up = true;
  tell();
  const shopLines = shop.SIM_SHOP_FOLDER ? await shopWords(ports.simulator) : [];
  steps.say(
    welcome({
      shopLines,
      seconds: (Date.now() - began) / 1000,
      ports,
      simulator,
      env,
      appEnv,
      data: shown(data),
    }),
  );
}

/** What the simulator is told of the folder with Shopify's exports; nothing where none was named. */
function givenShop({ shop, currency, 'no-simulator': none }, env) {
  if (shop === undefined && currency !== undefined) {
    throw new Remedy('--currency belongs to --shop FOLDER.');
  }
  if (shop === undefined) return {};
  if (none) throw new Remedy('--shop makes the simulated shop: leave --no-simulator away.');
  if (currency !== undefined && !/^[A-Za-z]{3}$/.test(currency)) {
    throw new Remedy(`"${currency}" is no currency: use its code, such as EUR.`);
  }
  const folder = shopFolder(shop, process.env.INIT_CWD ?? process.cwd());
  return {
    SIM_SHOP_FOLDER: folder,
    ...(currency ? { SIM_SHOP_CURRENCY: currency } : {}),
    // What is remembered of one shop's products is nothing to another: each has its own keys.
    ...(env.REDIS_PREFIX ? {} : { REDIS_PREFIX: `{feelori-${tagOf(folder)}}` }),
  };
}

function tagOf(folder) {
  return createHash('sha256').update(folder).digest('hex').slice(0, 8);
}

async function refuseTakenPorts(ports, simulator) {
  const owners = [
    ['API and console', 'PORT', ports.web],
    ...(simulator ? [['simulator', 'SIMULATOR_PORT', ports.simulator]] : []),
    ['worker', 'WORKER_PORT', ports.worker],
  ];
  for (const [what, variable, port] of owners) {
    if (await isFree(port)) continue;
    throw new Remedy(
      `Port ${port} (${what}) is taken by another program: end that, ` +
        `or choose other ports with "npm start -- --port ${ports.web + 100}" or ${variable}.`,
    );
  }
}

/** Apps first, so that they finish their work while the stores still answer. */
async function takeDown(run, supervisor) {
  await Promise.all(run.apps.map((one) => one.stop(shutdownMs)));
  await run.stores?.close();
  await supervisor.close();
  if (run.data) removeFacts(run.data);
  run.hold?.release();
}
