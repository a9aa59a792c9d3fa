import { Injectable } from '@nestjs/common';
import type { MessageContent } from '@feelori/contracts';
import type { ToolSpec } from '@feelori/edges/model';
import { argsCheck } from './args-check';
import type { TapRun, Tool } from './tool';

/** Two words at least: such a name does not occur in what people write, so it is noticed in an answer. */
const NAME = /^[a-z]+(?:_[a-z]+)+$/;

interface Entry {
  tool: Tool;
  problem: (args: unknown) => string | null;
}

/** A tap on a row or button of ours. */
export interface Tap {
  id: string;
  tool: Tool;
  run: TapRun;
}

/** All tools of a turn: the shop's, the knowledge's, our own. Everything that needs one asks here. */
@Injectable()
export class ToolRegistry {
  private readonly entries = new Map<string, Entry>();

  /** Throws when the name is taken or is none: the start then fails. */
  register(tool: Tool): void {
    const { name, parameters } = tool.spec;
    if (!NAME.test(name)) throw new Error(`${name} is no name for a tool: it must be like search_products`);
    if (this.entries.has(name)) throw new Error(`there are two tools called ${name}`);
    this.entries.set(name, { tool, problem: argsCheck(parameters) });
  }

  get tools(): Tool[] {
    return [...this.entries.values()].map(({ tool }) => tool);
  }

  get specs(): ToolSpec[] {
    return this.tools.map(({ spec }) => spec);
  }

  get(name: string): Tool | undefined {
    return this.entries.get(name)?.tool;
  }

  /** Why a model's call cannot be made, in words for the model; null when it can. */
  problem(name: string, args: unknown): string | null {
    const entry = this.entries.get(name);
    return entry === undefined ? `there is no tool ${name.slice(0, 40)}` : entry.problem(args);
  }

  /** What a message taps on, or the cart it is; null when it is neither, or on nothing of ours. */
  tapOn(content: MessageContent): Tap | null {
    if (content.kind === 'order') return this.cartOf(content);
    if (content.kind !== 'list_reply' && content.kind !== 'button_reply') return null;
    for (const tool of this.tools) {
      const run = tool.tapped?.(content.id) ?? null;
      if (run !== null) return { id: content.id, tool, run };
    }
    return null;
  }

  private cartOf(cart: Extract<MessageContent, { kind: 'order' }>): Tap | null {
    for (const tool of this.tools) {
      const run = tool.ordered?.(cart) ?? null;
      if (run !== null) return { id: `cart ${JSON.stringify(cart.items)}`, tool, run };
    }
    return null;
  }
}
