import {
  ARTICLE_TEXT_MAX,
  ARTICLE_TITLE_MAX,
  boundaryBefore,
  cutText,
  type ImportedText,
  withoutHiddenMarks,
} from '@feelori/contracts';
import { AppError } from '@feelori/platform/errors';
import { detectLanguage } from '@feelori/skills/answers';
import type { Imported } from '@feelori/skills/knowledge';

const CONTROL = /[^\P{Cc}\n\t]/gu;

/** What was read as it can become an article. Throws, in the words of what was wrong with it. */
export function importedText(imported: Imported): ImportedText {
  if ('fault' in imported) throw new AppError('bad_request', imported.fault);
  const title = plain(imported.title).replace(/\s+/g, ' ');
  const text = plain(imported.text)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const end = boundaryBefore(text, ARTICLE_TEXT_MAX);
  return {
    title: cutText(title, ARTICLE_TITLE_MAX),
    text: text.slice(0, end),
    link: imported.link,
    language: detectLanguage(text.slice(0, 4_000)) ?? 'en',
    leftOut: text.length - end,
  };
}

function plain(text: string): string {
  return withoutHiddenMarks(text.toWellFormed()).replace(CONTROL, ' ').trim();
}
