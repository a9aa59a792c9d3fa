/** Where a flag is asked: once for each turn of the assistant, for a person of the shop, or for news that nobody asked for. */
type FlagPlace = 'turn' | 'colleague' | 'news';

interface FlagRule {
  place: FlagPlace;
  /** What it switches, in plain words. */
  purpose: string;
}

/**
 * Every flag, with what it switches. All are on until a person changes that; a change is live in every process within 2 s.
 * Only turns are measured, so only their flags can be tried in an experiment.
 */
export const FLAGS = {
  answers_by_models: {
    place: 'turn',
    purpose: 'models write the answers; without it the fixed rules do',
  },
  products_side_by_side: {
    place: 'turn',
    purpose: 'several products are shown side by side with pictures, as Settings says; without it as a list',
  },
  closest_products: {
    place: 'turn',
    purpose: 'where no product fits, what comes closest is shown',
  },
  voice_and_pictures: {
    place: 'turn',
    purpose: 'voice notes are written down and pictures are looked at, as Settings says',
  },
  articles_by_meaning: {
    place: 'turn',
    purpose: 'what the shop has written is also found by what it means, as Settings says',
  },
  suggested_replies: {
    place: 'colleague',
    purpose: 'people of the shop are offered a reply that the assistant would give',
  },
  order_news: {
    place: 'news',
    purpose: 'customers are told what is new about their orders, as Settings says',
  },
  back_in_stock: {
    place: 'news',
    purpose: 'who asked for it is told that something is back, as Settings says',
  },
  checkout_reminders: {
    place: 'news',
    purpose: 'customers are reminded of a checkout that they left, as Settings says',
  },
} as const satisfies Record<string, FlagRule>;

export type FlagName = keyof typeof FLAGS;
export const FLAG_NAMES = Object.keys(FLAGS) as FlagName[];

export function isFlag(name: string): name is FlagName {
  return Object.hasOwn(FLAGS, name);
}

/** Whether what a flag does shows in figures of turns, so that two ways can be compared. */
export function isMeasured(name: FlagName): boolean {
  const { place }: FlagRule = FLAGS[name];
  return place === 'turn';
}

/** What a flag is for one customer in one turn. */
export interface FlagChoice {
  on: boolean;
  /** Which arm of which experiment: `v12_a`, by the version that began it; null where nothing is compared. */
  arm: string | null;
}

export type FlagChoices = Readonly<Record<FlagName, FlagChoice>>;

/** Whether a flag is on; where nobody asked, it is as it starts, which is on. */
export function isFlagOn(choices: FlagChoices | undefined, name: FlagName): boolean {
  return choices?.[name].on ?? true;
}

/** What was chosen, as the record of a turn keeps it: `closest_products:on`, `closest_products:v12_b`. */
export function chosenFlags(choices: FlagChoices): string[] {
  return FLAG_NAMES.filter(isMeasured).map((name) => {
    const { on, arm } = choices[name];
    return `${name}:${arm ?? (on ? 'on' : 'off')}`;
  });
}
