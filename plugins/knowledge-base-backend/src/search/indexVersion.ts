import { analyserVersion } from '@firstline/analyser';

/** Counts up with every change of what is written of a document. */
const REVISION = 2;

/** What the rows of an index depend on; those of another version are written anew. */
export const indexVersion = `${REVISION}.${analyserVersion}`;
