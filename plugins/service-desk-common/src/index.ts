/**
 * Types, lifecycle, schemas, permissions and client of the Firstline service desk.
 *
 * @packageDocumentation
 */
export {
  attachmentReplySchema,
  categoryReplySchema,
  csvFormat,
  defaultAttachmentLimitBytes,
  entityRefSchema,
  groupRefSchema,
  inlineImageTypes,
  isBlank,
  isStorable,
  momentSchema,
  optionalLine,
  optionalText,
  pageReplySchema,
  plainText,
  requiredLine,
  requiredText,
  textLimits,
  titleIn,
  userRefSchema,
} from '@firstline/common-kit';
export type {
  AttachmentInfo,
  CallOptions,
  Category,
  Page,
  Titled,
  TotalItems,
  WriteOptions,
} from '@firstline/common-kit';
export * from './agent/agent';
export * from './agent/agentReplySchemas';
export * from './agent/agentSchemas';
export * from './api/ServiceDeskApi';
export * from './api/ServiceDeskClient';
export * from './assignment/assignment';
export * from './assignment/assignmentBasis';
export * from './assignment/assignmentReplySchemas';
export * from './assignment/assignmentSchemas';
export * from './events';
export * from './incident/incident';
export * from './incident/incidentLifecycle';
export * from './incident/incidentQuery';
export * from './incident/incidentReplySchemas';
export * from './incident/incidentSchemas';
export * from './incident/priorityMatrix';
export * from './incident/majorIncident';
export * from './incident/majorReplySchemas';
export * from './incident/majorSchemas';
export * from './knowledge/knowledge';
export * from './knowledge/knowledgeSchemas';
export * from './people/deskRoles';
export * from './people/people';
export * from './people/peopleReplySchemas';
export * from './permissions';
export * from './service-level/escalationLadder';
export * from './service-level/escalationReplySchemas';
export * from './service-level/serviceLevel';
export * from './service-level/serviceLevelReplySchemas';
export * from './service-level/watch';
export * from './service-level/watchReplySchemas';
export * from './timeline/timeline';
export * from './complaint/complaint';
export * from './complaint/ComplaintApi';
export * from './complaint/ComplaintClient';
export * from './complaint/complaintEvents';
export * from './complaint/complaintLifecycle';
export * from './complaint/complaintQuery';
export * from './complaint/complaintReplySchemas';
export * from './complaint/complaintSchemas';
export * from './measures/MeasureApi';
export * from './measures/MeasureClient';
export * from './measures/measureRecords';
export * from './measures/measureReplySchemas';
export * from './report/recordsLink';
export * from './measures/measures';
export * from './measures/measureSchemas';
export * from './report/report';
export * from './report/ReportApi';
export * from './report/ReportClient';
export * from './report/reportReplySchemas';
export * from './report/reportSchemas';
export * from './report/cellText';
export * from './report/reportSummary';
export * from './report/reportTables';
export * from './report/tableData';
export {
  ageLink,
  pointsLink,
  repeatedLink,
  returnedLink,
  shareKindText,
  timeLink,
} from './report/tables/countTables';
export { figureTables } from './report/tables/figureTables';
export type { Figures } from './report/tables/figureTables';
export {
  linkedCell,
  measureCell,
  measuresOfTable,
  recordsOf,
} from './report/tables/measureTable';
export type { ReportTitles } from './report/tables/TableContext';
export { reportWords } from './report/words';
export * from './report/words/ReportWords';
export * from './satisfaction/satisfaction';
export * from './satisfaction/SatisfactionApi';
export * from './satisfaction/SatisfactionClient';
export * from './satisfaction/satisfactionReplySchemas';
export * from './satisfaction/satisfactionSchemas';
export * from './work/assessment';
export * from './work/work';
export * from './work/WorkApi';
export * from './work/WorkClient';
export * from './work/workReplySchemas';
export * from './work/workSchemas';
export * from './work-order/workOrder';
export * from './work-order/WorkOrderApi';
export * from './work-order/WorkOrderClient';
export * from './work-order/workOrderReplySchemas';
export * from './work-order/workOrderSchemas';
