import { once } from 'node:events';
import { connect } from 'node:net';
import { Controller, Get, Module } from '@nestjs/common';
import { Public } from '@feelori/platform/auth';
import { testApp, testSettings, until } from '@feelori/testing';

let release: () => void = () => undefined;
let isHeld = false;

@Public()
@Controller('api/v1/probe')
class ProbeController {
  @Get('held')
  async held(): Promise<string> {
    isHeld = true;
    await new Promise<void>((resolve) => (release = resolve));
    return 'held';
  }

  @Get()
  probe(): string {
    return 'well';
  }
}

@Module({ controllers: [ProbeController] })
class ProbeModule {}

/** What a load balancer sends on a connection that it keeps may arrive in the moment in which the process begins to end. */
it('answers as ever what comes in on an open connection while the process ends', async () => {
  const running = await testApp([ProbeModule], testSettings());
  const held = fetch(`${running.url}/api/v1/probe/held`);
  await until('a request under way', () => isHeld);

  const socket = connect(Number(new URL(running.url).port), '127.0.0.1');
  let answer = '';
  socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
  await once(socket, 'connect');
  socket.write('GET /api/v1/probe HTTP/1.1\r\n');
  const server = running.app.getHttpServer() as { listening: boolean };
  const closed = running.close();
  await until('no new connections', () => !server.listening);
  socket.write('Host: 127.0.0.1\r\n\r\n');
  await once(socket, 'close');
  expect(answer).toMatch(/^HTTP\/1\.1 200 [^]*\nconnection: close\r\n[^]*well$/i);

  release();
  expect(await (await held).text()).toBe('held');
  await closed;
});
