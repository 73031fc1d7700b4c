/** Pages that the portal itself leads to. */
export const paths = {
  home: '/',
  search: '/search',
  notifications: '/notifications',
  catalog: '/catalog',
  report: '/service-desk/report',
  myRequests: '/service-desk/my',
  desk: '/service-desk/desk',
};
