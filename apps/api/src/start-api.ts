import type { RequestListener } from 'node:http';
import { Logger } from '@nestjs/common';
import { createApp, probesOnly } from '@feelori/platform/gateway';
import { endOnSignals, startWatchdog, type Watchdog } from '@feelori/platform/lifecycle';
import type { Settings } from '@feelori/platform/settings';
import { rootModule } from './root-module';

/**
 * Starts the roles the settings name; resolves once they answer. A worker alone offers health and metrics only.
 * `watchdogThread` is the program that watches the event loop.
 */
export async function startApi(settings: Settings, watchdogThread: URL): Promise<void> {
  const { host, port, workerPort } = settings.gateway;
  const isWeb = settings.roles.includes('web');
  const watchdog = watch(settings, watchdogThread);
  const app = await createApp(rootModule(settings), settings);
  endOnSignals(app, () => watchdog.stopping());
  if (isWeb) await app.listen(port, host);
  else await app.init();
  if (settings.roles.includes('worker')) {
    const server = app.getHttpAdapter().getInstance();
    await server.ready();
    const probes = probesOnly(server.routing.bind(server) as RequestListener);
    await new Promise<void>((resolve, reject) => {
      probes.once('error', reject);
      probes.listen(workerPort, host, resolve);
    });
  }
  const doors = [
    ...(isWeb ? [`port ${port}`] : []),
    ...(settings.roles.includes('worker') ? [`probes ${workerPort}`] : []),
  ];
  new Logger('Start').log(`${settings.roles.join(' and ')} ready on ${doors.join(', ')}`);
}

function watch(settings: Settings, thread: URL): Watchdog {
  return startWatchdog({
    thread,
    base: { pid: process.pid, roles: settings.roles.join(',') },
    onFailure: (error) => new Logger('Watchdog').error({ err: error, msg: 'the event loop is not watched' }),
  });
}
