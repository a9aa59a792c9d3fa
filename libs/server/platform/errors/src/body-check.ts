import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { AppError, type FieldError } from './app-error';
import { fieldName } from './field-name';
import { loneSurrogateIn } from './lone-surrogates';

/** At most this many field errors are told; a hostile body could make thousands. */
const MOST = 20;

/** Looks at the texts themselves first: validators throw at half a character, and the database refuses it. */
class BodyCheck extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const place = loneSurrogateIn(value);
    if (place === null) return super.transform(value, metadata);
    const field = place === '' ? (metadata.data ?? metadata.type) : place;
    const message = `${field} holds half a character`;
    return Promise.reject(new AppError('validation_failed', undefined, [{ field, message }]));
  }
}

/** The pipe that checks every body, query and parameter against its contract class; unknown fields are refused. */
export function bodyCheck(): ValidationPipe {
  return new BodyCheck({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    transformOptions: { enableImplicitConversion: false },
    validationError: { target: false, value: false },
    exceptionFactory: (errors) =>
      new AppError('validation_failed', undefined, fieldErrors(errors).slice(0, MOST)),
  });
}

function fieldErrors(errors: readonly ValidationError[], path = ''): FieldError[] {
  return errors.flatMap((error) => {
    const name = fieldName(error.property);
    const field = path === '' ? name : `${path}.${name}`;
    const own = Object.values(error.constraints ?? {}).map((message) => ({
      field,
      message: name === error.property ? message : `${name} should not exist`,
    }));
    return [...own, ...fieldErrors(error.children ?? [], field)];
  });
}
