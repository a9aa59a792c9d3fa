export { configureApp } from './configure-app';
export { consoleFolder } from './console-files';
export { createApp } from './create-app';
export { PlatformModule } from './platform.module';
export { probesOnly } from './probes-only';
