import { Injectable } from '@nestjs/common';
import {
  type Language,
  LANGUAGES,
  type TextHistory,
  type TextList,
  textFault,
  type TextVersion,
  type TextWording,
} from '@feelori/contracts';
import { AppError } from '@feelori/platform/errors';
import { type StoredText, StoredTexts, type StoredTextVersion } from '@feelori/records/texts';
import { Users } from '@feelori/records/users';
import { type KnownText, knownText, textAreas } from '@feelori/skills/texts';
import './all-texts';

/** The words of one text in one language, wherever they are from. */
export interface OneText {
  key: string;
  known: KnownText;
  language: Language;
}

/** The texts that customers read, as people of the shop see them. */
@Injectable()
export class TextReader {
  constructor(
    private readonly stored: StoredTexts,
    private readonly users: Users,
  ) {}

  async all(): Promise<TextList> {
    const keys = textAreas().flatMap(({ texts }) =>
      texts.flatMap(({ definition }) => LANGUAGES.map((language) => keyOf(definition.id, language))),
    );
    const rows = await this.stored.byIds(keys);
    const changed = new Map(rows.map((row) => [row._id, row]));
    const areas = textAreas().map(({ name, title, texts }) => ({
      name,
      title,
      texts: texts.map((known) => ({
        ...known.definition,
        wordings: LANGUAGES.map((language) => {
          const key = keyOf(known.definition.id, language);
          return wordingOf({ key, known, language }, changed.get(key) ?? null);
        }),
      })),
    }));
    return { areas };
  }

  /** Rejects with `not_found` for a text or language that is none. */
  async history(id: string, language: string): Promise<TextHistory> {
    const one = textNamed(id, language);
    const row = await this.stored.byId(one.key);
    const versions = row === null ? [] : [row, ...[...row.earlier].reverse()];
    const names = await this.users.namesOf(versions.map(({ by }) => by));
    const start = startOf(one);
    const items = versions.map((version) => versionView(version, start, names));
    return { items: [...items, { version: 0, value: start, by: null, at: null }] };
  }
}

/** The text of this id in this language; throws `not_found` where there is none. */
export function textNamed(id: string, written: string): OneText {
  const known = knownText(id);
  const language = LANGUAGES.find((one) => one === written);
  if (known === undefined || language === undefined) {
    throw new AppError('not_found', 'There is no such text.');
  }
  return { key: keyOf(id, language), known, language };
}

/** A text in one language as it is now; `row` null where nobody changed it. */
export function wordingOf(one: OneText, row: StoredText | null): TextWording {
  const start = startOf(one);
  const stored = row?.value ?? null;
  const fault = stored === null ? null : textFault(one.known.definition, stored);
  const changed = stored !== null && fault === null;
  const value = changed ? stored : start;
  return { language: one.language, value, start, version: row?.version ?? 0, changed, fault };
}

export function startOf({ known, language }: OneText): string {
  return known.starts.get(language) ?? '';
}

function keyOf(id: string, language: Language): string {
  return `${id}:${language}`;
}

function versionView(
  { version, value, by, at }: StoredTextVersion,
  start: string,
  names: ReadonlyMap<string, string>,
): TextVersion {
  return { version, value: value ?? start, by: { id: by, name: names.get(by) ?? '' }, at: at.toISOString() };
}
