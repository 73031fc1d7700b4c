/** A word of IT in English, and those in Chinese that mean the same. */
export type BilingualTerm = readonly [english: string, ...chinese: string[]];
