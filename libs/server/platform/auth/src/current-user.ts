import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Caller } from './access-claims';

/** The signed-in person of this request: `@CurrentUser() caller: Caller`. */
export const CurrentUser = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<{ user: Caller }>().user,
);
