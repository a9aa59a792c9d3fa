import { Injectable } from '@nestjs/common';
import { fused } from './fused';
import { KnowledgeIndex } from './knowledge-index';
import { knowledgeWords } from './knowledge-words';
import { KnownPolicies } from './known-policies';
import type { KnowledgeFound, Passage } from './known-article';

const MOST = 4;
const RANKED = 30;
/** So much of what is asked a piece must speak of to be worth a model's reading. */
const WORTH_READING = 0.3;

/** What the shop has written, for whoever asks: its articles and its own policies. */
@Injectable()
export class Knowledge {
  constructor(
    private readonly index: KnowledgeIndex,
    private readonly policies: KnownPolicies,
  ) {}

  /** The pieces that speak of what is asked, the best first; none where nobody has written about it. */
  async find(question: string): Promise<KnowledgeFound> {
    const isKnown = await this.policies.refresh();
    const words = [...new Set(knowledgeWords(question))];
    const byWords = new Map(
      this.index
        .byWords(words)
        .slice(0, RANKED)
        .map((one) => [String(one.id), one]),
    );
    const passages = fused([[...byWords.keys()]])
      .flatMap((id) => this.index.passage(id, words, byWords.get(id)) ?? [])
      .filter(({ sure, coverage }) => sure || coverage >= WORTH_READING)
      .sort((a, b) => rank(b) - rank(a))
      .slice(0, MOST);
    return { passages, isKnown };
  }
}

/** What is surely meant goes first; within that the ranking stays. */
function rank({ exact, sure }: Passage): number {
  return exact ? 2 : sure ? 1 : 0;
}
