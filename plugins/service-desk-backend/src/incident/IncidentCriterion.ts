export {
  accessRelations,
  type AccessRelation,
  type IncidentCriterion,
} from '@firstline/plugin-service-desk-node';
