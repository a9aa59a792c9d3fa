import type { ComparedTurn } from './compare.ts';
import type { Outcome } from './outcome.ts';
import { LEVELS } from './risk.ts';
import type { Summary } from './summary.ts';
import { takenBy } from './turn-lines.ts';

const STYLE = `body{font:14px/1.45 system-ui,sans-serif;margin:24px;color:#1d2330}
table{border-collapse:collapse;width:100%;table-layout:fixed}
td,th{border:1px solid #d5d9e2;padding:8px;vertical-align:top;text-align:start;overflow-wrap:anywhere}
.said{white-space:pre-wrap;background:#f2f5f0;border-radius:8px;padding:6px 8px;margin:0 0 6px}
.took,.facts{color:#59627a;font-size:12px}
.high{background:#fbdcd9}.medium{background:#fdf0cf}.low{background:#e9f1fb}
tr.same td{color:#59627a}`;

/** The whole replay as one page that needs nothing else: risky turns first, then what changed, then the rest. Pure. */
export function reportHtml(turns: readonly ComparedTurn[], summary: Summary & { notes: string[] }): string {
  const { notes, ...figures } = summary;
  const rows = [...turns].sort((one, other) => weight(one) - weight(other)).map(rowOf);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Replay</title><style>${STYLE}</style></head><body>
<h1>Replay: ${figures.turns} turns, ${figures.changed} changed, ${figures.risk.high} at high risk</h1>
<ul>${notes.map((note) => `<li>${safe(note)}</li>`).join('')}</ul>
<table><thead><tr><th></th><th>Before</th><th>After</th></tr></thead><tbody>${sideRows(figures)}</tbody></table>
<h2>Turns</h2>
<table><thead><tr><th>Customer</th><th>Said then</th><th>Before</th><th>After</th><th>Risk</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></body></html>
`;
}

function sideRows({ before, after }: Summary): string {
  const names = Object.keys(before) as (keyof typeof before)[];
  return names
    .map((name) => {
      const cells = [before, after].map((side) => `<td>${safe(plain(side[name]))}</td>`).join('');
      return `<tr><th>${safe(name.replace('_', ' '))}</th>${cells}</tr>`;
    })
    .join('');
}

function plain(value: unknown): string {
  if (value === null || value === undefined) return 'no price set';
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([name, count]) => `${name}: ${count}`)
    .join(', ');
}

function weight({ level, isChanged }: ComparedTurn): number {
  return level === null ? LEVELS.length + (isChanged ? 0 : 1) : LEVELS.indexOf(level);
}

function rowOf(compared: ComparedTurn): string {
  const { conversation, turn, asked, told, before, after, facts, marks, level, isChanged } = compared;
  const changes = facts.map(({ of, gone, come }) =>
    [`${of}:`, ...gone.map((fact) => `− ${fact}`), ...come.map((fact) => `+ ${fact}`)].join(' '),
  );
  const risk = [...marks, ...changes].map((one) => `<div class="facts">${safe(one)}</div>`).join('');
  const said = asked.map((one) => `<div class="said" dir="auto">${safe(one)}</div>`).join('');
  return `<tr class="${isChanged ? 'changed' : 'same'}"><td>${safe(`${conversation}.${turn}`)}${said}</td>
<td>${answer(told)}</td><td>${answer(before)}</td><td>${answer(after)}</td>
<td class="${level ?? ''}">${level ?? 'none'}${risk}</td></tr>`;
}

function answer(outcome: Outcome): string {
  const { messages, guards, handovers } = outcome;
  const said = messages.map((one) => `<div class="said" dir="auto">${safe(one)}</div>`).join('');
  const did = [...guards.map((guard) => `guard: ${guard}`), ...handovers.map((why) => `person: ${why}`)];
  const took = [takenBy(outcome), ...did].map((one) => `<div class="took">${safe(one)}</div>`).join('');
  return `${said === '' ? '<i>nothing was said</i>' : said}${took}`;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function safe(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
}
