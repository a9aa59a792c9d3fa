import type { DynamicModule, ModuleMetadata, Type } from '@nestjs/common';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Settings } from '@feelori/platform/settings';

/** A running application of the given modules on the real pipeline. */
export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly settings: Settings;
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  /** A provider by its class. */
  get<T>(token: Type<T>): T;
  close(): Promise<void>;
}

@Module({})
class TestRoot {}

/** Boots the platform and `modules` and listens on a free port of this machine. */
export async function testApp(
  modules: (Type | DynamicModule)[],
  settings: Settings,
  providers: NonNullable<ModuleMetadata['providers']> = [],
): Promise<TestApp> {
  // Only now: the pipeline is two thousand modules, and most tests on real stores start no application.
  const { createApp, PlatformModule } = await import('@feelori/platform/gateway');
  const root: DynamicModule = {
    module: TestRoot,
    imports: [PlatformModule.forRoot(settings), ...modules],
    providers,
  };
  const app = await createApp(root, settings);
  try {
    await app.listen(0, '127.0.0.1');
  } catch (error) {
    await app.close();
    throw error;
  }
  return {
    app,
    settings,
    url: (await app.getUrl()).replace('[::1]', '127.0.0.1'),
    get: (token) => app.get(token, { strict: false }),
    close: () => app.close(),
  };
}
