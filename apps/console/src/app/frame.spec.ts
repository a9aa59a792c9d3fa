import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { provideRouter } from '@angular/router';
import type { SignedInUser } from '@feelori/contracts';
import { type LiveNews, LiveStream, type LiveState, Session } from '@feelori/console/core';
import { render, screen, waitFor, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { Frame } from './frame';

describe('the frame around every page', () => {
  const user = signal<SignedInUser | null>(null);
  let tell: (news: LiveNews) => void;

  beforeEach(async () => {
    user.set(null);
    const listeners: (typeof tell)[] = [];
    const listen = (listener: typeof tell) => {
      listeners.push(listener);
      return () => undefined;
    };
    tell = (news) => listeners.forEach((listener) => listener(news));
    const live = { state: signal<LiveState>('live'), listen };
    const providers = [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([]),
      { provide: LiveStream, useValue: live },
      { provide: Session, useValue: { user, state: signal('in') } },
    ];
    await render(Frame, { providers });
  });

  it('says who is out, in words of what follows from it, until it is back', async () => {
    expect(screen.queryByText(/does not answer|takes no messages/)).toBeNull();
    tell({ type: 'breaker.changed', name: 'whatsapp', state: 'open', opensUntil: null });
    expect(await screen.findByText(/WhatsApp takes no messages\. Replies wait/)).toBeTruthy();
    tell({ type: 'breaker.changed', name: 'shopify', state: 'open', opensUntil: null });
    tell({ type: 'breaker.changed', name: 'whatsapp', state: 'half_open', opensUntil: null });
    expect(await screen.findByText(/Shopify does not answer/)).toBeTruthy();
    expect(screen.queryByText(/WhatsApp takes no messages/)).not.toBeNull();
    tell({ type: 'breaker.changed', name: 'whatsapp', state: 'closed', opensUntil: null });
    tell({ type: 'breaker.changed', name: 'shopify', state: 'closed', opensUntil: null });
    tell({ type: 'breaker.changed', name: 'another', state: 'open', opensUntil: null });
    expect(await screen.findByText(/another does not answer/)).toBeTruthy();
    expect(screen.queryByText(/WhatsApp|Shopify/)).toBeNull();
  });

  it('leads to what the shop has written without any menu', () => {
    const main = within(screen.getByRole('navigation', { name: 'Main' }));
    expect(main.getByRole('link', { name: 'Knowledge' }).getAttribute('href')).toBe('/knowledge');
  });

  it('says that a flag was switched off by itself, to those who may see flags', async () => {
    const news = { type: 'flags.changed', name: 'closest_products', why: 'Arm B handed over.' } as const;
    const person = { id: 'u1', email: 'maya@shop.test', name: 'Maya' };
    user.set({ ...person, role: 'agent' } as SignedInUser);
    tell(news);
    user.set({ ...person, role: 'owner' } as SignedInUser);
    tell({ ...news, why: null });
    expect(screen.queryByRole('alert')).toBeNull();
    tell(news);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('A flag was switched off by itself: Arm B handed over.');
  });

  it('puts what is typed right after Ctrl+K into the palette, and takes it for no shortcut', async () => {
    const seen: string[] = [];
    document.addEventListener('keydown', ({ key, target }) => {
      if (!(target instanceof HTMLInputElement)) seen.push(key);
    });
    await userEvent.setup({ delay: null }).keyboard('{Control>}k{/Control}ana');
    const box = await screen.findByRole<HTMLInputElement>('combobox', { name: /What to do/ });
    await waitFor(() => expect(box.value).toBe('ana'));
    expect(seen).not.toContain('a');
  });
});
