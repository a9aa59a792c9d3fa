export { MailModule } from './mail.module';
export { type Mail, MailSender } from './mail-sender';
