export { plainText } from '@firstline/common-kit';
