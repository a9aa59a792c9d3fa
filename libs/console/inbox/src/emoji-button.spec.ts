import { render, screen, waitFor } from '@testing-library/angular';
import { DeferBlockBehavior, DeferBlockState, TestBed } from '@angular/core/testing';
import userEvent from '@testing-library/user-event';
import { FullReload } from '@feelori/console/core';
import { EmojiButton } from './emoji-button';

describe('emojis beside the reply', () => {
  const user = userEvent.setup();

  it('are found by words, chosen by keys, and put where one writes', async () => {
    const picked: string[] = [];
    await render(EmojiButton, {
      on: { pick: (sign) => picked.push(sign) },
      deferBlockBehavior: DeferBlockBehavior.Playthrough,
    });
    await user.click(screen.getByRole('button', { name: 'Emoji' }));
    const box = await screen.findByRole('combobox', { name: 'Find an emoji' });
    await waitFor(() => expect(document.activeElement).toBe(box));
    await user.keyboard('heart{ArrowRight}');
    expect(screen.getByRole('option', { selected: true }).id).toBe(box.getAttribute('aria-activedescendant'));
    await user.keyboard('{ArrowLeft}{Enter}');
    expect(picked).toEqual(['😍']);
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('go away with Escape, and the button has the focus again', async () => {
    await render(EmojiButton, { deferBlockBehavior: DeferBlockBehavior.Playthrough });
    await user.click(screen.getByRole('button', { name: 'Emoji' }));
    await screen.findByRole('combobox');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Emoji' }));
  });

  it('say so where they could not be loaded, with a way on', async () => {
    const { fixture } = await render(EmojiButton, { deferBlockBehavior: DeferBlockBehavior.Manual });
    const reload = jest.spyOn(TestBed.inject(FullReload), 'reload').mockReturnValue();
    await user.click(screen.getByRole('button', { name: 'Emoji' }));
    const [block] = await fixture.getDeferBlocks();
    await block?.render(DeferBlockState.Error);
    expect(screen.getByRole('alert').textContent).toContain('The emojis could not be loaded.');
    await user.click(screen.getByRole('button', { name: 'Load the page again' }));
    expect(reload).toHaveBeenCalledTimes(1);
  });
});
