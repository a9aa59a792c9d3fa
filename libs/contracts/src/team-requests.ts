import {
  IsBoolean,
  IsEmail,
  IsIn,
  IsString,
  Matches,
  MaxLength,
  MinLength,
  ValidateIf,
} from 'class-validator';
import { EMAIL_MAX, PASSWORD_MAX, PASSWORD_MIN, PERSON_NAME_MAX } from './limits';
import { ROLES, type Role } from './permissions';
import { PLAIN_NAME } from './plain-name';

/** Longest token of a link: the person's id and a secret. */
const LINK_MAX = 100;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** No half of an emoji, which could not be stored. */
const WHOLE = /^\P{Cs}*$/u;

/** Body of `POST /api/v1/team/invites`. */
export class InviteRequest {
  @IsEmail()
  @MaxLength(EMAIL_MAX)
  email!: string;

  @IsIn(ROLES)
  role!: Role;
}

/** Body of `POST /api/v1/team/:id/role`. */
export class RoleRequest {
  @IsIn(ROLES)
  role!: Role;
}

/** Body of `POST /api/v1/auth/link`. */
export class LinkRequest {
  @IsString()
  @MaxLength(LINK_MAX)
  token!: string;
}

/** Body of `POST /api/v1/auth/link/use`: chooses a password, and with an invitation a name. */
export class LinkUseRequest extends LinkRequest {
  @IsString()
  @MinLength(PASSWORD_MIN)
  @MaxLength(PASSWORD_MAX)
  @Matches(WHOLE, { message: 'password holds half a character' })
  password!: string;

  @ValidateIf(({ name }: LinkUseRequest) => name !== undefined)
  @IsString()
  @MaxLength(PERSON_NAME_MAX)
  @Matches(LETTER_OR_DIGIT, { message: 'name holds no letter' })
  @Matches(PLAIN_NAME, { message: 'name holds what nobody can read' })
  name?: string;
}

/** Body of `POST /api/v1/account/password`. */
export class PasswordRequest {
  /** The password as it is. */
  @IsString()
  @MinLength(1)
  @MaxLength(PASSWORD_MAX)
  present!: string;

  @IsString()
  @MinLength(PASSWORD_MIN)
  @MaxLength(PASSWORD_MAX)
  @Matches(WHOLE, { message: 'next holds half a character' })
  next!: string;
}

/** Body of `POST /api/v1/account/sign-out-everywhere`. */
export class SignOutEverywhereRequest {
  /** Whether the session that asks goes on. */
  @IsBoolean()
  keepThis!: boolean;
}
