import { Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { registeredTools } from './registered-tools';
import type { Subject } from './subject';
import type { Tool, ToolOutcome } from './tool';
import { ToolRegistry } from './tool-registry';
import { toolSpec } from './tool-spec';
import { ToolsModule } from './tools.module';

const HOURS: Subject<string> = {
  name: 'hours',
  place: 1,
  evidence: (found) => ({ writings: [found] }),
  render: ([found = '']) => [{ kind: 'text', text: found }],
};

@Injectable()
class OpeningHoursTool implements Tool<{ day: string | null }, string> {
  readonly spec = toolSpec('opening_hours', 'When the shop is open.', {
    day: { type: ['string', 'null'], maxLength: 9 },
  });
  readonly whenToCall = 'Opening hours: opening_hours.';
  readonly subject = HOURS;

  run({ day }: { day: string | null }): Promise<ToolOutcome<string>> {
    return Promise.resolve({ ok: true, output: { day }, found: 'nine to five' });
  }

  tapped(id: string) {
    return id === 'hours' ? () => this.run({ day: null }) : null;
  }
}

const named = (name: string): Tool => ({
  ...new OpeningHoursTool(),
  spec: toolSpec(name, '', {}),
  run: () => Promise.resolve({ ok: true, output: {}, found: null }),
});

describe('the registry of tools', () => {
  const registry = new ToolRegistry();
  registry.register(new OpeningHoursTool());

  it('tells models of a tool, checks its arguments and finds it by its name', () => {
    expect(registry.specs.map(({ name }) => name)).toEqual(['opening_hours']);
    expect(registry.problem('opening_hours', { day: 'monday' })).toBeNull();
    expect(registry.problem('opening_hours', { day: 7 })).toContain('day');
    expect(registry.problem('no_such_tool', {})).toContain('no_such_tool');
    expect(registry.get('opening_hours')).toBeInstanceOf(OpeningHoursTool);
  });

  it('finds the tool that a tap belongs to', () => {
    const tap = (id: string) => registry.tapOn({ kind: 'button_reply', id, title: 'Hours' });
    expect(tap('hours')?.tool.spec.name).toBe('opening_hours');
    expect(tap('else')).toBeNull();
    expect(registry.tapOn({ kind: 'text', text: 'hours' })).toBeNull();
  });

  it.each(['opening_hours', 'hours', 'Opening_Hours', 'opening hours', ''])(
    'refuses a second tool of a name, and a name that people might write: "%s"',
    (name) => {
      expect(() => registry.register(named(name))).toThrow('tool');
    },
  );

  it('holds the tools of every module that brings some', async () => {
    @Module({ imports: [ToolsModule], providers: registeredTools(OpeningHoursTool) })
    class ShopModule {}
    @Module({ imports: [ToolsModule, ShopModule] })
    class RootModule {}
    const app = await NestFactory.createApplicationContext(RootModule, { logger: false });
    expect(app.get(ToolRegistry).tools).toEqual([expect.any(OpeningHoursTool)]);
    await app.close();
  });
});
