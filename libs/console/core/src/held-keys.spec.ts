import { TestBed } from '@angular/core/testing';
import userEvent from '@testing-library/user-event';
import { HeldKeys } from './held-keys';

describe('keys that are meant for a box that is on its way', () => {
  const user = userEvent.setup();
  const seen: string[] = [];
  const note = ({ key }: KeyboardEvent): void => void seen.push(key);

  beforeEach(() => {
    seen.length = 0;
    document.addEventListener('keydown', note);
  });
  afterEach(() => document.removeEventListener('keydown', note));

  it('are kept for it, and are no shortcuts meanwhile', async () => {
    const keys = TestBed.inject(HeldKeys);
    keys.hold();
    await user.keyboard('anx{Backspace}a{Enter}');
    expect(seen).toEqual([]);
    expect(keys.release()).toBe('ana');
    await user.keyboard('r');
    expect(seen).toEqual(['r']);
    expect(keys.release()).toBe('');
  });

  it('are let go by Escape', async () => {
    const keys = TestBed.inject(HeldKeys);
    keys.hold();
    await user.keyboard('an{Escape}r');
    expect(seen).toEqual(['Escape', 'r']);
    expect(keys.release()).toBe('');
  });
});
