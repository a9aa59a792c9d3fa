import { Injectable } from '@nestjs/common';
import { ProductIndex } from './product-index';

/** The catalogue as this process knows it. */
@Injectable()
export class CatalogueIndex {
  readonly products = new ProductIndex();
  /** Which copy of it is known. */
  version = '';
  /** When Shopify last told of it; null while it is not, or not wholly, known here. */
  checkedAt: Date | null = null;
}
