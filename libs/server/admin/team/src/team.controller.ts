import { Body, Controller, Get, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import {
  CodeRequest,
  ENDPOINTS,
  type SignedIn,
  type SignedInUser,
  type SignInAnswer,
  SignInRequest,
} from '@feelori/contracts';
import { type Caller, clientAddress, CurrentUser, Permitted } from '@feelori/platform/auth';
import { AppError } from '@feelori/platform/errors';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Admission, Authenticator, type Whence } from './authenticator';
import { deviceWords } from './device-words';
import { OwnPageGuard } from './own-page.guard';
import { RefreshCookie } from './refresh-cookie';
import { SessionKeeper } from './session-keeper';

/** Sign-in, refresh, sign-out, and who I am. */
@ApiTags('team')
@Controller()
export class TeamController {
  constructor(
    private readonly cookie: RefreshCookie,
    private readonly authenticator: Authenticator,
    private readonly keeper: SessionKeeper,
  ) {}

  @Post(ENDPOINTS.signIn.path)
  @Permitted(ENDPOINTS.signIn.permission)
  @UseGuards(OwnPageGuard)
  @Throttle({ default: { limit: 30, ttl: 60_000 } })
  @HttpCode(200)
  async signIn(
    @Body() { email, password }: SignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInAnswer> {
    const admission = await this.authenticator.signIn(email, password, whence(request));
    return 'wanted' in admission ? admission.wanted : this.letIn(reply, admission);
  }

  @Post(ENDPOINTS.signInCode.path)
  @Permitted(ENDPOINTS.signInCode.permission)
  @UseGuards(OwnPageGuard)
  @Throttle({ default: { limit: 30, ttl: 60_000 } })
  @HttpCode(200)
  async signInWithCode(
    @Body() { ticket, code }: CodeRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedIn> {
    return this.letIn(reply, await this.authenticator.signInWithCode(ticket, code, whence(request)));
  }

  @Post(ENDPOINTS.refresh.path)
  @Permitted(ENDPOINTS.refresh.permission)
  @UseGuards(OwnPageGuard)
  @HttpCode(200)
  async refresh(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedIn> {
    return this.orTakeCookie(reply, async () => {
      const token = this.cookie.read(request);
      const address = clientAddress(request);
      return this.letIn(reply, await this.keeper.refresh(token === 'none' ? null : token, address));
    });
  }

  @Post(ENDPOINTS.signOut.path)
  @Permitted(ENDPOINTS.signOut.permission)
  @UseGuards(OwnPageGuard)
  @HttpCode(204)
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.orTakeCookie(reply, async () => {
      const token = this.cookie.read(request);
      // Whoever has no token is out already.
      if (token !== 'none') await this.keeper.signOut(token, clientAddress(request));
      this.cookie.take(reply);
    });
  }

  @Get(ENDPOINTS.me.path)
  @Permitted(ENDPOINTS.me.permission)
  me(@CurrentUser() { id, email, name, role }: Caller): SignedInUser {
    return { id, email, name, role };
  }

  private letIn(reply: FastifyReply, { signedIn, refresh }: Admission): SignedIn {
    this.cookie.give(reply, refresh);
    return signedIn;
  }

  /** A browser keeps no token that is refused. */
  private async orTakeCookie<T>(reply: FastifyReply, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof AppError && error.code === 'session_expired') this.cookie.take(reply);
      throw error;
    }
  }
}

function whence(request: FastifyRequest): Whence {
  return { address: clientAddress(request), device: deviceWords(request.headers['user-agent']) };
}
