import { Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { bodyCheck } from './body-check';
import { ProblemFilter } from './problem.filter';

/** The problem filter and the body check, for every route. */
@Module({
  providers: [
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useFactory: bodyCheck },
  ],
})
export class ErrorsModule {}
