/**
 * Makes an element. `props` sets properties (class, text, aria-…, on…), children are nodes or strings.
 * Text only ever goes in as text, never as HTML.
 */
export function element(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name === 'text') node.textContent = value;
    else node.setAttribute(name === 'className' ? 'class' : name, value === true ? '' : String(value));
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

/** Paths of the icons, drawn on a 24×24 grid. */
const ICONS = {
  back: 'M15 5l-7 7 7 7',
  close: 'M6 6l12 12M18 6L6 18',
  plus: 'M12 5v14M5 12h14',
  send: 'M3 20.5v-6.6L13.5 12 3 10.1V3.5L22 12z',
  list: 'M4 7h2M4 12h2M4 17h2M10 7h10M10 12h10M10 17h10',
  reply: 'M10 7L5 12l5 5M5 12h9a5 5 0 0 1 5 5v1',
  link: 'M14 5h5v5M19 5l-9 9M17 14v5H5V7h5',
  down: 'M6 9l6 6 6-6',
  pin: 'M12 21s7-6.2 7-11.5A7 7 0 0 0 5 9.5C5 14.8 12 21 12 21zM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
};

/** An icon of the set above, hidden from screen readers. */
export function icon(name) {
  return drawing('0 0 24 24', ICONS[name]);
}

/** An SVG of one path. */
export function drawing(viewBox, path, className) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', viewBox);
  svg.setAttribute('aria-hidden', 'true');
  if (className) svg.setAttribute('class', className);
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}
