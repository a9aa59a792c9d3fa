export { CollectorModule } from './collector.module';
export { collectorProblem } from './collector-problem';
