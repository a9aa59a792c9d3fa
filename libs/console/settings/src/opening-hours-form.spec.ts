import { render, screen, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { NO_OPENING_HOURS, type OpeningHours } from '@feelori/contracts';
import { OpeningHoursForm } from './opening-hours-form';

describe('opening hours', () => {
  const user = userEvent.setup();
  const saved: OpeningHours[] = [];

  async function open(mayChange = true): Promise<void> {
    saved.length = 0;
    const inputs = {
      hours: { ...NO_OPENING_HOURS, timeZone: 'Europe/Berlin' },
      mayChange,
      disabled: !mayChange,
    };
    await render(OpeningHoursForm, { inputs, on: { save: (hours) => saved.push(hours) } });
  }

  it('are entered by day and by holiday, several spans each, and saved', async () => {
    await open();
    const save = screen.getByRole<HTMLButtonElement>('button', { name: 'Save' });
    expect(save.disabled).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Add hours on Monday' }));
    await user.click(screen.getByRole('button', { name: 'Add hours on Monday' }));
    await user.click(screen.getByRole('button', { name: 'Monday’s hours until Friday' }));
    await user.click(screen.getByRole('button', { name: 'Remove 17:00 to 24:00 on Friday' }));
    await user.click(screen.getByRole('button', { name: 'Add a holiday' }));
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Inventory');
    expect(within(screen.getByRole('group', { name: 'Inventory' })).getByText('Closed')).toBeTruthy();
    await user.click(save);
    const day = { from: '09:00', to: '17:00' };
    const long = [day, { from: '17:00', to: '24:00' }];
    expect(saved).toMatchObject([
      {
        timeZone: 'Europe/Berlin',
        week: [long, long, long, long, [day], [], []],
        holidays: [{ name: 'Inventory', spans: [] }],
      },
    ]);
  });

  it('are not saved while they are none, and shown to who may only read', async () => {
    await open();
    const zone = screen.getByRole('combobox', { name: 'Time zone' });
    await user.clear(zone);
    await user.type(zone, 'Nowhere{Tab}');
    expect(screen.getByRole('alert').textContent).toContain('time zone');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true);
  });

  it('have no buttons for who may only read them', async () => {
    await open(false);
    expect(screen.queryAllByRole('button')).toEqual([]);
    expect(screen.getByRole('group', { name: 'Monday' }).textContent).toContain('Not set');
  });
});
