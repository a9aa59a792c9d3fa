import { Injectable } from '@nestjs/common';
import { type SearchMatch, wordsOf } from '@feelori/contracts';
import type { Conversation } from '@feelori/records/conversations';
import { InboundMessages } from '@feelori/records/inbound';
import { Outbox, type OutboxEntry } from '@feelori/records/outbox';
import type { FoundText } from '@feelori/records/search';
import { findableWords, searchExcerpt } from '@feelori/skills/search';
import type { Hit } from './search-hits';

/** What a match is read from, each where it stands now. */
interface Sources {
  messages: ReadonlyMap<string, string>;
  entries: ReadonlyMap<string, OutboxEntry>;
}

/** Reads the words by which conversations were found, as they are now: what was deleted or changed since is no match. */
@Injectable()
export class FoundWords {
  constructor(
    private readonly inbound: InboundMessages,
    private readonly outbox: Outbox,
  ) {}

  /** The match to show for each conversation that still has one, by its id. */
  async of(
    hits: readonly Hit[],
    conversations: ReadonlyMap<string, Conversation>,
    words: readonly string[],
  ): Promise<ReadonlyMap<string, SearchMatch>> {
    // The newest text still says so as a rule: the others are read only where it does not.
    const newest = await this.matches(hits, conversations, words, (texts) => texts.slice(0, 1));
    const open = hits.filter(({ id, texts }) => !newest.has(id) && texts !== null && texts.length > 1);
    const older = await this.matches(open, conversations, words, (texts) => texts.slice(1));
    return new Map([...newest, ...older]);
  }

  private async matches(
    hits: readonly Hit[],
    conversations: ReadonlyMap<string, Conversation>,
    words: readonly string[],
    which: (texts: readonly FoundText[]) => readonly FoundText[],
  ): Promise<ReadonlyMap<string, SearchMatch>> {
    const sources = await this.read(hits.flatMap(({ texts }) => which(texts ?? [])));
    return new Map(
      hits.flatMap(({ id, texts }) => {
        if (texts === null) return [[id, BY_NUMBER] as const];
        const name = conversations.get(id)?.customerName ?? '';
        const match = which(texts)
          .map((text) => matchOf(text, words, name, sources))
          .find((one) => one !== null);
        return match ? [[id, match] as const] : [];
      }),
    );
  }

  private async read(texts: readonly FoundText[]): Promise<Sources> {
    const idsOf = (source: FoundText['source']): string[] =>
      texts.filter((text) => text.source === source).map(({ id }) => id);
    const [rows, entries] = await Promise.all([
      idsOf('inbound').length === 0 ? [] : this.inbound.byIds(idsOf('inbound')),
      Promise.all(idsOf('outbox').map((id) => this.outbox.byId(id))),
    ]);
    return {
      messages: new Map(rows.map(({ _id, message }) => [_id, wordsOf(message.content)])),
      entries: new Map(entries.flatMap((entry) => (entry === null ? [] : [[entry._id, entry]]))),
    };
  }
}

const BY_NUMBER: SearchMatch = { where: 'number', from: null, at: null, text: '', marks: [] };

function matchOf(
  { source, id, at }: FoundText,
  words: readonly string[],
  name: string,
  { messages, entries }: Sources,
): SearchMatch | null {
  const entry = entries.get(id);
  const text =
    source === 'name' ? name : source === 'inbound' ? messages.get(id) : entry && findableWords(entry);
  const excerpt = text === undefined ? null : searchExcerpt(text, words);
  if (excerpt === null) return null;
  if (source === 'name') return { where: 'name', from: null, at: null, ...excerpt };
  const from = source === 'inbound' ? 'customer' : entry?.origin === 'person' ? 'person' : 'assistant';
  return { where: 'message', from, at: at.toISOString(), ...excerpt };
}
