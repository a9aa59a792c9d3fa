import { render, screen, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { type MessageTemplate, NO_ORDER_NEWS, type OrderNews } from '@feelori/contracts';
import { newsTemplates } from './news-template';
import { OrderNewsForm } from './order-news-form';

const place = (name: string) => ({ in: 'body' as const, name, button: null, example: '' });
const SENT: MessageTemplate = {
  id: '1',
  name: 'sent',
  language: 'en',
  category: 'utility',
  status: 'approved',
  quality: 'green',
  rejection: null,
  header: null,
  headerFile: null,
  body: 'Hi {{first_name}}, {{1}} left.',
  footer: null,
  buttons: [],
  named: true,
  places: [place('first_name'), place('1')],
  obstacle: null,
};
const ALL = newsTemplates([
  SENT,
  { ...SENT, id: '2', language: 'es' },
  { ...SENT, id: '3', name: 'paused', obstacle: 'not_approved' },
  { ...SENT, id: '4', name: 'picture', headerFile: 'image' },
  { ...SENT, id: '5', name: 'sale', category: 'marketing' },
]);

describe('the form of news of orders', () => {
  const user = userEvent.setup();

  async function shown(news: OrderNews = NO_ORDER_NEWS) {
    const saved: OrderNews[] = [];
    const on = { save: (value: OrderNews) => saved.push(value) };
    await render(OrderNewsForm, { inputs: { news, templates: ALL, mayChange: true }, on });
    const kind = within(screen.getByRole('group', { name: 'A parcel is on its way' }));
    return { saved, kind, save: () => user.click(screen.getByRole('button', { name: 'Save' })) };
  }

  it('turns a kind on, with a template and what stands in its places', async () => {
    const { saved, kind, save } = await shown();
    await user.click(kind.getByRole('checkbox'));
    const template = kind.getByRole('combobox', { name: 'Template after 24 hours' });
    expect(
      within(template)
        .getAllByRole('option')
        .map(({ textContent }) => textContent?.trim()),
    ).toEqual(['None: nothing is said then', 'sent (en, es)', 'sale (en)']);
    await user.selectOptions(template, 'sent');
    await user.selectOptions(kind.getByRole('combobox', { name: '{{1}} in the text' }), 'items');
    await save();
    const places = [
      { in: 'body', name: 'first_name', button: null, fact: 'first_name' },
      { in: 'body', name: '1', button: null, fact: 'items' },
    ];
    expect(saved[0]).toEqual({
      ...NO_ORDER_NEWS,
      kinds: { ...NO_ORDER_NEWS.kinds, shipped: { on: true, template: 'sent', places } },
    });
  });

  it('says where a template is an offer, and where it is gone', async () => {
    const of = (template: string): OrderNews => ({
      ...NO_ORDER_NEWS,
      kinds: { ...NO_ORDER_NEWS.kinds, shipped: { on: true, template, places: [] } },
    });
    const { kind } = await shown(of('paused'));
    expect(kind.getByText(/does not let this template out any more/)).toBeTruthy();
    await user.selectOptions(kind.getByRole('combobox', { name: 'Template after 24 hours' }), 'sale');
    expect(kind.getByText(/only customers who said yes to offers/)).toBeTruthy();
  });

  it('sets quiet hours, and saves none that have no end', async () => {
    const { saved, save } = await shown();
    await user.click(screen.getByRole('checkbox', { name: /News waits/ }));
    await user.click(screen.getByRole('checkbox', { name: /They are told too/ }));
    const until = screen.getByLabelText('Until');
    await user.clear(until);
    await user.type(until, '21:00');
    await user.tab();
    expect(screen.getByRole('alert').textContent).toContain('end before they begin');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true);
    await user.clear(until);
    await user.type(until, '07:30');
    await user.tab();
    await save();
    expect(saved).toEqual([
      { ...NO_ORDER_NEWS, unknownNumbers: true, quiet: { from: '21:00', to: '07:30' } },
    ]);
  });
});
