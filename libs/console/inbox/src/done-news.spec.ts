import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Session } from '@feelori/console/core';
import { DoneNews, type DoneNotice } from './done-news';

describe('what became of the last command', () => {
  const notice: DoneNotice = { words: 'Ana: resolved', isFailure: true, undo: null };

  it('is for the one who gave it, also with a new token', () => {
    const user = signal({ id: 'u1', name: 'Maya' });
    TestBed.configureTestingModule({ providers: [{ provide: Session, useValue: { user } }] });
    const news = TestBed.inject(DoneNews);
    news.show(notice);
    user.set({ id: 'u1', name: 'Maya' });
    expect(news.notice()).toBe(notice);
    user.set({ id: 'u2', name: 'Noor' });
    expect(news.notice()).toBeNull();
  });
});
