import { readTable } from './read-table';

const read = (content: string | Buffer) => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const { rows, leftOut } = readTable('t.csv', bytes);
  return {
    rows: rows.map((row) => [row.line, row.cell('a'), row.cell('b')]),
    leftOut: leftOut.map(({ line, why }) => [line, why]),
  };
};
const NO_ROW = 'it is no row: a quote is not closed, or stands in the middle';

describe('a table', () => {
  it('keeps a row whose cell has a quote in its middle, and the rows below it', () => {
    expect(read('a,b\n1,desk 40" wide\n2,"says "hi" to"\n3,ok\n')).toEqual({
      rows: [
        [2, '1', 'desk 40" wide'],
        [3, '2', '"says "hi" to"'],
        [4, '3', 'ok'],
      ],
      leftOut: [],
    });
  });

  it('loses one line by a quote that is not closed, wherever it stands', () => {
    expect(read('a,b\n1,"x\n2,ok\n\n"3,y\n4,"q"\n5,ok\n"6,z')).toEqual({
      rows: [
        [3, '2', 'ok'],
        [6, '4', 'q'],
        [7, '5', 'ok'],
      ],
      leftOut: [
        [2, NO_ROW],
        [5, NO_ROW],
        [8, NO_ROW],
      ],
    });
  });

  it('names the line that a row begins on, empty lines and cells of several lines counted', () => {
    expect(read('\na,b\r\n\r\n1,"x\r\ny"\r\n\r\n2,z\r\n').rows).toEqual([
      [4, '1', 'x\ny'],
      [7, '2', 'z'],
    ]);
  });

  it('gives up behind a thousand broken lines, and says where', () => {
    const { rows, leftOut } = read(`a,b\n${'"x,1\n2,ok\n'.repeat(1_200)}`);
    expect(rows).toHaveLength(999);
    expect(leftOut).toHaveLength(1_001);
    expect(leftOut.at(-1)).toEqual([2_001, 'too many above are no rows: this and all below it are not read']);
  });

  it('names a last row that the end of the file cuts, where rows have all their cells', () => {
    const cut = [[3, 'the file ends in the middle of it: it was cut off']];
    expect(read('a,b,c\n1,x,\n2,79')).toEqual({ rows: [[2, '1', 'x']], leftOut: cut });
    expect(read('a,b,c\n1,x\n2,79')).toEqual({
      rows: [
        [2, '1', 'x'],
        [3, '2', '79'],
      ],
      leftOut: [],
    });
    expect(read('a,b,c\n1,x,\n2,79\n').rows).toHaveLength(2);
  });

  it('is parted by the sign that its first line names', () => {
    expect(read('sep=;\na;b,c\n1;2\n"x').leftOut).toEqual([[4, NO_ROW]]);
    expect(read('sep=;\na;b,c,d,e\n1;2\n').rows).toEqual([[3, '1', '']]);
  });

  it('has the first of two columns with one name', () => {
    expect(read('a,b,b\n1,x,y\n').rows).toEqual([[2, '1', 'x']]);
  });
});

describe('the letters of a table', () => {
  const text = 'a,b\nCafé,Größe\n';
  const rows = [[2, 'Café', 'Größe']];

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(text, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(text, 'utf16le').swap16()],
    ['Windows', Buffer.from(text, 'latin1')],
  ])('are told in %s', (_, bytes) => expect(read(bytes).rows).toEqual(rows));

  it('stay those of UTF-8 where a byte is broken, or the end stands in a letter', () => {
    const bytes = Buffer.from(`${text}1,é`);
    const broken = Buffer.concat([Buffer.from(text), Buffer.from([0x33, 0x2c, 0xff, 0x0a])]);
    expect(read(bytes.subarray(0, -1)).rows[0]).toEqual(rows[0]);
    expect(read(broken).rows[0]).toEqual(rows[0]);
  });
});
