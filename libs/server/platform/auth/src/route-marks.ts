import { type CustomDecorator, SetMetadata } from '@nestjs/common';
import type { Permission } from '@feelori/contracts';

export const PUBLIC_MARK = 'feelori:public';
export const PERMISSION_MARK = 'feelori:permission';

/** Nobody needs to be signed in. Every other route answers 401 without a token. */
export const Public = (): CustomDecorator => SetMetadata(PUBLIC_MARK, true);

/** What the contract's endpoint table asks for: a permission, 'public', or null for any signed-in person. */
export const Permitted = (permission: Permission | 'public' | null): CustomDecorator =>
  permission === 'public' ? Public() : SetMetadata(PERMISSION_MARK, permission);
