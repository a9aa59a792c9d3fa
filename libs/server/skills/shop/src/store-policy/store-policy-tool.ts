import { Injectable } from '@nestjs/common';
import { type PolicyTopic, Shopify } from '@feelori/edges/shopify';
import {
  failed,
  type Tool,
  type ToolContext,
  type ToolName,
  type ToolOutcome,
  toolSpec,
} from '@feelori/skills/tools';
import { POLICIES, type PolicyFound } from './policy-subject';

const TOPICS: readonly PolicyTopic[] = ['returns', 'shipping', 'privacy', 'terms', 'contact'];

interface StorePolicyArgs {
  topic: PolicyTopic;
}

export const STORE_POLICY: ToolName<StorePolicyArgs, PolicyFound> = { name: 'store_policy' };

/** What the shop itself has written on returns, shipping and the like. */
@Injectable()
export class StorePolicyTool implements Tool<StorePolicyArgs, PolicyFound> {
  readonly spec = toolSpec(
    STORE_POLICY.name,
    "The shop's own text on returns, shipping, privacy, terms or contact.",
    { topic: { type: 'string', enum: [...TOPICS] } },
  );
  readonly whenToCall =
    'Returns, shipping, privacy, terms and contact: store_policy; keep to the text it returns.';
  readonly subject = POLICIES;

  constructor(private readonly shopify: Shopify) {}

  async run({ topic }: StorePolicyArgs, context: ToolContext): Promise<ToolOutcome<PolicyFound>> {
    const written = (await this.shopify.shop(context.signal)).policies[topic];
    if (!written) {
      return {
        ...failed('the shop has written nothing about it'),
        found: { topic, written: null },
        unwritten: true,
      };
    }
    return { ok: true, output: { topic, text: written.text }, found: { topic, written }, unwritten: false };
  }
}
