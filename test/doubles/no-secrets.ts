import type { VariableMemory } from '../../src-main/calls/draft/remembered-variables';
import type { AgentSecrets } from '../../src-main/calls/ports';
import { problem } from '../../src-main/domain/problem/make-problem';
import { fail, ok } from '../../src-main/domain/result';
import type { SecretValues } from '../../src-main/thunderphone/secrets-port';

/** For tests whose agents have no tools: nothing is to be fetched, and no secret is known. */
export const noSecrets: AgentSecrets & SecretValues = {
  fetch: () => Promise.resolve(ok(null)),
  value: () => fail(problem('tool_secret_missing')),
};

/** Remembers no variables. */
export const noVariables: VariableMemory = { load: () => Promise.resolve([]), save: () => undefined };
