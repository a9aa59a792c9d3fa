import { TestBed } from '@angular/core/testing';
import { Direction, directionOf } from './direction';

describe('from which side the console reads', () => {
  afterEach(() => {
    localStorage.clear();
    document.documentElement.removeAttribute('dir');
  });

  it.each([
    ['ar', 'rtl'],
    ['ar-AE', 'rtl'],
    ['he-IL', 'rtl'],
    ['fa', 'rtl'],
    ['ur-PK', 'rtl'],
    ['en-GB', 'ltr'],
    ['arn-CL', 'ltr'],
    ['', 'ltr'],
  ])('%s from %s', (language, side) => expect(directionOf(language)).toBe(side));

  it('is as a person chose, also when they come again', () => {
    TestBed.inject(Direction).choose('rtl');
    expect(document.documentElement.dir).toBe('rtl');
    TestBed.resetTestingModule();
    document.documentElement.dir = '';
    const again = TestBed.inject(Direction);
    again.restore();
    expect([again.name(), document.documentElement.dir]).toEqual(['rtl', 'rtl']);
    again.choose('auto');
    expect(document.documentElement.dir).toBe('ltr');
  });
});
