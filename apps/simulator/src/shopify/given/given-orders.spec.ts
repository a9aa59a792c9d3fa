import { givenOrders } from './given-orders';
import { readTable } from './read-table';

const HEADER =
  'Name,Email,Financial Status,Created at,Currency,Total,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Phone,Billing Name,Billing Phone,Billing Country,Shipping Name,Shipping Country,Shipping Phone';
type Cells = Partial<Record<string, string>>;

const read = (rows: readonly Cells[], delimiter = ',') => {
  const names = HEADER.split(',');
  const lines = [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))];
  const file = 'orders_export.csv';
  const bytes = Buffer.from(lines.map((cells) => `${cells.join(delimiter)}\n`).join(''));
  return givenOrders([{ file, table: readTable(file, bytes) }]);
};
const order = (cells: Cells): Cells => ({
  Name: '#1',
  'Financial Status': 'paid',
  'Created at': '2026-11-10 09:30:00 +0100',
  'Lineitem name': 'Tee',
  'Lineitem quantity': '1',
  'Lineitem price': '9.00',
  ...cells,
});

describe('an order of an export', () => {
  it.each([
    ["'+34 600 000 999", '', '+34600000999'],
    ['34600000999', '', '+34600000999'],
    ['0034 600-000-999', '', '+34600000999'],
    ['600 000 999', 'ES', '+34600000999'],
    ['(650) 555-0101', 'US', '+16505550101'],
    ['055 123 4567', 'AE', '+971551234567'],
    ['919876543210', 'IN', '+919876543210'],
  ])('belongs to the number %s (%s)', (Phone, country, phone) => {
    const [one] = read([order({ Phone, 'Shipping Country': country })]).orders;
    expect(one).toMatchObject({ phone, customer: { phone } });
  });

  it.each(['600 000 999', '12345', '+12', '9.19877E+11'])('belongs to no other number for %s', (Phone) => {
    const [one] = read([order({ Phone, Email: 'a@example.com' })]).orders;
    expect(one).toMatchObject({ phone: Phone, customer: { phone: null } });
  });

  it('belongs to who pays it, by a number read in the country of the bill, and not to who gets it', () => {
    const bill = { 'Billing Name': 'Ana Sol', 'Billing Country': 'ES', Email: 'ana@example.com' };
    const parcel = { 'Shipping Country': 'AE', 'Shipping Phone': '055 123 4567' };
    const customerOf = (cells: Cells) => read([order({ ...bill, ...parcel, ...cells })]).orders[0]?.customer;
    expect(customerOf({ 'Billing Phone': '600 000 999' })).toMatchObject({ phone: '+34600000999' });
    expect(customerOf({ 'Shipping Name': 'Omar Ali' })).toMatchObject({
      phone: null,
      email: 'ana@example.com',
    });
    expect(customerOf({ 'Shipping Name': 'ana sol' })).toMatchObject({ phone: '+971551234567' });
  });

  it('has the total and the currency that were paid', () => {
    const { orders, currency } = read([
      order({ Total: '11.50', Currency: 'EUR' }),
      order({ Name: '#2', Currency: 'KWD', Total: '1.500' }),
      order({ Name: '#3', Currency: 'EUR' }),
    ]);
    expect(currency).toBe('EUR');
    expect(orders).toMatchObject([
      { totalCents: 1_150, currency: 'EUR' },
      { totalCents: 150, currency: 'KWD' },
      { currency: 'EUR' },
    ]);
    expect(orders[2]).not.toHaveProperty('totalCents');
  });

  it('has its prices read as the file writes them, and its SKUs without what keeps their zeros', () => {
    const rows = [
      order({ 'Lineitem price': '1.500', 'Lineitem sku': "'0012" }),
      order({ Name: '#2', 'Lineitem price': '9,90' }),
    ];
    expect(read(rows, ';').orders.map(({ lines }) => [lines[0]?.cents, lines[0]?.sku])).toEqual([
      [150_000, '0012'],
      [990, ''],
    ]);
  });
});
