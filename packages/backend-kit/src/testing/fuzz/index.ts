export { fuzzRequests, type FuzzedRequest } from './fuzzRequests';
export { Random } from './Random';
export { storedDigest } from './storedDigest';
