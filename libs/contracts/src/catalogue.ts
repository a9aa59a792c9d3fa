import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import { Type } from 'class-transformer';

/** So many products stand on one page of the catalogue. */
export const CATALOGUE_PAGE = 100;
export const CATALOGUE_WORDS_MAX = 500;
/** So long after a person had the catalogue read anew nobody can again. */
export const CATALOGUE_SYNC_PAUSE_SECONDS = 300;

export const CATALOGUE_STATES = ['all', 'available', 'sold_out', 'unknown'] as const;
export type CatalogueState = (typeof CATALOGUE_STATES)[number];

/** How the assistant has the shop's products. */
export interface CatalogueStanding {
  /** `memory`: our copy answers; `shopify`: Shopify's own search does; `reading`: the first copy is being read. */
  source: 'memory' | 'shopify' | 'reading';
  /** When the whole of it was read last; ISO 8601, null before the first time. */
  syncedAt: string | null;
  /** When Shopify last told of changes; ISO 8601. */
  checkedAt: string | null;
  /** Prices and stock are told with their age. */
  stale: boolean;
  /** A copy is being read: so many products so far; null while none is. */
  reading: number | null;
  counts: { all: number; available: number; sold_out: number; unknown: number };
  /** Whether it is known what sells best. */
  knowsSold: boolean;
  /** A person asked for a new copy, and it is not there yet. */
  syncAsked: boolean;
}

/** A product as the assistant has it. */
export interface CatalogueProduct {
  id: string;
  title: string;
  /** With its currency; of variants that cost differently the lowest and the highest. */
  price: string;
  /** Whether it can be bought; null where nobody knows. */
  available: boolean | null;
  variants: number;
  kind: string;
}

export interface CataloguePage {
  items: CatalogueProduct[];
  /** Of all that fit; a search ends at fifty. */
  count: number;
}

/** Query of `GET /api/v1/catalogue/products`. */
export class CatalogueQuery {
  /** Words; then the best stand first, as for a customer. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  search?: string;

  @IsOptional()
  @IsIn(CATALOGUE_STATES)
  state?: CatalogueState;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(10_000)
  page?: number;
}

/** Body of `POST /api/v1/catalogue/try`. */
export class CatalogueTrialRequest {
  @IsString()
  @MinLength(1)
  @MaxLength(CATALOGUE_WORDS_MAX)
  @Matches(/\S/, { message: 'words hold nothing but spaces' })
  words!: string;
}

/** One look into the catalogue, with what the customer's words became. */
export interface CatalogueTrialLook {
  ok: boolean;
  /** What was looked for: words and filters that were set, by their names. */
  filters: { name: string; value: string }[];
}

export interface CatalogueTrial {
  says: string[];
  answeredBy: string;
  looks: CatalogueTrialLook[];
  /** In the order they were shown. */
  products: { id: string; title: string; price: number | null }[];
}
