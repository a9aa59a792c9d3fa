import { Module } from '@nestjs/common';
import { MailSender } from './mail-sender';

/** Mail to people of the shop. */
@Module({ providers: [MailSender], exports: [MailSender] })
export class MailModule {}
