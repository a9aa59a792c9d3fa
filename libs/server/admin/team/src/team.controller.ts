import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import { ENDPOINTS, type SignedIn, type SignedInUser, SignInRequest } from '@feelori/contracts';
import { type Caller, clientAddress, CurrentUser, Permitted } from '@feelori/platform/auth';
import { AppError } from '@feelori/platform/errors';
import { Settings } from '@feelori/platform/settings';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { cookieText, parseCookie, type RefreshToken } from './refresh-rules';
import { SessionKeeper } from './session-keeper';
import { Authenticator } from './authenticator';

const COOKIE = 'feelori_refresh';
const PATH = '/api/v1/auth';

/** Sign-in, refresh, sign-out, and who I am. */
@ApiTags('team')
@Controller()
export class TeamController {
  constructor(
    private readonly settings: Settings,
    private readonly authenticator: Authenticator,
    private readonly keeper: SessionKeeper,
  ) {}

  @Post(ENDPOINTS.signIn.path)
  @Permitted(ENDPOINTS.signIn.permission)
  @Throttle({ default: { limit: 30, ttl: 60_000 } })
  @HttpCode(200)
  async signIn(
    @Body() { email, password }: SignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedIn> {
    const { signedIn, refresh } = await this.authenticator.signIn(email, password, clientAddress(request));
    this.giveCookie(reply, refresh);
    return signedIn;
  }

  @Post(ENDPOINTS.refresh.path)
  @Permitted(ENDPOINTS.refresh.permission)
  @HttpCode(200)
  async refresh(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedIn> {
    return this.orTakeCookie(reply, async () => {
      const token = parseCookie(request.cookies[COOKIE]);
      const { signedIn, refresh } = await this.keeper.refresh(token, clientAddress(request));
      this.giveCookie(reply, refresh);
      return signedIn;
    });
  }

  @Post(ENDPOINTS.signOut.path)
  @Permitted(ENDPOINTS.signOut.permission)
  @HttpCode(204)
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.orTakeCookie(reply, async () => {
      const offered = request.cookies[COOKIE];
      // Whoever has no token is out already.
      if (offered !== undefined) await this.keeper.signOut(parseCookie(offered), clientAddress(request));
      this.takeCookie(reply);
    });
  }

  @Get(ENDPOINTS.me.path)
  @Permitted(ENDPOINTS.me.permission)
  me(@CurrentUser() { id, email, name, role }: Caller): SignedInUser {
    return { id, email, name, role };
  }

  /** A browser keeps no token that is refused. */
  private async orTakeCookie<T>(reply: FastifyReply, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof AppError && error.code === 'session_expired') this.takeCookie(reply);
      throw error;
    }
  }

  private giveCookie(reply: FastifyReply, token: RefreshToken): void {
    const maxAge = this.settings.auth.refreshTokenDays * 86_400;
    void reply.setCookie(COOKIE, cookieText(token), { ...this.cookieRules(), maxAge });
  }

  private takeCookie(reply: FastifyReply): void {
    void reply.clearCookie(COOKIE, this.cookieRules());
  }

  private cookieRules(): { path: string; httpOnly: true; sameSite: 'strict'; secure: boolean } {
    const secure = this.settings.gateway.publicUrl.startsWith('https:');
    return { path: PATH, httpOnly: true, sameSite: 'strict', secure };
  }
}
