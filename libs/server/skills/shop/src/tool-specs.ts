import type { ToolSpec } from '@feelori/edges/model';

function tool(name: string, description: string, properties: Record<string, unknown>): ToolSpec {
  return {
    name,
    description,
    parameters: {
      type: 'object',
      properties,
      required: Object.keys(properties),
      additionalProperties: false,
    },
  };
}

export const HANDOVER_REASONS = [
  'asked_for_person',
  'complaint',
  'change_order',
  'refund',
  'cannot_help',
] as const;
export const POLICY_TOPICS = ['returns', 'shipping', 'privacy', 'terms', 'contact'] as const;

/**
 * The tools of a turn, in the strict JSON Schema subset both vendors take (reference D1, D3):
 * every key required, optional ones nullable. No parameter says whose data it is.
 */
export const TOOL_SPECS: readonly ToolSpec[] = [
  tool(
    'search_products',
    'Find products of the shop. The customer is shown the result as a list with prices, so do not repeat it.',
    {
      terms: {
        type: 'array',
        items: { type: 'string', maxLength: 60 },
        maxItems: 8,
        description:
          'Words a product title or tag would contain, in the language of the shop, e.g. ["blue","dress"]',
      },
      category: { type: ['string', 'null'], maxLength: 60, description: 'Kind of product, or null' },
      price_max: { type: ['number', 'null'], minimum: 0, description: 'Highest price, or null' },
      in_stock_only: {
        type: 'boolean',
        description: 'true unless the customer also wants sold-out products',
      },
    },
  ),
  tool('get_product', 'Details, sizes, price and stock of one product that was shown in this conversation.', {
    product_ref: { type: 'string', maxLength: 12, description: 'The short name of the product, such as P1' },
  }),
  tool('track_order', "Status of one of this customer's own orders.", {
    order_name: {
      type: ['string', 'null'],
      maxLength: 40,
      description: 'Order name such as #1001, or null for the newest order',
    },
  }),
  tool('list_my_orders', "This customer's own newest orders.", {}),
  tool('store_policy', "The shop's own text on returns, shipping, privacy, terms or contact.", {
    topic: { type: 'string', enum: [...POLICY_TOPICS] },
  }),
  tool(
    'hand_off_to_human',
    'Pass the conversation to a person of the shop: when asked for, for complaints, refunds, changes of an order.',
    {
      reason: { type: 'string', enum: [...HANDOVER_REASONS] },
      summary: { type: 'string', maxLength: 500, description: 'One sentence for the person who takes over' },
    },
  ),
];
