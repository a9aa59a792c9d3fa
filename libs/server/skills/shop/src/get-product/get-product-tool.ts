import { Injectable } from '@nestjs/common';
import { MarketCatalogue } from '@feelori/skills/catalogue';
import {
  failed,
  type TapRun,
  type Tool,
  type ToolContext,
  type ToolName,
  type ToolOutcome,
  toolSpec,
} from '@feelori/skills/tools';
import { askerOf } from '../products/asker-of';
import { goneOutcome } from '../products/gone-outcome';
import { PRODUCT_TAP, productTapped } from '../products/product-taps';
import { ageView, wholeProductView } from '../products/product-view';
import type { ProductsFound } from '../products/products-found';
import { PRODUCTS } from '../products/products-subject';
import { Showcase } from '../products/showcase';
import { lookAtOne } from '../search-products/look-of';
import { variantsAsked } from '../products/variants-asked';

interface GetProductArgs {
  product_ref: string;
}

export const GET_PRODUCT: ToolName<GetProductArgs, ProductsFound> = { name: 'get_product' };

/** One product that was shown in this conversation, by its short name or by a tap on its row. */
@Injectable()
export class GetProductTool implements Tool<GetProductArgs, ProductsFound> {
  readonly spec = toolSpec(
    GET_PRODUCT.name,
    'Details, sizes, price and stock of one product that was shown in this conversation.',
    {
      product_ref: {
        type: 'string',
        maxLength: 12,
        description: 'The short name of the product, such as P1',
      },
    },
  );
  readonly whenToCall = 'A question about a product shown earlier: get_product with its ref.';
  readonly subject = PRODUCTS;

  constructor(
    private readonly catalogue: MarketCatalogue,
    private readonly showcase: Showcase,
  ) {}

  async run({ product_ref: ref }: GetProductArgs, context: ToolContext): Promise<ToolOutcome<ProductsFound>> {
    const shown = context.refs.find(ref);
    return shown ? this.byNumber(shown.productId, context) : failed('no product of that name was shown');
  }

  tapped(id: string): TapRun<ProductsFound> | null {
    const number = productTapped(PRODUCT_TAP, id);
    return number === null ? null : (context) => this.byNumber(number, context);
  }

  private async byNumber(id: string, context: ToolContext): Promise<ToolOutcome<ProductsFound>> {
    const { product, hoursOld } = await this.catalogue.product(id, askerOf(context));
    if (product === null) return goneOutcome();
    const asked = variantsAsked(product, context.said?.() ?? '', context.size);
    return {
      ok: true,
      output: { ...wholeProductView(product, context.refs, asked), ...ageView(hoursOld) },
      found: {
        products: [product],
        searched: null,
        gone: false,
        asked,
        hoursOld,
        ...(await this.showcase.mayDo([product])),
      },
      look: lookAtOne(product, context.look ?? null),
    };
  }
}
