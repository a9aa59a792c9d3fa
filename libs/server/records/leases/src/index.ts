export { Leases } from './leases';
export { LeasesModule } from './leases.module';
