import { Injectable } from '@nestjs/common';
import { ShopPages } from '@feelori/edges/shopify';
import { readFile, type ReadText } from './read-file';

/** What was read, and from which page. */
export type Imported = { fault: string } | { title: string; text: string; link: string };

const REFUSALS = {
  foreign_host: 'Only pages of the shop itself can be read, by the address customers see.',
  not_found: 'The shop has no such page.',
  too_large: 'The page is too large to be read.',
  unreachable: 'The page does not answer. Try again later, or save it and import the file.',
} as const;

/** Reads what a person wants to import. Keeps nothing. */
@Injectable()
export class ImportReader {
  constructor(private readonly pages: ShopPages) {}

  /** Never rejects. */
  async file(name: string, bytes: Uint8Array): Promise<Imported> {
    return withLink(await readFile(name, bytes), '');
  }

  /** Never rejects. */
  async page(address: string): Promise<Imported> {
    const outcome = await this.pages.open(address.trim());
    if (outcome.kind === 'refused') return { fault: REFUSALS[outcome.reason] };
    const { bytes, type, href } = outcome;
    return withLink(await readFile(nameOf(href, type), bytes), href);
  }
}

function withLink(read: ReadText, link: string): Imported {
  return 'fault' in read ? read : { ...read, link };
}

/** What the page is called, by its address; by its type where that says what it is. */
function nameOf(href: string, type: string): string {
  const last = new URL(href).pathname.split('/').findLast((part) => part !== '') ?? 'page';
  const kind = type.split(';')[0]?.trim().toLowerCase();
  if (kind === 'text/html' || kind === 'application/xhtml+xml') return `${last}.html`;
  if (kind === 'text/plain' || kind === 'text/markdown') return `${last}.txt`;
  return last;
}
