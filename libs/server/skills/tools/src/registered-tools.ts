import type { Provider, Type } from '@nestjs/common';
import type { Tool } from './tool';
import { ToolRegistry } from './tool-registry';

/**
 * Providers for a module that brings tools: each of them, and what registers them when the module starts. The module
 * imports `ToolsModule`.
 */
export function registeredTools(...tools: Type<Tool>[]): Provider[] {
  const register = (registry: ToolRegistry, ...made: Tool[]): number => {
    for (const tool of made) registry.register(tool);
    return made.length;
  };
  return [
    ...tools,
    { provide: Symbol('registered tools'), inject: [ToolRegistry, ...tools], useFactory: register },
  ];
}
