import type { Product } from '../product/product.ts';

interface SimulatedProduct {
  title: string;
  variants: { price: string; title: string }[];
}

interface SimulatedOrder {
  name: string;
  buyer: string;
  phone: string | null;
  parcel: string | null;
  lines: string[];
}

/** What is true of the simulated shop, read from the simulator and from nobody else. */
export interface ShopTruth {
  products: readonly SimulatedProduct[];
  orders: readonly SimulatedOrder[];
  /** Hosts a customer may be sent to: the shop's own. */
  hosts: readonly string[];
}

/** Carriers of the simulator; a sender's own parcel is followed there. */
export const CARRIERS = [
  'www.ups.com',
  'tools.usps.com',
  'www.fedex.com',
  'www.dhl.com',
  'tracking.example.com',
];

export async function shopTruth(product: Product): Promise<ShopTruth> {
  const host = new URL(product.simulatorUrl).host;
  return {
    products: await product.control('GET', '/shopify/products'),
    orders: await product.control('GET', '/shopify/orders'),
    hosts: [host],
  };
}

/** The orders of a number, in whichever way it was typed: the last nine digits tell. */
export function ordersOf({ orders }: ShopTruth, waId: string): readonly SimulatedOrder[] {
  const tail = waId.slice(-9);
  return orders.filter(({ phone }) => (phone ?? '').replace(/\D/g, '').endsWith(tail.slice(-9)));
}
