import { signal } from '@angular/core';
import { type LiveSettingName, type SettingView } from '@feelori/contracts';
import { Session, ShopSettings } from '@feelori/console/core';
import { render, screen, waitFor } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { PauseSwitch } from './pause-switch';

describe('the switch that pauses the assistant everywhere', () => {
  const user = userEvent.setup();
  const change = jest.fn((_name: LiveSettingName, _value: unknown) => Promise.resolve(null));

  async function shown(paused: boolean): Promise<void> {
    change.mockClear();
    const settings = { paused: signal(paused), view: (): Partial<SettingView> => ({ version: 1 }), change };
    const session = { user: signal({ id: 'u1', role: 'owner' }) };
    await render(PauseSwitch, {
      providers: [
        { provide: ShopSettings, useValue: settings },
        { provide: Session, useValue: session },
      ],
    });
  }

  it('asks before it does, and does nothing on a no', async () => {
    await shown(false);
    await user.click(screen.getByRole('button', { name: /^Pause all/ }));
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(change).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: /^Pause all/ }));
    await user.click(await screen.findByRole('button', { name: 'Pause everywhere' }));
    await waitFor(() => expect(change).toHaveBeenCalledWith('assistant.paused', true));
  });

  it('lets it go on at one click', async () => {
    await shown(true);
    await user.click(screen.getByRole('button', { name: 'Resume everywhere' }));
    expect(change).toHaveBeenCalledWith('assistant.paused', false);
  });
});
