import type { ChartData } from './chart-data';
import { chartFile, chartRows, chartWords } from './chart-table';

const BEHIND = { figures: ['turns'], from: 'a', to: 'b' };
const CHART: ChartData = {
  ...{ id: 'volume', heading: 'Messages', of: 'Day', counted: 'messages', look: 'bars', digits: 0 },
  labels: ['1 Nov', '=2 Nov'],
  series: [
    { name: 'Now', values: [3, 0], behind: [BEHIND, BEHIND] },
    { name: 'Before', values: [null, 9], isBefore: true },
  ],
};

it('shows a chart as rows; only where something was counted is something behind it', () => {
  expect(chartRows(CHART)).toEqual([
    {
      label: '1 Nov',
      cells: [
        { text: '3', behind: BEHIND },
        { text: '–', behind: null },
      ],
    },
    {
      label: '=2 Nov',
      cells: [
        { text: '0', behind: null },
        { text: '9', behind: null },
      ],
    },
  ]);
});

it('is a file in which no word is a formula', () => {
  expect(chartFile(CHART)).toBe(
    '"Day","Now (messages)","Before (messages)"\r\n"1 Nov",3,""\r\n"\'=2 Nov",0,9\r\n',
  );
});

it('says what is to be seen', () => {
  expect(chartWords(CHART)).toBe('Messages: 3 messages. Most at 1 Nov: 3.');
});
