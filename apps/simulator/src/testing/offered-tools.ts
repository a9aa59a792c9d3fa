import type { OfferedTool } from '../model/conversation';

function tool(name: string, properties: Record<string, unknown>): OfferedTool {
  const parameters = {
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
  return { name, parameters };
}

/** Tools as the design names them, in the strict subset that both vendors take. */
export const OFFERED_TOOLS: readonly OfferedTool[] = [
  tool('search_products', {
    terms: { type: 'array', items: { type: 'string' } },
    category: { type: ['string', 'null'] },
    price_max: { type: ['number', 'null'] },
    in_stock_only: { type: 'boolean' },
  }),
  tool('get_product', { product_ref: { type: 'string' } }),
  tool('track_order', { order_name: { type: ['string', 'null'] } }),
  tool('list_my_orders', {}),
  tool('store_policy', {
    topic: { type: 'string', enum: ['returns', 'shipping', 'privacy', 'terms', 'contact'] },
  }),
  tool('hand_off_to_human', {
    reason: { type: 'string', enum: ['asked_for_person', 'complaint', 'cannot_help'] },
    summary: { type: 'string' },
  }),
];
