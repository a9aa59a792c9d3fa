import type { NewsKind } from '@feelori/contracts';

/** What happened to an order of this name, each as a sentence. */
export type NewsWords = Record<NewsKind, (order: string) => string> & {
  /** The same of one parcel of several. */
  part: (sentence: string) => string;
  /** This was left at a checkout; the way back to it stands below. */
  checkout: (what: string) => string;
};
