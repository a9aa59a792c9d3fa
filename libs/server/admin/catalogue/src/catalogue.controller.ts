import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import {
  type CataloguePage,
  CatalogueQuery,
  type CatalogueStanding,
  type CatalogueTrial,
  CatalogueTrialRequest,
  ENDPOINTS,
} from '@feelori/contracts';
import { Acting, type Actor } from '@feelori/platform/audit';
import { Permitted } from '@feelori/platform/auth';
import { CatalogueReader } from './catalogue-reader';
import { CatalogueTrials } from './catalogue-trials';

/** Models are paid for: so many trials from one address in a minute. */
const A_MINUTE = { default: { limit: 20, ttl: 60_000 } };

/** The shop's products as the assistant has them. */
@ApiTags('catalogue')
@Controller()
export class CatalogueController {
  constructor(
    private readonly reader: CatalogueReader,
    private readonly trials: CatalogueTrials,
  ) {}

  @Get(ENDPOINTS.catalogue.path)
  @Permitted(ENDPOINTS.catalogue.permission)
  standing(): Promise<CatalogueStanding> {
    return this.reader.standing();
  }

  @Get(ENDPOINTS.catalogueProducts.path)
  @Permitted(ENDPOINTS.catalogueProducts.permission)
  products(@Query() query: CatalogueQuery): Promise<CataloguePage> {
    return this.reader.page(query);
  }

  @Post(ENDPOINTS.tryCatalogue.path)
  @Permitted(ENDPOINTS.tryCatalogue.permission)
  @HttpCode(200)
  @Throttle(A_MINUTE)
  try(@Body() { words }: CatalogueTrialRequest): Promise<CatalogueTrial> {
    return this.trials.try(words);
  }

  @Post(ENDPOINTS.syncCatalogue.path)
  @Permitted(ENDPOINTS.syncCatalogue.permission)
  @HttpCode(200)
  sync(@Acting() actor: Actor): Promise<CatalogueStanding> {
    return this.reader.sync(actor);
  }
}
