import { Customers } from '../../customers';
import { buildCatalogue } from '../catalogue/build-catalogue';
import { buildCustomers, buildOrders } from './build-orders';

const now = Date.UTC(2026, 10, 23);
const world = new Customers();
const people = buildCustomers(world.list());
const orders = buildOrders(now, buildCatalogue(now), people);

describe('buildOrders', () => {
  it('has at least 40 orders in every state Shopify knows', () => {
    expect(orders.length).toBeGreaterThanOrEqual(40);
    expect(new Set(orders.map(({ financial }) => financial)).size).toBe(8);
    expect(new Set(orders.map(({ fulfillment }) => fulfillment)).size).toBe(11);
    expect(new Set(orders.map(({ returns }) => returns)).size).toBe(6);
    expect(new Set(orders.flatMap(({ parcels }) => parcels.map((parcel) => parcel.displayStatus))).size).toBe(
      18,
    );
  });

  it('belongs to the demo customers by their WhatsApp numbers', () => {
    const ann = orders.filter(({ customer }) => customer?.phone === '+16505550101');
    expect(ann.map(({ name }) => name)).toContain('#1001');
  });

  it('leaves the customer who hides her number out of the books', () => {
    expect([...people.values()].some(({ phone }) => phone === '+16505550108')).toBe(false);
  });

  it('has guests whose phone is only on the shipping address, typed nationally', () => {
    const guest = orders.find(({ shippingAddress }) => shippingAddress.phone === '(650) 555-0107');
    expect(guest).toMatchObject({ customer: null, phone: null, billingAddress: { phone: null } });
  });

  it('never has a parcel delivered before it was sent or in the future', () => {
    for (const { parcels } of orders) {
      for (const { createdAt, deliveredAt } of parcels) {
        if (deliveredAt === null) continue;
        expect(deliveredAt).toBeGreaterThanOrEqual(createdAt);
        expect(deliveredAt).toBeLessThanOrEqual(now);
      }
    }
  });
});
