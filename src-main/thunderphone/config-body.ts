import type { OneOffConfig } from '../domain/one-off/one-off-config';
import { headersOf, withHeaderValues, type SecretUse } from '../domain/one-off/tools/headers';
import { referredSecret } from '../domain/one-off/tools/secret-reference';
import { problem } from '../domain/problem/make-problem';
import type { Problem } from '../domain/problem/problem';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';

export type SecretOf = (use: SecretUse) => Result<string, Problem>;

export interface ConfigBody {
  readonly config: Readonly<Record<string, unknown>>;
  /** The secrets that stand in it. */
  readonly secrets: readonly string[];
}

/** `config` of `POST /v1/call` (API notes 2.5): what is not set is left out, and secrets take the place of their references. */
export function configBody(config: OneOffConfig, secretOf: SecretOf): Result<ConfigBody, Problem> {
  const secrets: string[] = [];
  for (const { value, origin } of headersOf(config.tools)) {
    const id = referredSecret(value);
    if (id === null) return fail(problem('tools_invalid'));
    const secret = secretOf({ id, origin });
    if (!secret.ok) return secret;
    secrets.push(secret.value);
  }
  const { acknowledgement, tools } = config;
  return ok({
    secrets,
    config: {
      prompt: config.prompt,
      voice: config.voice,
      product: config.product ?? undefined,
      thinking_level: config.thinkingLevel ?? undefined,
      background_track: config.backgroundTrack ?? undefined,
      acknowledgement_prompt_mode: acknowledgement?.mode,
      acknowledgement_prompt: acknowledgement?.mode === 'manual' ? acknowledgement.prompt : undefined,
      tools: tools.length === 0 ? undefined : withHeaderValues(tools, secrets),
    },
  });
}
