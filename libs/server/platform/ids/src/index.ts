export { hmacTag } from './hmac-tag';
export { newId } from './new-id';
