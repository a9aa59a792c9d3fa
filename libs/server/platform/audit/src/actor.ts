import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Role } from '@feelori/contracts';
import { type Caller, clientAddress } from '@feelori/platform/auth';
import type { FastifyRequest } from 'fastify';

/** The person who makes a change, and from where. */
export interface Actor {
  id: string;
  name: string;
  role: Role;
  address: string;
}

/** The signed-in person of this request, as the audit names them: `@Acting() actor: Actor`. */
export const Acting = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const request = context.switchToHttp().getRequest<FastifyRequest & { user: Caller }>();
  const { id, name, role } = request.user;
  return { id, name, role, address: clientAddress(request) };
});
