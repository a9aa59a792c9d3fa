import 'reflect-metadata';
import { Module } from '@nestjs/common';
import type { SetUpReport } from '@feelori/contracts';
import { createApp, PlatformModule } from '@feelori/platform/gateway';
import { loadSettings, SettingsError } from '@feelori/platform/settings';
import { Doctor, DoctorModule } from '@feelori/skills/doctor';

@Module({})
class DoctorRoot {}

/** The report on the set-up that the environment names; nothing listens, and no message is touched. */
async function lookOnce(): Promise<SetUpReport> {
  // Neither role is run; `web` is the one that takes no jobs.
  const settings = loadSettings(process.env, ['--roles=web']);
  const imports = [PlatformModule.forRoot(settings), DoctorModule];
  const app = await createApp({ module: DoctorRoot, imports }, settings);
  try {
    await app.init();
    return await app.get(Doctor).report();
  } finally {
    await app.close();
  }
}

// The report goes out as one line of JSON, for `npm run doctor` to show; what keeps it from being made to stderr.
try {
  process.stdout.write(`${JSON.stringify(await lookOnce())}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof SettingsError ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
