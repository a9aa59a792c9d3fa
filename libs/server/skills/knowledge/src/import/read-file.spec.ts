import { readFile } from './read-file';

const bytes = (text: string) => Buffer.from(text);
/** One page that says this, as small as a PDF can be. */
function pdf(words: string): Buffer {
  const stream = `BT /F1 12 Tf 20 100 Td (${words}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${stream.length}>>\nstream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let body = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 6\n0000000000 65535 f \n${places.join('')}`;
  return Buffer.from(`${body}${table}trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF`);
}

it('reads Markdown, HTML, plain text and PDF', async () => {
  expect(await readFile('care.md', bytes('# Care\r\nWash cold.'))).toEqual({
    title: 'Care',
    text: '# Care\nWash cold.',
  });
  expect(await readFile('care-of_linen.txt', bytes('Wash cold.'))).toEqual({
    title: 'care of linen',
    text: 'Wash cold.',
  });
  expect(await readFile('x.html', bytes('<h1>Care</h1><p>Wash &lt; 30</p>'))).toEqual({
    title: 'Care',
    text: '# Care\n\nWash < 30',
  });
  expect(await readFile('old.txt', Buffer.from([0x63, 0x61, 0x66, 0xe9]))).toEqual({
    title: 'old',
    text: 'café',
  });
  expect(await readFile('warranty.pdf', pdf('Two years of warranty.'))).toEqual({
    title: 'warranty',
    text: 'Two years of warranty.',
  });
});

it.each([
  ['nothing.md', '', 'empty'],
  ['blank.md', ' \n ', 'no text'],
  ['table.xlsx', 'PK', '.xlsx'],
  ['picture.md', 'PNG\u0000\u0001', 'no text'],
  ['cut.pdf', 'no pdf', 'no PDF'],
  ['broken.pdf', '%PDF-1.4 and nothing else', 'no PDF'],
  ['scripts.html', '<script>x</script>', 'no text'],
])('says plainly why %s cannot be read', async (name, text, why) => {
  expect(await readFile(name, bytes(text))).toEqual({ fault: expect.stringContaining(why) as string });
});

it('says that a PDF of pictures holds no text', async () => {
  expect(await readFile('scan.pdf', pdf(''))).toEqual({
    fault: expect.stringContaining('pictures') as string,
  });
});

it('reads PDFs one after the other, and says plainly where too many wait', async () => {
  const all = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => readFile('n.pdf', pdf(`Number ${n}.`))));
  expect(all.slice(0, 4).map((one) => ('text' in one ? one.text : one.fault))).toEqual([
    'Number 1.',
    'Number 2.',
    'Number 3.',
    'Number 4.',
  ]);
  for (const one of all.slice(4)) expect(one).toMatchObject({ fault: expect.stringContaining('Try again') });
});
