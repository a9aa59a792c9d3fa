import { provideRouter } from '@angular/router';
import { render, screen } from '@testing-library/angular';
import { WayLink } from './way-link';

it.each([
  [true, 'Why? How this answer was made'],
  [false, 'Why? What became of this message'],
])('leads to the way of a message, and says to what (an answer: %p)', async (isAnswer, name) => {
  await render(WayLink, { inputs: { messageId: 'm1', isAnswer }, providers: [provideRouter([])] });
  expect(screen.getByRole('link', { name }).getAttribute('href')).toBe('/messages/m1/way');
});
