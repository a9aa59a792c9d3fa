import { Component, computed, input } from '@angular/core';

/** Line drawings on a 24-unit grid, drawn for this console. */
const DRAWINGS = {
  inbox:
    'M4 13.5 6.6 5.8A1.6 1.6 0 0 1 8.1 4.7h7.8a1.6 1.6 0 0 1 1.5 1.1L20 13.5v4.2a1.6 1.6 0 0 1-1.6 1.6H5.6A1.6 1.6 0 0 1 4 17.7zm0 0h4.4l1.3 2.4h4.6l1.3-2.4H20',
  search: 'M10.8 17.1a6.3 6.3 0 1 0 0-12.6 6.3 6.3 0 0 0 0 12.6zM15.4 15.4 20 20',
  back: 'M14.5 5.5 8 12l6.5 6.5',
  retry: 'M19 7v4h-4M18.4 11A6.8 6.8 0 1 0 18.6 14.6',
  down: 'M12 5v13M6.5 12.5 12 18l5.5-5.5',
  keyboard:
    'M4.5 6.5h15a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1zM7 10h.01M10.3 10h.01M13.7 10h.01M17 10h.01M8 14h8',
  person: 'M12 11.5a3.6 3.6 0 1 0 0-7.2 3.6 3.6 0 0 0 0 7.2zM5 19.7c.6-3.3 3.4-5.2 7-5.2s6.4 1.9 7 5.2',
  people:
    'M9 11.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4zM3 18.8c.5-2.9 2.9-4.6 6-4.6s5.5 1.7 6 4.6M15.5 11.2a2.8 2.8 0 0 0 0-5.4M17 14.4c2.1.5 3.6 2 4 4.4',
  spark:
    'M12 4.2c.7 4.3 3.3 6.9 7.6 7.6-4.3.7-6.9 3.3-7.6 7.6-.7-4.3-3.3-6.9-7.6-7.6 4.3-.7 6.9-3.3 7.6-7.6z',
  rules: 'M5 7h6M5 12h14M5 17h9M16 5.2l1.6 1.6L20.5 4',
  pause: 'M9 6v12M15 6v12',
  clock: 'M12 19.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM12 8v4.3l2.7 1.7',
  tick: 'M5.5 12.6 10 17l8.5-9.5',
  ticks: 'M2.8 12.9 6.8 17l8-9.3M12 16l1 1 8.2-9.3',
  alert: 'M12 4.5 20.5 19h-17zM12 10v4M12 16.6v.1',
  photo:
    'M5 5h14a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1zM4 16l4.5-4.5L14 17M13 14l2.5-2.5L20 16M15.5 8.5h.01',
  video: 'M4.5 7h9a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1zM14.5 11l6-3v8l-6-3',
  voice:
    'M12 14.5a2.8 2.8 0 0 0 2.8-2.8V7a2.8 2.8 0 0 0-5.6 0v4.7a2.8 2.8 0 0 0 2.8 2.8zM6.5 11.5a5.5 5.5 0 0 0 11 0M12 17v3',
  file: 'M7 4h7l4 4v12H7zM14 4v4h4',
  place: 'M12 20s6-5.4 6-10a6 6 0 0 0-12 0c0 4.6 6 10 6 10zM12 12a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z',
  smile: 'M12 19.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM9 14c1.6 1.9 4.4 1.9 6 0M9.5 9.8h.01M14.5 9.8h.01',
  bag: 'M6 8.5h12l1 11H5zM9 8.5V8a3 3 0 0 1 6 0v.5',
  tap: 'M9.5 12V6.2a1.5 1.5 0 0 1 3 0V11l4 .9a2 2 0 0 1 1.5 2.2l-.5 3.4a2 2 0 0 1-2 1.7h-3.6a2 2 0 0 1-1.7-.9l-3-4.7a1.3 1.3 0 0 1 2-1.6z',
  shield: 'M12 4l6.5 2.5v5c0 4-2.7 7-6.5 8.5-3.8-1.5-6.5-4.5-6.5-8.5v-5zM9 12l2.2 2.2 4-4.4',
  list: 'M9 7h10M9 12h10M9 17h10M5 7h.01M5 12h.01M5 17h.01',
  info: 'M12 19.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM12 11v5M12 8.2v.1',
  tool: 'M14.8 5.2a4 4 0 0 0-4.6 5.4L4.8 16a2.2 2.2 0 0 0 3.1 3.1l5.5-5.4a4 4 0 0 0 5.3-4.7l-2.5 2.5-2.8-.7-.8-2.9z',
  label: 'M4.5 11.2V5.5a1 1 0 0 1 1-1h5.7l8.3 8.3a1.2 1.2 0 0 1 0 1.7l-5 5a1.2 1.2 0 0 1-1.7 0zM8.3 8.3h.01',
  clip: 'M18.5 11.2 11.8 18a4.2 4.2 0 0 1-6-6l7.3-7.2a2.8 2.8 0 0 1 4 4l-7.2 7.1a1.4 1.4 0 0 1-2-2l6.3-6.2',
  cross: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  note: 'M6 4.5h12a1 1 0 0 1 1 1V14l-5 5.5H6a1 1 0 0 1-1-1v-13a1 1 0 0 1 1-1zM19 14h-5v5.5M8.5 9h7M8.5 12.5h4',
  out: 'M10 5H6v14h4M14 8l4 4-4 4M18 12h-8',
  'thumb-up':
    'M7 11v8.5H4.5V11zM7 11l3.8-6.5a1.9 1.9 0 0 1 2.2 2.2L12.4 10h5.4a1.6 1.6 0 0 1 1.6 2l-1.5 6a2 2 0 0 1-1.9 1.5H7',
  'thumb-down':
    'M17 13V4.5h2.5V13zM17 13l-3.8 6.5a1.9 1.9 0 0 1-2.2-2.2l.6-3.3H6.2a1.6 1.6 0 0 1-1.6-2l1.5-6A2 2 0 0 1 8 4.5h9',
  theme: 'M12 19.5a7.5 7.5 0 0 0 0-15zM12 4.5a7.5 7.5 0 0 0 0 15',
  chat: 'M5 5.5h14a1.5 1.5 0 0 1 1.5 1.5v8a1.5 1.5 0 0 1-1.5 1.5h-7L7.5 20v-3.5H5A1.5 1.5 0 0 1 3.5 15V7A1.5 1.5 0 0 1 5 5.5z',
} as const;

export type IconName = keyof typeof DRAWINGS;

/** A drawing beside words; it says nothing to screen readers, the words do. */
@Component({
  selector: 'fe-icon',
  template: `<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path [attr.d]="drawing()" />
  </svg>`,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      inline-size: 1.25em;
      block-size: 1.25em;
    }
    svg {
      inline-size: 100%;
      block-size: 100%;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.7;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly drawing = computed(() => DRAWINGS[this.name()]);
}
