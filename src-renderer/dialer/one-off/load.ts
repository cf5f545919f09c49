/** The form's code: seldom needed, so not part of the first paint. */
export const loadOneOff = () => import('./OneOffForm');
