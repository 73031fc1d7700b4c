import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/frontend-plugin-api';

/** `/service-desk`: leads on to the desk or to the reader's own requests. */
export const rootRouteRef = createRouteRef();

/** `/service-desk/report?ciRef=`. */
export const reportRouteRef = createRouteRef();

/** `/service-desk/my`. */
export const requestsRouteRef = createRouteRef();

/** `/service-desk/desk`. */
export const deskRouteRef = createRouteRef();

/** `/service-desk/incidents/:number`. */
export const incidentRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/incidents/:number',
});

/** `/service-desk/watch`. */
export const watchRouteRef = createRouteRef();

/** `/service-desk/incidents/:number/review`. */
export const reviewRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/incidents/:number/review',
});

/** `/service-desk/incidents/:number/work-orders/:order`: a service sheet. */
export const workOrderRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/incidents/:number/work-orders/:order',
});

/** `/service-desk/agents?team=`: who works on incidents. */
export const agentsRouteRef = createRouteRef();

/** `/service-desk/agents/:namespace/:name`: duty and profile of somebody. */
export const agentRouteRef = createSubRouteRef({
  parent: agentsRouteRef,
  path: '/:namespace/:name',
});

/** `/service-desk/dispatch?team=`. */
export const dispatchRouteRef = createRouteRef();

/** `/service-desk/follow-ups?view=`: whom the desk has to call. */
export const followUpsRouteRef = createRouteRef();

/** `/service-desk/complaints?tab=`: for those who hear complaints or carry out measures. */
export const complaintsRouteRef = createRouteRef();

/** `/service-desk/complaints/new?incident=&person=&team=`. */
export const fileComplaintRouteRef = createSubRouteRef({
  parent: complaintsRouteRef,
  path: '/new',
});

/** `/service-desk/complaints/:number`. */
export const complaintRouteRef = createSubRouteRef({
  parent: complaintsRouteRef,
  path: '/:number',
});

/** `/service-desk/daily`: one's own record of today, and those to review. */
export const dailyRouteRef = createRouteRef();

/** `/service-desk/daily/:namespace/:name/:day`: the daily record of somebody. */
export const dailyRecordRouteRef = createSubRouteRef({
  parent: dailyRouteRef,
  path: '/:namespace/:name/:day',
});

/** `/service-desk/assessment?period=&team=`. */
export const assessmentRouteRef = createRouteRef();

/** `/service-desk/settings`. */
export const settingsRouteRef = createRouteRef();

/** `/service-desk/measures`: the dashboard. */
export const measuresRouteRef = createRouteRef();

/** `/service-desk/reports`: the monthly reports. */
export const reportsRouteRef = createRouteRef();

/** `/service-desk/reports/:month?system=&owner=&id=`. */
export const monthlyReportRouteRef = createSubRouteRef({
  parent: reportsRouteRef,
  path: '/:month',
});

/** An article's page, where the portal has the knowledge base. */
export const articleRouteRef = createExternalRouteRef({
  params: ['number'],
  defaultTarget: 'knowledge-base.article',
});

/** The editor of a new article, where the portal has the knowledge base. */
export const newArticleRouteRef = createExternalRouteRef({
  defaultTarget: 'knowledge-base.new',
});

/** The plugin's routes, by the names under which others bind them. */
export const serviceDeskRoutes = {
  root: rootRouteRef,
  report: reportRouteRef,
  requests: requestsRouteRef,
  desk: deskRouteRef,
  incident: incidentRouteRef,
  agents: agentsRouteRef,
  agent: agentRouteRef,
  dispatch: dispatchRouteRef,
  settings: settingsRouteRef,
  review: reviewRouteRef,
  workOrder: workOrderRouteRef,
  watch: watchRouteRef,
  daily: dailyRouteRef,
  dailyRecord: dailyRecordRouteRef,
  assessment: assessmentRouteRef,
  measures: measuresRouteRef,
  reports: reportsRouteRef,
  monthlyReport: monthlyReportRouteRef,
  followUps: followUpsRouteRef,
  complaints: complaintsRouteRef,
  complaint: complaintRouteRef,
  fileComplaint: fileComplaintRouteRef,
};

/** What the plugin links to of others, by the names under which a portal binds it. */
export const serviceDeskExternalRoutes = {
  article: articleRouteRef,
  newArticle: newArticleRouteRef,
};
