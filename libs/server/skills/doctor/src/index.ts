export { Doctor } from './doctor';
export { DoctorModule } from './doctor.module';
