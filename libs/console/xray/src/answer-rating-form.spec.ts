import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { ENDPOINTS, pathOf } from '@feelori/contracts';
import { AnswerRatingForm } from './answer-rating-form';

const ID = '100:c_ann#4';
const PATH = pathOf(ENDPOINTS.answerRating.path, { id: ID });

it('takes the right answer and the pieces it must hold, and offers the file once it is kept', async () => {
  const user = userEvent.setup();
  await render(AnswerRatingForm, {
    inputs: { answerId: ID, begins: 'down' },
    providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
  });
  const http = TestBed.inject(HttpTestingController);
  http.expectOne(PATH).flush({ rating: null });
  await user.type(await screen.findByLabelText('The right answer, in your words'), 'It costs $38.00');
  await user.type(screen.getByLabelText(/Words it must hold/), '$38.00\n\n Canvas Shopper ');
  expect(screen.getByRole('button', { name: 'Download the conversation as a test' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  const sent = http.expectOne({ method: 'PUT', url: PATH });
  const body = { verdict: 'down', right: 'It costs $38.00', mustHave: ['$38.00', 'Canvas Shopper'] };
  expect(sent.request.body).toEqual(body);
  const by = { id: 'u', name: 'Maya' };
  sent.flush({ ...body, answerId: ID, conversationId: '100:c_ann', by, at: '', answered: '' });
  expect(await screen.findByRole('button', { name: 'Download as a test' })).toBeTruthy();
  expect(screen.getByText('Saved')).toBeTruthy();
});
