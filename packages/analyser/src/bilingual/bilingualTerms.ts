import { accountTerms } from './accountTerms';
import { dataTerms } from './dataTerms';
import { machineTerms } from './machineTerms';
import { networkTerms } from './networkTerms';
import { officeTerms } from './officeTerms';
import { operationTerms } from './operationTerms';
import { softwareTerms } from './softwareTerms';
import { troubleTerms } from './troubleTerms';
import type { BilingualTerm } from './BilingualTerm';

/**
 * English and Chinese words of IT that mean the same, to find an article in the other language. A word may stand in
 * several rows; what is common in ordinary speech, too, is left out where it would bring in anything.
 */
export const bilingualTerms: readonly BilingualTerm[] = [
  ...accountTerms,
  ...machineTerms,
  ...networkTerms,
  ...dataTerms,
  ...softwareTerms,
  ...troubleTerms,
  ...operationTerms,
  ...officeTerms,
];
