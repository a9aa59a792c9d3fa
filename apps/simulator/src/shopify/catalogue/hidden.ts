import { family } from './design';

const dress = family({ type: 'Dresses', sizes: 'letters', garment: 'dress' });
const other = family({ type: 'Shirts', sizes: 'letters', garment: 'shirt' });

/** What a customer must never be shown: drafts, archived, unlisted and unpublished products. */
export const HIDDEN = [
  dress('Secret Blue Prototype Dress', 15, 'blue', 'Unreleased sample. Not for sale.', { status: 'DRAFT' }),
  dress('Blue Dress of Last Season', 35, 'blue', 'No longer sold.', { status: 'ARCHIVED' }),
  dress('Blue VIP Dress', 60, 'blue', 'Reachable by link only.', { status: 'UNLISTED' }),
  dress('Blue Wholesale Dress', 29, 'blue', 'For resellers only.', { published: false }),
  other('Draft Holiday Shirt', 20, 'red', 'Unreleased sample.', { status: 'DRAFT' }),
  other('Archived Polo Shirt', 18, 'white', 'No longer sold.', { status: 'ARCHIVED' }),
];
