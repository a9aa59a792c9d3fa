import { Injectable } from '@nestjs/common';
import { type CatalogueTrial, type CatalogueTrialLook, replyText } from '@feelori/contracts';
import { Clock, newId } from '@feelori/platform/clock';
import { Settings } from '@feelori/platform/settings';
import { type Answer, Answers, trialRequest } from '@feelori/skills/answers';
import { CatalogueFollower } from '@feelori/skills/catalogue';
import { SEARCH_PRODUCTS } from '@feelori/skills/shop';

const ANSWER_MS = 20_000;

/** Looks for products as the assistant would for a customer whom nobody knows, and says nothing to anybody. */
@Injectable()
export class CatalogueTrials {
  constructor(
    private readonly answers: Answers,
    private readonly follower: CatalogueFollower,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** What the words become, what is found for them, and what would be said. */
  async try(words: string): Promise<CatalogueTrial> {
    this.follower.wake();
    await this.follower.follow().catch(() => undefined);
    const answer = await this.answers.answer(
      trialRequest(words, {
        id: `trial-${newId()}`,
        phoneNumberId: this.settings.whatsapp.phoneNumberIds[0] ?? '',
        now: this.clock.ms(),
        ms: ANSWER_MS,
      }),
    );
    const titles = new Map(answer.shown.map(({ productId, title }) => [productId, title]));
    const page = answer.look?.page ?? [];
    return {
      says: answer.parts.map(replyText),
      answeredBy: answer.model ?? 'rules',
      looks: looksOf(answer),
      products: page.map(({ productId: id, price }) => ({ id, title: titles.get(id) ?? '', price })),
    };
  }
}

/** The questions to the catalogue, as they were asked: by the rules, or by a model. */
function looksOf({ made }: Answer): CatalogueTrialLook[] {
  const words = made?.words.calls ?? [];
  return (made?.making.calls ?? []).flatMap(({ name, ok }, at) =>
    name === SEARCH_PRODUCTS.name ? [{ ok, filters: filtersOf(words[at]?.args ?? '') }] : [],
  );
}

/** The arguments that were given, each in words; none where they were cut. */
function filtersOf(args: string): { name: string; value: string }[] {
  return Object.entries(parsed(args)).flatMap(([name, value]) => {
    const isSet = value !== null && value !== false && !(Array.isArray(value) && value.length === 0);
    if (!isSet) return [];
    return [{ name, value: Array.isArray(value) ? value.join(' ') : String(value) }];
  });
}

function parsed(args: string): object {
  try {
    const value: unknown = JSON.parse(args);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
