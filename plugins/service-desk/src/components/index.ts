export { BasisText } from './BasisText';
export {
  Countdown,
  CountdownBar,
  DueCountdown,
  mostPressing,
  useClockName,
} from './Countdown';
export { FailedState } from './FailedState';
export { ForbiddenState } from './ForbiddenState';
export { AnnouncedChip, MajorChip } from './MajorChip';
export { MarkdownText } from './MarkdownText';
export { NotFoundState } from './NotFoundState';
export { PriorityChip } from './PriorityChip';
export { StateChip } from './StateChip';
export { TierChip } from './TierChip';
export { useLoadAttachment } from './useLoadAttachment';
