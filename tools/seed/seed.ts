// `npm run seed -- --conversations N --messages M [--seed S] [--data DIR] [--production]`: fills the database of the
// running product (or that of MONGODB_URI) with made-up conversations, the same ones for the same numbers. Again: they are
// there already, and stay.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import mongoose from 'mongoose';
import { checkout } from '../up/checkout.mjs';
import { upFile } from '../up/up-file.mjs';
import { fill } from './fill.ts';
import { loadFoundBy } from './load-found-by.ts';
import { refusalOf, seedFlags } from './seed-flags.ts';
import { seedWorld } from './seed-world.ts';

/** The simulator's number, which a product started without settings has. */
const SIMULATED_NUMBER = '106540352242922';

function runningDatabase(data: string): string | undefined {
  const file = upFile(data);
  if (!existsSync(file)) return undefined;
  return (JSON.parse(readFileSync(file, 'utf8')) as { MONGODB_URI?: string }).MONGODB_URI;
}

/** The first Ctrl+C ends the filling; a second one ends the process, and the next start builds what is left. */
function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => {
      console.error('Stopping. What is written stays; the same command goes on. Indexes are built first.');
      stop.abort();
    });
  }
  return stop.signal;
}

async function run(): Promise<void> {
  const flags = seedFlags(process.argv.slice(2));
  const uri =
    process.env['MONGODB_URI'] ?? runningDatabase(path.resolve(flags.data ?? path.join(checkout, '.data')));
  if (uri === undefined) throw new Error('No product is running here: npm start first, or set MONGODB_URI.');
  const phoneNumberIds = (process.env['WHATSAPP_PHONE_NUMBER_ID'] ?? SIMULATED_NUMBER)
    .split(',')
    .map((id) => id.trim());
  const refusal = refusalOf(flags, { nodeEnv: process.env['NODE_ENV'], phoneNumberIds });
  if (refusal !== null) throw new Error(refusal);
  const connection = await mongoose.createConnection(uri).asPromise();
  try {
    const world = await seedWorld(connection, {
      phoneNumberId: phoneNumberIds[0] ?? SIMULATED_NUMBER,
      seed: flags.seed,
      until: new Date(),
    });
    await fill(connection, { ...flags, world, stop: stopSignal() }, await loadFoundBy(checkout), (line) =>
      console.error(line),
    );
  } finally {
    await connection.close();
  }
}

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
