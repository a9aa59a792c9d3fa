export { EXAMPLE_VALUES } from './example-values';
export { isLoopback, type Env } from './env-reader';
export { loadSettings } from './load-settings';
export { promptFault } from './prompt-fault';
export { readRedisAddress, type RedisAddress, RedisAddressProblem, type RedisNode } from './redis-address';
export {
  Settings,
  SettingsError,
  type Role,
  type IpBinding,
  type ModelAccount,
  type S3Address,
  type TracingSettings,
} from './settings';
export { SettingsModule } from './settings.module';
export { VARIABLES, type VariableName } from './variables';
