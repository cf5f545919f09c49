import type { SecretId } from './secret-reference';
import { referredSecret } from './secret-reference';
import type { Tool } from './tool';

/** One header of one tool. */
export interface Header {
  readonly name: string;
  readonly value: string;
  /** Scheme, host and port that the header goes to, as `https://example.com`. */
  readonly origin: string;
}

/** The headers of all tools, in order. */
export const headersOf = (tools: readonly Tool[]): readonly Header[] =>
  tools.flatMap(({ endpoint: { url, headers = {} } }) =>
    Object.entries(headers).map(([name, value]) => ({ name, value, origin: new URL(url).origin })),
  );

/** The tools with other header values, given in the order of `headersOf`. */
export function withHeaderValues(tools: readonly Tool[], values: readonly string[]): readonly Tool[] {
  let next = 0;
  return tools.map((tool) => {
    const { headers } = tool.endpoint;
    if (!headers) return tool;
    const named = Object.keys(headers).map((name) => [name, values[next++] ?? ''] as const);
    return { ...tool, endpoint: { ...tool.endpoint, headers: Object.fromEntries(named) } };
  });
}

/** Whether a header of the tool holds a value of its own instead of a reference. */
export const holdsBareValue = (tool: Tool): boolean =>
  Object.values(tool.endpoint.headers ?? {}).some((value) => referredSecret(value) === null);

/** A secret that a configuration refers to, and the origin that it is for. */
export interface SecretUse {
  readonly id: SecretId;
  readonly origin: string;
}

/** The secrets that tools refer to, in the order of their headers. */
export const secretsOf = (tools: readonly Tool[]): readonly SecretUse[] =>
  headersOf(tools).flatMap(({ value, origin }) => {
    const id = referredSecret(value);
    return id === null ? [] : [{ id, origin }];
  });
