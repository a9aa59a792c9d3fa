import type { News } from './catalogue-news';

/** What a webhook of Shopify gives to look at; nothing where it concerns no product, or cannot be read. */
export function newsOf(topic: unknown, body: string): News[] {
  switch (topic) {
    case 'products/create':
    case 'products/update':
    case 'products/delete':
      return numbered('p', body, 'id');
    case 'inventory_levels/update':
      return numbered('s', body, 'inventory_item_id');
    case 'collections/create':
    case 'collections/update':
    case 'collections/delete':
      return ['recent'];
    case 'app/uninstalled':
      return ['closed'];
    default:
      return [];
  }
}

function numbered(kind: 'p' | 's', body: string, field: 'id' | 'inventory_item_id'): News[] {
  try {
    const value = (JSON.parse(body) as Record<string, unknown> | null)?.[field];
    return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? [`${kind}:${value}`] : [];
  } catch {
    return [];
  }
}
