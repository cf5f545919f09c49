/** Every route of the API. Faults name routes by these strings, so a misspelt one is a type error. */
export const ROUTES = [
  'GET /v1/healthz',
  'POST /v1/call',
  'GET /v1/calls',
  'GET /v1/calls/export',
  'GET /v1/calls/:id',
  'GET /v1/calls/:id/audio',
  'GET /v1/calls/:id/transcript',
  'GET /v1/calls/:id/history',
  'GET /v1/calls/:id/grade',
  'POST /v1/calls/:id/grade',
  'GET /v1/calls/:id/issue-reports',
  'POST /v1/calls/:id/issue-reports',
  'GET /v1/issue-reports',
  'GET /v1/agents',
  'GET /v1/agents/:id',
  'GET /v1/phone-numbers',
  'GET /v1/phone-numbers/:id',
  'PATCH /v1/phone-numbers/:id',
  'POST /v1/phone-numbers/:id/verify-voip',
  'GET /v1/voices',
  'GET /v1/orgs/',
  'GET /v1/billing',
  'PATCH /v1/billing',
  'GET /v1/billing/transactions',
  'GET /v1/outbound-tcpa-confirmation',
  'GET /v1/voip-connections',
  'GET /v1/voip-connections/:id',
  'POST /v1/voip-connections',
  'POST /v1/voip-connections/test',
  'PATCH /v1/voip-connections/:id',
  'DELETE /v1/voip-connections/:id',
  'GET /v1/voip-connections/:id/available-numbers',
  'POST /v1/voip-connections/:id/import-numbers',
] as const;

export type ApiRouteName = (typeof ROUTES)[number];

/** The one route of the host that keeps the recordings. */
export const STORAGE_ROUTE = 'GET /recordings/:file';

export type RouteName = ApiRouteName | typeof STORAGE_ROUTE;

export type RouteMatch =
  | { readonly kind: 'found'; readonly name: ApiRouteName; readonly parameter: string }
  | { readonly kind: 'wrong-method'; readonly allow: string }
  | { readonly kind: 'unknown' };

const compiled = ROUTES.map((name) => {
  const [method = '', path = ''] = name.split(' ');
  const source = path.replace(':id', '(\\d{1,19})');
  return { name, method, pattern: new RegExp(`^${source}$`) };
});

/** Finds the route of a request. A slash more or less at the end is another path, as on the real host. */
export function matchRoute(method: string, path: string): RouteMatch {
  const samePath = compiled.filter((route) => route.pattern.test(path));
  if (samePath.length === 0) return { kind: 'unknown' };
  const found = samePath.find((route) => route.method === method);
  if (found === undefined) return { kind: 'wrong-method', allow: samePath.map((route) => route.method).join(', ') };
  return { kind: 'found', name: found.name, parameter: found.pattern.exec(path)?.[1] ?? '' };
}
