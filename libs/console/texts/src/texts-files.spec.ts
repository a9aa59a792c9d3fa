import type { TextList } from '@feelori/contracts';
import { importPlan } from './import-plan';
import { textsFile } from './texts-file';

const HEAD = 'id,language,when,text\r\n';

describe('a file of texts', () => {
  it('is read with quotes, line ends, formulas that were guarded, and semicolons', () => {
    const csv = `${HEAD}a-b,en,"When, or so","Say ""hi""\nnow"\r\na-c,fr,,"'=plus"\r\n\r\n`;
    expect(textsFile('t.csv', csv)).toEqual({
      texts: [
        { at: 2, id: 'a-b', language: 'en', value: 'Say "hi"\nnow' },
        { at: 4, id: 'a-c', language: 'fr', value: '=plus' },
      ],
      faults: [],
    });
    expect(textsFile('t.csv', '\ufefftext;id;language\nHola;a-b;es').texts).toEqual([
      { at: 2, id: 'a-b', language: 'es', value: 'Hola' },
    ]);
  });

  it('is told by line where it is broken', () => {
    expect(textsFile('t.csv', 'id,language\na,en').faults).toEqual(['Line 1: the column text is missing.']);
    expect(textsFile('t.csv', `${HEAD}a-b,en`).faults).toEqual(['Line 2: a column is missing.']);
    expect(textsFile('t.csv', `${HEAD}a-b,en,,ok\na-c,en,,"no`).faults).toEqual([
      'Line 3: a quotation mark is not closed.',
    ]);
    expect(textsFile('t.json', '[{"id":"a","language":"en"}, 7]').faults).toHaveLength(2);
    expect(textsFile('t.json', '{').faults).toEqual(['The file is no JSON.']);
  });

  it('is read in linear time', () => {
    const began = performance.now();
    textsFile('t.csv', `${HEAD}${'"'.repeat(1_000_000)}`);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

it('plans what a file changes, and refuses by line what does not fit', () => {
  const wording = {
    language: 'en',
    value: 'Hi!',
    start: 'Hi!',
    version: 0,
    changed: false,
    fault: null,
  } as const;
  const text = { id: 'a-b', when: '', place: 'button', variables: [], keeps: [], recognised: false } as const;
  const list = { areas: [{ name: 'a', title: 'A', texts: [{ ...text, wordings: [wording] }] }] };
  const plan = (...rows: [string, string, string][]) =>
    importPlan(
      list as unknown as TextList,
      rows.map(([id, language, value], at) => ({ at: at + 2, id, language, value })),
      'Line',
    );
  expect(plan(['a-b', 'en', 'Hi!'])).toEqual({ changes: [], faults: [] });
  expect(plan(['a-b', 'en', 'Hello!']).changes).toEqual([{ id: 'a-b', wording, value: 'Hello!', at: 2 }]);
  expect(
    plan(['a-c', 'en', 'x'], ['a-b', 'de', 'x'], ['a-b', 'en', 'Hello {name}'], ['a-b', 'en', 'Hey']).faults,
  ).toEqual([
    'Line 2: There is no text a-c.',
    'Line 3: There is no language de.',
    'Line 4: a-b, en: There is no variable {name} here.',
    'Line 5: It is the same text as the one at 4.',
  ]);
});
