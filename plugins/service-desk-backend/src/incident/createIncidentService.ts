export * from '../createIncidentService';
