import { IsString, MaxLength, MinLength } from 'class-validator';
import { PASSWORD_MAX } from './limits';

/** Longest of what people type as a code: a recovery code with its hyphens, and some blanks. */
const CODE_MAX = 40;
const TICKET_MAX = 300;

/** The password was right; the code is asked for next. The ticket stands for the password for some minutes. */
export interface CodeWanted {
  ticket: string;
}

/** Body of `POST /api/v1/auth/sign-in/code`. */
export class CodeRequest {
  @IsString()
  @MaxLength(TICKET_MAX)
  ticket!: string;

  /** Six digits of the authenticator app, or a recovery code. */
  @IsString()
  @MinLength(1)
  @MaxLength(CODE_MAX)
  code!: string;
}

/** How the second factor of the person who asks stands. */
export interface MySecondFactor {
  on: boolean;
  /** ISO 8601; null while it is off. */
  since: string | null;
  recoveryCodesLeft: number;
  /** Whether the shop wants this person to have one. */
  required: boolean;
}

/** Body of `POST /api/v1/account/second-factor/set-up`. */
export class SecondFactorSetUpRequest {
  /** The password as it is. */
  @IsString()
  @MinLength(1)
  @MaxLength(PASSWORD_MAX)
  password!: string;
}

/** What the authenticator app needs; holds only once a first code was confirmed, and for some minutes. */
export interface SecondFactorSetUp {
  /** Base32, for those who type it. */
  secret: string;
  /** `otpauth://…`, for the QR code. */
  uri: string;
}

/** Body of `POST /api/v1/account/second-factor/confirm`. */
export class SecondFactorConfirmRequest {
  @IsString()
  @MinLength(1)
  @MaxLength(CODE_MAX)
  code!: string;
}

/** Body of `POST /api/v1/account/second-factor/remove` and `…/recovery-codes`. */
export class SecondFactorProof extends SecondFactorSetUpRequest {
  /** Six digits of the authenticator app, or a recovery code. */
  @IsString()
  @MinLength(1)
  @MaxLength(CODE_MAX)
  code!: string;
}

/** Each signs in once in the place of a code. Shown once: nobody, not even the server, can tell them again. */
export interface RecoveryCodes {
  recoveryCodes: string[];
}
