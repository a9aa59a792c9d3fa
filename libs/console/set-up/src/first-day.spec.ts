import { signal } from '@angular/core';
import type { SettingView } from '@feelori/contracts';
import { Now, Session, ShopSettings } from '@feelori/console/core';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { FirstDay } from './first-day';

const BEGAN = '2026-11-27T10:00:00.000Z';

describe('the first day of a shop', () => {
  const user = userEvent.setup();
  const view = signal<Pick<SettingView, 'value' | 'at'>>({ value: 'automatic', at: null });
  const now = signal(new Date('2026-11-27T12:00:00Z'));
  const change = jest.fn((_name: string, value: SettingView['value']) => {
    view.set({ value, at: BEGAN });
    return Promise.resolve(null);
  });

  async function shown(role: string): Promise<void> {
    view.set({ value: 'automatic', at: null });
    change.mockClear();
    await render(FirstDay, {
      providers: [
        { provide: ShopSettings, useValue: { view, mode: () => view().value, change } },
        { provide: Now, useValue: { value: now } },
        { provide: Session, useValue: { user: signal({ id: 'u1', role }) } },
      ],
    });
  }

  it('begins with drafts by choice, and says when it is over', async () => {
    await shown('owner');
    expect(screen.getByText('Answers go out by themselves now.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Begin with drafts' }));
    expect(change).toHaveBeenCalledWith('assistant.mode', 'draft');
    expect(await screen.findByText(/Answers wait as drafts since/)).toBeTruthy();
    expect(screen.queryByText(/The first day is over/)).toBeNull();
    now.set(new Date('2026-11-28T10:00:00Z'));
    expect(await screen.findByText(/The first day is over/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Let it answer by itself' }));
    expect(change).toHaveBeenLastCalledWith('assistant.mode', 'automatic');
  });

  it('is only told to who may not choose', async () => {
    await shown('viewer');
    expect(screen.getByText('Answers go out by themselves now.')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
