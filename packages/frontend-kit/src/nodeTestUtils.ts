/**
 * What tests of Firstline's screens share that needs Node, which a fake in a browser has not.
 *
 * @packageDocumentation
 */
export { unusedTexts } from './testing/unusedTexts';
