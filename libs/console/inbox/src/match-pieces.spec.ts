import { matchPieces } from './match-pieces';

describe('what was found', () => {
  it('is cut where the words are that were looked for', () => {
    const marks = [
      { start: 4, length: 3 },
      { start: 8, length: 5 },
    ];
    expect(matchPieces({ text: 'the red dress!', marks })).toEqual([
      { text: 'the ', marked: false },
      { text: 'red', marked: true },
      { text: ' ', marked: false },
      { text: 'dress', marked: true },
      { text: '!', marked: false },
    ]);
  });

  it('stands in one line', () => {
    const marks = [{ start: 4, length: 5 }];
    expect(matchPieces({ text: 'red\ndress\r\n', marks }).map(({ text }) => text)).toEqual([
      'red ',
      'dress',
      '  ',
    ]);
  });

  it('is whole whatever the marks say', () => {
    const marks = [
      { start: 0, length: 4 },
      { start: 2, length: 1 },
    ];
    expect(matchPieces({ text: 'abcdef', marks }).map(({ text }) => text)).toEqual(['abcd', 'ef']);
    expect(matchPieces({ text: '', marks: [] })).toEqual([]);
  });
});
