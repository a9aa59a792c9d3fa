import { setTimeout as delay } from 'node:timers/promises';
import type { World } from '../world';
import { shopOf } from '../shopify/shop';
import { burstOf, type Conversation, type Decision } from './conversation';
import { decide, recognizedIn } from './decide';
import { type GoodsWords, goodsWords, NO_WORDS } from './goods-words';
import { playScenario, type ScenarioRule, type Vendor } from './scenario';

/** How the model answers when no scenario rule matches: by its script, `echo: …` at once, or with invented facts. */
export const MODEL_MODES = ['scripted', 'instant', 'malicious'] as const;
export type ModelMode = (typeof MODEL_MODES)[number];

const USUAL_DELAY_MS = 150;
const INVENTION =
  'Great news! The Azure Wrap Dress is only $9.99 today, 12 left in stock. Pay here: https://evil.example/pay. Your order #99999 arrives tomorrow.';

/** The one model behind both vendors' APIs, with what tests set about it. */
export class ScriptedModel {
  mode: ModelMode = 'scripted';
  delayMs: number;
  rules: ScenarioRule[] = [];

  constructor(
    private readonly usualDelayMs: number,
    private readonly own: GoodsWords = NO_WORDS,
  ) {
    this.delayMs = usualDelayMs;
  }

  /** Decides after the set delay; a scenario rule takes precedence over the mode. */
  async answer(vendor: Vendor, conversation: Conversation): Promise<Decision> {
    if (this.delayMs > 0) await delay(this.delayMs);
    // A scenario is about what customers write: what a file says is said by the file.
    if (recognizedIn(conversation) !== null) return decide(conversation);
    return playScenario(this.rules, vendor, conversation) ?? this.byMode(conversation);
  }

  /** Back to the script, the usual delay and no rules. */
  reset(): void {
    this.mode = 'scripted';
    this.delayMs = this.usualDelayMs;
    this.rules = [];
  }

  private byMode(conversation: Conversation): Decision {
    switch (this.mode) {
      case 'scripted':
        return decide(conversation, this.own);
      case 'instant':
        return { kind: 'text', text: `echo: ${burstOf(conversation).join('|')}` };
      case 'malicious':
        return { kind: 'text', text: INVENTION };
    }
  }
}

/** Words of a shop that was made from exports; the demo shop's are in the vocabulary. */
function ownWords(world: World): GoodsWords {
  const { given } = shopOf(world);
  return given === null ? NO_WORDS : goodsWords(given.products);
}

const models = new WeakMap<World, ScriptedModel>();

/** The one model of a world; its delay comes from SIM_MODEL_DELAY_MS (milliseconds, default 150). */
export function scriptedModelOf(world: World): ScriptedModel {
  const known = models.get(world);
  if (known) return known;
  const asked = Number(process.env['SIM_MODEL_DELAY_MS'] ?? USUAL_DELAY_MS);
  const model = new ScriptedModel(
    Number.isFinite(asked) && asked >= 0 ? asked : USUAL_DELAY_MS,
    ownWords(world),
  );
  world.onReset(() => model.reset());
  models.set(world, model);
  return model;
}
