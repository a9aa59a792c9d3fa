import type { Evidence } from '@feelori/skills/tools';
import { foldedSources } from './folded-sources';

/** What a text may come from, folded, each read at most once and only where a guard asks for it. */
export interface Sources {
  /** What tools gave, and the shop's own texts. */
  found(): string;
  /** The same with what the customer said. */
  told(): string;
}

/** The sources of one turn's evidence; `heard` is what the customer said. */
export function sourcesOf({ read, writings }: Evidence, heard: readonly string[]): Sources {
  let found: string | null = null;
  let told: string | null = null;
  const ofFound = (): string => (found ??= foldedSources([...read, ...writings]));
  return {
    found: ofFound,
    told: () => (told ??= `${ofFound()}\n${foldedSources(heard)}`),
  };
}
