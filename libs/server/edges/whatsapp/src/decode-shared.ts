import type { MessageContent, OrderedItem, SharedContact } from '@feelori/contracts';
import { Refused } from './decoded-webhook';
import {
  filledTextOf,
  type Json,
  type JsonRecord,
  listOf,
  numberOf,
  optional,
  recordOf,
  textOf,
} from './json-value';

/** A place on the map. Throws `Refused` without both coordinates. */
export function decodeLocation(inner: JsonRecord): MessageContent {
  const latitude = numberOf(inner.latitude);
  const longitude = numberOf(inner.longitude);
  if (latitude === undefined || longitude === undefined) throw new Refused('broken_item');
  return {
    kind: 'location',
    latitude,
    longitude,
    ...optional('name', filledTextOf(inner.name)),
    ...optional('address', filledTextOf(inner.address)),
  };
}

/** Address cards. Throws `Refused` when there is none. */
export function decodeContacts(cards: Json | undefined): MessageContent {
  const contacts = listOf(cards).flatMap((card) => {
    const record = recordOf(card);
    return record === null ? [] : [contactOf(record)];
  });
  if (contacts.length === 0) throw new Refused('broken_item');
  return { kind: 'contacts', contacts };
}

function contactOf(card: JsonRecord): SharedContact {
  const name = recordOf(card.name);
  return {
    name: textOf(name?.formatted_name) ?? textOf(name?.first_name) ?? '',
    phones: textsIn(card.phones, 'phone'),
    emails: textsIn(card.emails, 'email'),
  };
}

function textsIn(list: Json | undefined, key: string): string[] {
  return listOf(list).flatMap((entry) => filledTextOf(recordOf(entry)?.[key]) ?? []);
}

/** A basket from the catalogue. Throws `Refused` when an item has no product id. */
export function decodeOrder(inner: JsonRecord): MessageContent {
  return {
    kind: 'order',
    catalogId: textOf(inner.catalog_id) ?? '',
    ...optional('text', filledTextOf(inner.text)),
    items: listOf(inner.product_items).map(orderedItemOf),
  };
}

function orderedItemOf(entry: Json): OrderedItem {
  const item = recordOf(entry);
  const productRetailerId = textOf(item?.product_retailer_id);
  if (item === null || productRetailerId === undefined) throw new Refused('broken_item');
  return {
    productRetailerId,
    quantity: numberOf(item.quantity) ?? 1,
    itemPrice: numberOf(item.item_price) ?? 0,
    currency: textOf(item.currency) ?? '',
  };
}
