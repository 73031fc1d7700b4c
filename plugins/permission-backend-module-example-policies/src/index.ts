/**
 * Two permission policies for a portal with Firstline, to begin one's own with.
 *
 * @packageDocumentation
 */

export { readPolicyGroups, type PolicyGroups } from './policyGroups';
export { SmallCompanyPolicy } from './SmallCompanyPolicy';
export { default as smallCompanyPolicyModule } from './smallCompanyModule';
export { StrictPolicy } from './StrictPolicy';
export { default as strictPolicyModule } from './strictModule';
