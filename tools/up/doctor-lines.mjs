const areas = {
  whatsapp: 'WhatsApp',
  shopify: 'Shopify',
  models: 'Models',
  stores: 'Database and Redis',
  machine: 'Processes and machine',
};
const signs = { ok: '✓', warning: '!', failed: '✗', skipped: '–' };
const colours = { ok: 32, warning: 33, failed: 31, skipped: 90 };

/** The report for a person: one line a check, by area, with what to do below it; last how many of which. */
export function doctorLines(checks, coloured) {
  const sign = (state) => (coloured ? `\u001b[${colours[state]}m${signs[state]}\u001b[0m` : signs[state]);
  const width = Math.max(...checks.map(({ title }) => title.length));
  const shown = Object.entries(areas).map(([area, name]) => [
    name,
    checks.filter((one) => one.area === area),
  ]);
  const lines = shown.flatMap(([name, ofArea]) =>
    ofArea.length === 0 ? [] : ['', name, ...ofArea.flatMap((one) => linesOf(one, sign(one.state), width))],
  );
  const count = (state) => checks.filter((check) => check.state === state).length;
  const rest = [
    [count('failed'), 'failed'],
    [count('warning'), 'to look at'],
    [count('skipped'), 'not checked'],
  ].filter(([number]) => number > 0);
  return [
    ...lines,
    '',
    [`${count('ok')} well`, ...rest.map(([number, words]) => `${number} ${words}`)].join(', '),
  ];
}

function linesOf({ title, detail, remedy }, sign, width) {
  const first = `  ${sign} ${title.padEnd(width)}  ${detail}`;
  return remedy === null ? [first] : [first, `    ${' '.repeat(width)}  → ${remedy}`];
}
