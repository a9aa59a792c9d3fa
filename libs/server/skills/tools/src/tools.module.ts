import { Module } from '@nestjs/common';
import { ToolRegistry } from './tool-registry';

/** The one registry of tools. */
@Module({ providers: [ToolRegistry], exports: [ToolRegistry] })
export class ToolsModule {}
