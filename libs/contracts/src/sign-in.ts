import { IsEmail, IsString, MaxLength, MinLength } from 'class-validator';
import { EMAIL_MAX, PASSWORD_MAX } from './limits';
import type { Role } from './permissions';
import type { CodeWanted } from './second-factor';

/**
 * A cookie that comes and goes with the refresh cookie and says no more than that there is one: without it a page need not
 * ask who is signed in.
 */
export const SIGNED_IN_HINT = 'feelori_signed_in';

/** Body of `POST /api/v1/auth/sign-in`. */
export class SignInRequest {
  @IsEmail()
  @MaxLength(EMAIL_MAX)
  email!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(PASSWORD_MAX)
  password!: string;
}

/** The person behind a session, as the console shows them. */
export interface SignedInUser {
  id: string;
  email: string;
  name: string;
  role: Role;
}

/** Answer of sign-in and refresh; the refresh token travels in an HttpOnly cookie. */
export interface SignedIn {
  accessToken: string;
  /** Seconds until the access token ends. */
  expiresIn: number;
  user: SignedInUser;
  /** The shop wants this person to have a second factor, and they have none: until then only the account is open. */
  mustSetUpSecondFactor: boolean;
}

/** Answer of sign-in: whoever has a second factor is asked for a code first. */
export type SignInAnswer = SignedIn | CodeWanted;
