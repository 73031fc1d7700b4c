export { addConstant, applyCriteria, type AddCriterion } from './criteriaSql';
export { matchesCriteria } from './matchesCriteria';
