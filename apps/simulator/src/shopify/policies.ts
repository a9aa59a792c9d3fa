/** A policy page of the shop; `body` is HTML, as Shopify delivers it. */
export interface ShopPolicy {
  type: string;
  title: string;
  path: string;
  body: string;
}

/** What the demo shop promises. */
export const POLICIES: readonly ShopPolicy[] = [
  {
    type: 'SHIPPING_POLICY',
    title: 'Shipping policy',
    path: 'shipping-policy',
    body: '<p>We ship within <strong>1-2 business days</strong>.</p><ul><li>Standard delivery takes 3-5 business days and costs $4.90; it is free for orders over $75.</li><li>Express delivery takes 1-2 business days and costs $12.90.</li><li>We ship to the United States, Canada, the United Kingdom, the European Union, Brazil, India and the United Arab Emirates.</li></ul>',
  },
  {
    type: 'REFUND_POLICY',
    title: 'Return and refund policy',
    path: 'refund-policy',
    body: '<p>You can return unworn items with tags within <strong>30 days</strong> of delivery.</p><p>Returns are free in the United States. Refunds go to the original payment method within 5 business days after we receive the parcel. Earrings and sale items under 10 dollars cannot be returned.</p>',
  },
  {
    type: 'PRIVACY_POLICY',
    title: 'Privacy policy',
    path: 'privacy-policy',
    body: '<p>We use your data to deliver your order and to answer your questions. We never sell it. You can ask for a copy or for deletion at any time.</p>',
  },
  {
    type: 'TERMS_OF_SERVICE',
    title: 'Terms of service',
    path: 'terms-of-service',
    body: '<p>All prices are in US dollars and include the taxes shown at checkout. An order is accepted when we send the shipping confirmation.</p>',
  },
  {
    type: 'CONTACT_INFORMATION',
    title: 'Contact information',
    path: 'contact-information',
    body: '<p>Feelori Demo, 100 Market Street, San Francisco. Our team answers Monday to Friday, 9:00 to 18:00 Pacific time.</p>',
  },
];
