export { type Recognized, Recognition } from './recognition';
export { recognitionWait } from './recognition-wait';
export { RecognitionModule } from './recognition.module';
