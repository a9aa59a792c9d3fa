import { Controller, Get, Logger, Module } from '@nestjs/common';
import { Public } from '@feelori/platform/auth';
import { AppError } from '@feelori/platform/errors';
import { testApp, type TestApp, testSettings } from '@feelori/testing';

let answer: 'unavailable' | 'well' | 'broken' | 'forged' | 'limited' = 'well';

@Public()
@Controller('api/v1/probe')
class ProbeController {
  @Get()
  probe(): string {
    if (answer === 'unavailable') throw new AppError('unavailable');
    if (answer === 'forged') throw new AppError('unauthenticated');
    if (answer === 'limited') throw new AppError('too_many_requests');
    if (answer === 'broken') throw new Error('broken');
    return answer;
  }
}

@Module({ controllers: [ProbeController] })
class ProbeModule {}

describe('the trail of requests', () => {
  let running: TestApp;
  const lines: unknown[] = [];

  beforeAll(async () => {
    running = await testApp([ProbeModule], testSettings());
    for (const level of ['warn', 'log'] as const) {
      jest
        .spyOn(Logger.prototype, level)
        .mockImplementation((...line: unknown[]) => void lines.push(line[0]));
    }
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await running.close();
  });

  async function ask(times: number, what: typeof answer): Promise<number[]> {
    answer = what;
    const asked = Array.from({ length: times }, () => fetch(`${running.url}/api/v1/probe`));
    return [...new Set((await Promise.all(asked)).map(({ status }) => status))];
  }

  it('has one line for a route that is unavailable, however often it is asked, and one when it is back', async () => {
    expect(await ask(50, 'unavailable')).toEqual([503]);
    expect(await ask(2, 'well')).toEqual([200]);
    // The platform says of its stores that they are away; they are, here.
    expect(lines.filter((line) => String(line).startsWith('GET'))).toEqual([
      'GET /api/v1/probe: answers 503',
      expect.stringMatching(/^GET \/api\/v1\/probe: back after \d+ s$/),
    ]);
  });

  it('does not take a refusal in between for being back: it says nothing of the stores', async () => {
    lines.length = 0;
    await ask(2, 'unavailable');
    expect(await ask(2, 'forged')).toEqual([401]);
    expect(await ask(2, 'limited')).toEqual([429]);
    await ask(2, 'unavailable');
    const ofRoute = (): unknown[] => lines.filter((line) => String(line).startsWith('GET'));
    expect(ofRoute()).toEqual(['GET /api/v1/probe: answers 503']);
    await ask(1, 'well');
    expect(ofRoute()).toHaveLength(2);
  });

  it('has a line for each answer that is our own fault', async () => {
    expect(await ask(2, 'broken')).toEqual([500]);
    const ofRoute = lines.filter((line) => (line as { route?: string }).route === '/api/v1/probe');
    expect(ofRoute).toMatchObject([{ status: 500 }, { status: 500 }]);
  });
});
