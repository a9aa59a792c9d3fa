/** The colours of the console as a canvas takes them. */
export interface ChartColours {
  ink: string;
  line: string;
  series: string[];
}

const SERIES = ['', 'teal', 'orange', 'blue', 'pink', 'green', 'yellow', 'red'];

/** As they are now, light or dark: a canvas knows no names of ours, so the page is asked what they come to. */
export function chartColours(canvas: HTMLElement): ChartColours {
  const colourOf = (name: string): string => {
    canvas.style.color = name;
    return getComputedStyle(canvas).color;
  };
  const series = SERIES.map((label) => {
    if (label === '') return colourOf('var(--fe-accent)');
    canvas.dataset['colour'] = label;
    return colourOf('var(--fe-label-colour)');
  });
  delete canvas.dataset['colour'];
  const colours = { ink: colourOf('var(--fe-ink-quiet)'), line: colourOf('var(--fe-line)'), series };
  canvas.style.removeProperty('color');
  return colours;
}
