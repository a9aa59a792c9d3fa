import { allRealModels, realModels } from './real-models';

const env = { GEMINI_API_KEY: ' a-key ', OPENAI_API_KEY: '', OPENAI_MODEL: 'gpt-x', GEMINI_MODEL: 'g-1' };

it('asks nobody without a key', () => {
  expect(realModels({ OPENAI_MODEL: 'gpt-x' })).toEqual([]);
  expect(allRealModels({})).toBeNull();
});

it('asks each vendor that has a key for itself, at its own address unless another is named', () => {
  expect(realModels(env)).toEqual([
    {
      vendor: 'gemini',
      environment: {
        GEMINI_API_KEY: 'a-key',
        GEMINI_BASE_URL: 'https://generativelanguage.googleapis.com',
        GEMINI_MODEL: 'g-1',
        OPENAI_API_KEY: '',
      },
    },
  ]);
  const both = { ...env, OPENAI_API_KEY: 'b-key', OPENAI_BASE_URL: 'http://127.0.0.1:1/openai/v1' };
  expect(realModels(both).map(({ vendor }) => vendor)).toEqual(['gemini', 'openai']);
  expect(realModels(both)[1]?.environment).toMatchObject({ GEMINI_API_KEY: '', OPENAI_MODEL: 'gpt-x' });
  expect(allRealModels(both)).toMatchObject({
    GEMINI_API_KEY: 'a-key',
    OPENAI_API_KEY: 'b-key',
    OPENAI_BASE_URL: 'http://127.0.0.1:1/openai/v1',
  });
});
