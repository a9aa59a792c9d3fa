import { FLAG_START, type FlagView } from '@feelori/contracts';
import { draftFault, draftOf, isChanged, valueOf } from './flag-draft';
import { armRows, byWords, valueWords } from './flag-words';

const listed = [{ id: 'c_1', name: 'Ann' }];
const view: Pick<FlagView, 'value' | 'listed'> = {
  value: { ...FLAG_START, state: 'some', percent: 10, customers: ['c_1'] },
  listed,
};

describe('a flag that is being changed', () => {
  it('is first what holds, and changed once anything differs', () => {
    const draft = draftOf(view);
    expect(valueOf(draft)).toEqual(view.value);
    expect(isChanged(draft, view)).toBe(false);
    expect(isChanged({ ...draft, percent: '11' }, view)).toBe(true);
    expect(isChanged({ ...draft, listed: [] }, view)).toBe(true);
  });

  it.each([
    [{ percent: '101' }, 'value.percent'],
    [{ percent: '' }, 'value.percent'],
    [{ percent: 'ten' }, 'value.percent'],
    [{ handedOver: '0' }, 'value.bounds.handedOver'],
    [{ leastTurns: '1' }, 'value.bounds.leastTurns'],
  ])('says what is wrong: %j', (change, field) => {
    expect(draftFault('closest_products', { ...draftOf(view), ...change })?.field).toBe(field);
  });

  it('has no bound where none is typed', () => {
    expect(valueOf({ ...draftOf(view), handedOver: ' ', guarded: '5' }).bounds).toEqual({
      handedOver: null,
      guarded: 5,
      leastTurns: 50,
    });
  });
});

describe('a flag in words', () => {
  it('says how it is set, and by whom', () => {
    expect(valueWords(view.value)).toBe('For some: 10 % and 1 listed');
    expect(valueWords(FLAG_START)).toBe('On');
    expect(byWords({ by: null, at: null }, new Date())).toBe('As it was set up.');
  });

  it('sets the arms of an experiment side by side', () => {
    const none = { turns: 0, answered: 0, handedOver: 0, guarded: 0, dollars: 0 };
    const b = { turns: 40, answered: 30, handedOver: 9, guarded: 1, dollars: 0.2 };
    expect(armRows({ a: none, b })).toEqual([
      ['Answers', '0', '40'],
      ['Answered without a person', '–', '30 (75 %)'],
      ['Handed over', '–', '9 (23 %)'],
      ['Held back by a check', '–', '1 (3 %)'],
      ['Cost of models', '$0.00', '$0.20'],
      ['Cost of an answer', '–', '$0.0050'],
    ]);
  });
});
