export { endOnCrash } from './end-on-crash';
export { endOnSignals } from './end-on-signals';
export { LifecycleModule } from './lifecycle.module';
export { Shutdown, SHUTDOWN_MS, type ShutdownPhase } from './shutdown';
export { startWatchdog, type Watchdog } from './start-watchdog';
