export { Avatar } from './avatar';
export { ConnectionLight } from './connection-light';
export { EmptyState } from './empty-state';
export { Icon, type IconName } from './icon';
export { InView } from './in-view';
export { LabelChip } from './label-chip';
export { Logo } from './logo';
export { Skeleton } from './skeleton';
export { TroublePanel } from './trouble-panel';
