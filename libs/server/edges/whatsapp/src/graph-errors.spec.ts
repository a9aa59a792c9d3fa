import { graphRule } from './graph-errors';

describe('what a Graph error asks of us', () => {
  // Meta, "Cloud API error codes": R retry, P pause, T template, N never, A authentication.
  it.each([
    [0, 'auth'],
    [1, 'retry'],
    [2, 'retry_once'],
    [4, 'retry'],
    [100, 'never'],
    [190, 'auth'],
    [250, 'auth'],
    [368, 'pause'],
    [80007, 'retry'],
    [130403, 'never'],
    [130429, 'retry'],
    [130472, 'never'],
    [131000, 'retry_once'],
    [131008, 'never'],
    [131009, 'never'],
    [131016, 'retry_once'],
    [131026, 'never'],
    [131042, 'pause'],
    [131047, 'window'],
    [131048, 'pause'],
    [131049, 'never'],
    [131050, 'opted_out'],
    [131051, 'never'],
    [131052, 'without_picture'],
    [131053, 'without_picture'],
    [131056, 'retry'],
    [131057, 'retry'],
    [132001, 'never'],
    [133010, 'auth'],
    [999999, 'never'],
  ])('%d: %s', (code, action) => {
    expect(graphRule(code).action).toBe(action);
  });

  it('is nothing a person of the shop could mend where the customer cannot be reached', () => {
    const beyond = [130403, 130472, 130497, 131021, 131026, 131030, 131049, 131050];
    expect(beyond.filter((code) => graphRule(code).beyondHelp !== true)).toEqual([]);
    const mendable = [100, 131008, 131009, 131042, 131047, 131051, 131053, 190];
    expect(mendable.filter((code) => graphRule(code).beyondHelp === true)).toEqual([]);
  });
});
