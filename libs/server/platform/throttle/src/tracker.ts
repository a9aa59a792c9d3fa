import type { ExecutionContext } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import { type AccessTokens, callerNetwork, clientAddress, PUBLIC_MARK } from '@feelori/platform/auth';
import type { FastifyRequest } from 'fastify';

const BEARER = /^Bearer +(\S+)$/i;

/**
 * Whom a request counts for. Who is signed in counts alone, so that a team behind one address does not share one limit:
 * the token must be ours and good now, or anybody could make up as many as they like. All others count by their address,
 * and so does everybody on the ways that need no sign-in, where a token would be a second set of tries.
 */
export function trackerOf(
  request: FastifyRequest,
  context: ExecutionContext,
  { tokens, reflector }: { tokens: AccessTokens; reflector: Reflector },
): string {
  const address = callerNetwork(clientAddress(request));
  const places = [context.getHandler(), context.getClass()];
  if (reflector.getAllAndOverride<boolean | undefined>(PUBLIC_MARK, places)) return address;
  const token = BEARER.exec(request.headers.authorization ?? '')?.[1];
  const session = token === undefined ? undefined : tokens.claimsOf(token)?.sid;
  return session === undefined ? address : `session ${session}`;
}
