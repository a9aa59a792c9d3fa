import type { ActionStep } from '@feelori/skills/tools';
import { toldActions } from './told-actions';

const yes = (key: string): ActionStep => ({ step: 'confirmed', key, byRule: false });
const no = (key: string): ActionStep => ({ step: 'withdrawn', key });

describe('what is to be written of actions', () => {
  it('is the last answer of a burst to each question', () => {
    expect(toldActions([], [yes('a'), no('a')])).toEqual([no('a')]);
    expect(toldActions([], [no('a'), yes('b'), yes('a')])).toEqual([yes('b'), yes('a')]);
  });

  it('is an answer once, and no question that was never put', () => {
    const step = yes('a');
    const asked = { step: 'asked', action: { key: 'b' } } as ActionStep;
    expect(toldActions([], [step, step, asked])).toEqual([step]);
    const buttons = [{ id: 'action-yes:b', title: 'Yes' }];
    expect(toldActions([{ kind: 'buttons', text: 'b?', buttons }], [step, asked])).toEqual([step, asked]);
  });
});
