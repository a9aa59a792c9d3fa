export { SecurityModule } from './security.module';
