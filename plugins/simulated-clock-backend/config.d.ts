export interface Config {
  /** Lets everybody signed in move the time of Firstline's plugins ahead. For demonstrations and tests. */
  simulatedClock?: {
    /** Default: false. */
    enabled?: boolean;
    /** What holds when the backend runs with `NODE_ENV=production`. */
    production?: {
      /** Without `true` here a production backend with this clock does not start. */
      dangerouslyLetAnyoneMoveTheClock?: boolean;
    };
  };
}
