import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { type CheckoutNews, NO_CHECKOUT_NEWS } from '@feelori/contracts';
import { CheckoutNewsForm } from './checkout-news-form';

it('turns reminders on, after as many minutes as may be', async () => {
  const user = userEvent.setup();
  const saved: CheckoutNews[] = [];
  const on = { save: (value: CheckoutNews) => saved.push(value) };
  await render(CheckoutNewsForm, {
    inputs: { news: NO_CHECKOUT_NEWS, templates: [], mayChange: true },
    on,
  });
  const save = screen.getByRole('button', { name: 'Save' });
  await user.click(screen.getByRole('checkbox'));
  const minutes = screen.getByRole('spinbutton', { name: /Minutes without/ });
  await user.clear(minutes);
  await user.type(minutes, '5');
  expect(screen.getByRole('alert').textContent).toContain('from 15 to 1440');
  expect(save).toHaveProperty('disabled', true);
  await user.type(minutes, '0');
  await user.click(save);
  expect(saved).toEqual([{ ...NO_CHECKOUT_NEWS, on: true, afterMinutes: 50 }]);
});
