import { Component, computed, input, linkedSignal, output } from '@angular/core';
import {
  CHAIN_MAX,
  type ChainedModel,
  MODEL_NAME_MAX,
  MODEL_TIERS,
  MODEL_VENDORS,
  modelChainFault,
  type ModelTier,
  type ModelVendor,
} from '@feelori/contracts';

const VENDOR_WORDS: Record<ModelVendor, string> = { gemini: 'Gemini', openai: 'OpenAI' };
const TIER_WORDS: Record<ModelTier, string> = { quality: 'While money is left', cheap: 'Also near a budget' };

/** Which models answer, one after the other, and what each costs. */
@Component({
  selector: 'fe-models-form',
  templateUrl: './models-form.html',
  styleUrls: ['./long-form.scss', './models-form.scss'],
})
export class ModelsForm {
  readonly models = input.required<readonly ChainedModel[]>();
  readonly mayChange = input(false);
  readonly disabled = input(false);
  readonly save = output<readonly ChainedModel[]>();

  protected readonly vendors = MODEL_VENDORS.map((vendor) => ({ vendor, name: VENDOR_WORDS[vendor] }));
  protected readonly tiers = MODEL_TIERS.map((tier) => ({ tier, words: TIER_WORDS[tier] }));
  protected readonly nameMax = MODEL_NAME_MAX;
  protected readonly draft = linkedSignal(() => this.models());
  protected readonly mayAdd = computed(() => this.draft().length < CHAIN_MAX);
  protected readonly fault = computed(() => modelChainFault(this.draft()));
  protected readonly changed = computed(() => JSON.stringify(this.draft()) !== JSON.stringify(this.models()));

  protected add(): void {
    const [vendor] = MODEL_VENDORS;
    this.draft.update((models) => [...models, { vendor, model: '', tier: 'cheap', price: null }]);
  }

  protected set(at: number, change: Partial<ChainedModel>): void {
    this.draft.update((models) => models.map((one, i) => (i === at ? { ...one, ...change } : one)));
  }

  protected setVendor(at: number, name: string): void {
    const vendor = MODEL_VENDORS.find((one) => one === name);
    if (vendor !== undefined) this.set(at, { vendor });
  }

  protected setTier(at: number, name: string): void {
    const tier = MODEL_TIERS.find((one) => one === name);
    if (tier !== undefined) this.set(at, { tier });
  }

  /** An empty field counts as nothing; where both do, no price is set. */
  protected setPrice(at: number, told: number, said: number): void {
    const price = { in: told || 0, out: said || 0 };
    this.set(at, { price: price.in + price.out === 0 ? null : price });
  }

  protected remove(at: number): void {
    this.draft.update((models) => models.filter((_, i) => i !== at));
  }

  /** Changes places with the one before it. */
  protected earlier(at: number): void {
    this.draft.update((models) => {
      const moved = [...models];
      const [one] = moved.splice(at, 1);
      if (one !== undefined) moved.splice(at - 1, 0, one);
      return moved;
    });
  }
}
