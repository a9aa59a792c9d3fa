export { OutgoingEdgeModule } from './outgoing-edge.module';
export { OutgoingPost, type PostOutcome } from './outgoing-post';
