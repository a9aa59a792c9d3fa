import { screen, waitFor, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { ENDPOINTS, type CustomerOrders, type ShopProducts } from '@feelori/contracts';
import { aRow } from './testing/a-row';
import { InboxInTest } from './testing/inbox-in-test';

const DRESS = {
  id: '11',
  title: 'Linen Dress',
  price: '$49.99',
  available: true,
  url: 'https://shop.test/d',
};
const SCARF = { id: '12', title: 'Silk Scarf', price: '$19.99', available: false, url: null };
const known = (items: ShopProducts['items']): ShopProducts => ({ state: 'known', items });
const ORDERS: CustomerOrders = {
  state: 'known',
  items: [
    {
      name: '#1001',
      at: '2026-11-02T03:30:00Z',
      status: 'in_transit',
      total: null,
      items: [],
      words: 'Order #1001: on its way\nTrack it here: https://track.test/A',
    },
  ],
};

describe('what the shop has, put into an answer', () => {
  const user = userEvent.setup();

  async function open(): Promise<{ inbox: InboxInTest; box: HTMLTextAreaElement }> {
    localStorage.clear();
    const windowEndsAt = new Date(Date.now() + 3_600_000).toISOString();
    const inbox = await InboxInTest.open([aRow('100:c1', { customerName: 'Ana', windowEndsAt })]);
    return { inbox, box: await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Reply to Ana' }) };
  }

  it('sends the product that is chosen by keys, after /product, and leaves the words around it', async () => {
    const { inbox, box } = await open();
    await user.type(box, 'Look: /product ');
    (await inbox.asked(ENDPOINTS.shopProducts)).flush(known([SCARF]));
    const search = await screen.findByRole('searchbox', { name: 'Search products' });
    await waitFor(() => expect(document.activeElement).toBe(search));
    await user.keyboard('linen');
    (await inbox.asked(ENDPOINTS.shopProducts)).flush(known([DRESS, SCARF]));
    const list = await screen.findByRole('list', { name: 'Products' });
    await within(list).findByRole('button', { name: 'Send Linen Dress, $49.99' });
    expect(within(list).getByText('Sold out')).toBeTruthy();
    await user.keyboard('{Enter}');
    const sent = await inbox.asked(ENDPOINTS.productReply, '100:c1');
    expect(sent.request.body).toMatchObject({ productId: '11' });
    expect(box.value).toBe('Look: ');
    const problem = { code: 'shop_unreachable', title: 'x', detail: 'The shop cannot be asked.' };
    sent.flush(problem, { status: 503, statusText: 'x' });
    expect((await screen.findByRole('alert')).textContent).toContain('The shop cannot be asked.');
    await user.click(screen.getByRole('button', { name: 'Send again' }));
    const again = await inbox.asked(ENDPOINTS.productReply, '100:c1');
    expect(again.request.body).toEqual(sent.request.body);
  });

  it('writes a product’s name and link, and no price, where it is to be written about', async () => {
    const { inbox, box } = await open();
    await user.click(screen.getByRole('button', { name: 'From the shop' }));
    (await inbox.asked(ENDPOINTS.shopProducts)).flush(known([DRESS, SCARF]));
    const write = await screen.findByRole('button', { name: 'Write about Linen Dress' });
    write.focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /^Send Silk Scarf/ }));
    await user.click(write);
    await waitFor(() => expect(box.value).toBe('Linen Dress\nhttps://shop.test/d'));
  });

  it('puts where an order is into the reply, to edit, by its key', async () => {
    const { inbox, box } = await open();
    await user.keyboard('o');
    (await inbox.asked(ENDPOINTS.customerOrders, 'c1')).flush(ORDERS);
    await user.click(await screen.findByRole('button', { name: /^#1001 / }));
    await waitFor(() => expect(box.value).toBe(ORDERS.items[0]?.words));
  });

  it('says where the shop cannot be reached, and tries again', async () => {
    const { inbox } = await open();
    await user.keyboard('p');
    (await inbox.asked(ENDPOINTS.shopProducts)).flush({ state: 'unreachable', items: [] });
    const told = await screen.findByRole('alert');
    expect(told.textContent).toContain('The shop cannot be reached.');
    await user.click(within(told).getByRole('button', { name: 'Try again' }));
    (await inbox.asked(ENDPOINTS.shopProducts)).flush(known([]));
    expect(await screen.findByText('The shop has nothing like that.')).toBeTruthy();
  });
});
