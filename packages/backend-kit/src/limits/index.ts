export { limitRequests } from './limitRequests';
export {
  requestLimitsSchema,
  type RequestLimit,
  type RequestLimits,
} from './requestLimits';
