import { Injectable } from '@nestjs/common';
import { SIGNED_IN_HINT } from '@feelori/contracts';
import { AppError } from '@feelori/platform/errors';
import { Settings } from '@feelori/platform/settings';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { cookieText, parseCookie, type RefreshToken } from './refresh-rules';

const NAME = 'feelori_refresh';
const PATH = '/api/v1/auth';

/** The cookie that keeps a browser signed in. */
@Injectable()
export class RefreshCookie {
  constructor(private readonly settings: Settings) {}

  /** The token of a request; `none` without the cookie, null for one that is not shaped like ours. */
  read(request: FastifyRequest): RefreshToken | 'none' | null {
    const values = cookieValues(request.headers.cookie, NAME);
    if (values.length === 0) return 'none';
    // Somebody else on the way or on a neighbouring name set one; which is ours cannot be told.
    if (values.length > 1) throw new AppError('bad_request', 'The refresh cookie came more than once.');
    return parseCookie(values[0]);
  }

  give(reply: FastifyReply, token: RefreshToken): void {
    const maxAge = this.settings.auth.refreshTokenDays * 86_400;
    void reply.setCookie(NAME, cookieText(token), { ...this.rules(), maxAge });
    void reply.setCookie(SIGNED_IN_HINT, '1', { ...this.hintRules(), maxAge });
  }

  take(reply: FastifyReply): void {
    void reply.clearCookie(NAME, this.rules());
    void reply.clearCookie(SIGNED_IN_HINT, this.hintRules());
  }

  /** For the console's own pages, which read it. */
  private hintRules(): { path: string; httpOnly: false; sameSite: 'strict'; secure: boolean } {
    return { ...this.rules(), path: '/', httpOnly: false };
  }

  private rules(): { path: string; httpOnly: true; sameSite: 'strict'; secure: boolean } {
    const secure = this.settings.gateway.publicUrl.startsWith('https:');
    return { path: PATH, httpOnly: true, sameSite: 'strict', secure };
  }
}

/** Every value a `Cookie` header gives this name, in order. */
export function cookieValues(header: string | undefined, name: string): string[] {
  return (header ?? '').split(';').flatMap((pair) => {
    const cut = pair.indexOf('=');
    return cut >= 0 && pair.slice(0, cut).trim() === name ? [pair.slice(cut + 1).trim()] : [];
  });
}
