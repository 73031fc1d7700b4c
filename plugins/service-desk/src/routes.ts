import {
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
