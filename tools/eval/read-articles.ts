import { readYamlFolder } from './read-yaml-folder.ts';
import type { EvalArticle } from './records.ts';

interface Written {
  title: string;
  text: string;
  language: EvalArticle['language'];
  /** A page of the shop, by its path. */
  link?: string;
}

/** What the evaluated shop has written; links lead to the storefront at `origin`. */
export function readArticles(folder: string, origin: string): EvalArticle[] {
  return readYamlFolder(folder)
    .flatMap(({ content }) => content as Written[])
    .map(({ link, ...words }) => ({ ...words, link: link === undefined ? '' : new URL(link, origin).href }));
}
