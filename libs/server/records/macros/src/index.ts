export type { StoredMacro } from './macro';
export { Macros } from './macros';
export { MacrosModule } from './macros.module';
