import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import type { ChainedModel } from '@feelori/contracts';
import { ModelsForm } from './models-form';

const LITE: ChainedModel = { vendor: 'gemini', model: 'lite', tier: 'quality', price: { in: 0.3, out: 2.5 } };
const LUNA: ChainedModel = { vendor: 'openai', model: 'luna', tier: 'quality', price: null };

describe('the form of models', () => {
  const user = userEvent.setup();

  async function shown(models: readonly ChainedModel[] = [LITE, LUNA]) {
    const saved: (readonly ChainedModel[])[] = [];
    const on = { save: (chain: readonly ChainedModel[]) => saved.push(chain) };
    await render(ModelsForm, { inputs: { models, mayChange: true }, on });
    return { saved, save: () => user.click(screen.getByRole('button', { name: 'Save' })) };
  }

  it('changes the order', async () => {
    const { saved, save } = await shown();
    await user.click(screen.getByRole('button', { name: /Ask it earlier/ }));
    await save();
    expect(saved).toEqual([[LUNA, LITE]]);
  });

  it('sets a price, and takes one away', async () => {
    const { saved, save } = await shown();
    const [told, other] = screen.getAllByLabelText(/tokens in/);
    const [said] = screen.getAllByLabelText('$ per million tokens out');
    for (const field of [told!, said!]) await user.clear(field);
    await user.type(other!, '1.5');
    await user.tab();
    await save();
    expect(saved[0]).toEqual([
      { ...LITE, price: null },
      { ...LUNA, price: { in: 1.5, out: 0 } },
    ]);
  });

  it('saves nothing that the shop would refuse, and says why', async () => {
    await shown([LITE]);
    await user.click(screen.getByRole('button', { name: 'Add a model' }));
    expect(screen.getByRole('alert').textContent).toContain('must name each model');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Remove this model' }));
    await user.click(screen.getByRole('button', { name: 'Remove lite' }));
    expect(screen.getByText(/the rules answer/)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(false);
  });
});
