import { Injectable } from '@nestjs/common';
import { fused } from './fused';
import { KnowledgeIndex } from './knowledge-index';
import { knowledgeWords } from './knowledge-words';
import { KnownPolicies } from './known-policies';
import { Meaning } from './meaning/meaning';
import type { KnowledgeFound, Passage } from './known-article';

const MOST = 4;
const RANKED = 30;

/** What the shop has written, for whoever asks: its articles and its own policies. */
@Injectable()
export class Knowledge {
  constructor(
    private readonly index: KnowledgeIndex,
    private readonly policies: KnownPolicies,
    private readonly meaning: Meaning,
  ) {}

  /**
   * The pieces that speak of what is asked, the best first; none where nobody has written about it. `reader` is the
   * conversation in which a model reads them first: only then what is merely near in meaning is looked for, too.
   */
  async find(question: string, reader: string | null): Promise<KnowledgeFound> {
    const [isKnown, near] = await Promise.all([
      this.policies.refresh(),
      reader === null ? [] : this.meaning.nearest(question, reader),
    ]);
    const isNear = new Set(near);
    const words = [...new Set(knowledgeWords(question))];
    const byWords = new Map(
      this.index
        .byWords(words)
        .slice(0, RANKED)
        .map((one) => [String(one.id), one]),
    );
    const passages = fused([[...byWords.keys()], near])
      .flatMap(
        (id) => this.index.passage(id, { words, result: byWords.get(id), isNear: isNear.has(id) }) ?? [],
      )
      .sort((a, b) => rank(b) - rank(a))
      .slice(0, MOST);
    return { passages, isKnown };
  }
}

/** What is surely meant goes first; within that the ranking stays. */
function rank({ exact, sure }: Passage): number {
  return exact ? 2 : sure ? 1 : 0;
}
