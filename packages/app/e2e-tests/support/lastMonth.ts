const now = new Date();
const start = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1));

/** The month before this one: `2026-10`, and "October 2026". */
export const lastMonth = {
  key: start.toISOString().slice(0, 7),
  name: start.toLocaleDateString('en', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }),
};
